package dateline.store.following;

import dateline.collect.web.RefusedAddress;
import dateline.collect.web.WebAddress;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tells for which source a page was fetched. */
public final class Attribution {
  private Attribution() {}

  /** The id of the source; null where the address was never on a list that is followed. */
  public static @Nullable String sourceOf(Handle handle, @Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      return handle
          .createQuery("select source_id from errand where id = :id")
          .bind("id", Rows.id(WebAddress.of(address).text()))
          .mapTo(String.class)
          .findOne()
          .orElse(null);
    } catch (RefusedAddress notOfTheWeb) {
      return null;
    }
  }
}
