package dateline.store.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists of values so that a statement stays of a size that every database takes. */
public final class Portions {
  private static final int AT_ONCE = 500;

  private Portions() {}

  /** The values in their order, at most 500 at a time; nothing for no values. */
  public static <T> List<List<T>> of(Collection<T> values) {
    List<T> all = List.copyOf(values);
    List<List<T>> portions = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      portions.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return portions;
  }
}
