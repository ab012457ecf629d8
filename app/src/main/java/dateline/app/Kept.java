package dateline.app;

import dateline.store.Store;
import dateline.store.following.Workload;
import java.time.InstantSource;

/** How much is kept, and how much is to be asked. */
record Kept(Workload workload, long articles, long stories) {
  static Kept of(Store store, InstantSource clock) {
    return new Kept(
        store.agenda().workload(clock.instant()),
        store.catalogue().articles(),
        store.catalogue().stories());
  }
}
