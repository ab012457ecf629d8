package dateline.store.database;

import org.jspecify.annotations.Nullable;

/**
 * Values as columns hold them that things are looked up by: no database takes text of any length or
 * with a NUL in it. The whole value stands elsewhere.
 */
public final class Cut {
  /** In UTF-16 code units: what fits into a key of PostgreSQL, which has 2,704 bytes. */
  private static final int MOST_OF_A_VALUE = 800;

  private Cut() {}

  /** The beginning of a value, whole where it is short; null where there is none. */
  public static @Nullable String of(@Nullable String value) {
    if (value == null) {
      return null;
    }
    int end = Math.min(value.length(), MOST_OF_A_VALUE);
    boolean splitsPair = end < value.length() && Character.isHighSurrogate(value.charAt(end - 1));
    return value.substring(0, splitsPair ? end - 1 : end).replace('\0', ' ');
  }
}
