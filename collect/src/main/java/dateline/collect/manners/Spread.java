package dateline.collect.manners;

import java.time.Duration;

/**
 * Parts in time what would otherwise happen at once. Chance would do it too, but what it decided
 * could not be told again: a share of a span is drawn from a name instead. Stateless.
 */
final class Spread {
  private Spread() {}

  /**
   * A share of a span that is the same for the same name and number, and evenly spread over others.
   *
   * @return from zero to less than the span, in whole milliseconds
   */
  static Duration share(Duration span, String name, long number) {
    long millis = span.toMillis();
    return millis <= 0
        ? Duration.ZERO
        : Duration.ofMillis(Long.remainderUnsigned(mixed(name, number), millis));
  }

  /** FNV-1a over the name, and the finish of SplitMix64 so that near numbers end far apart. */
  private static long mixed(String name, long number) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    hash += number * 0x9e3779b97f4a7c15L;
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
