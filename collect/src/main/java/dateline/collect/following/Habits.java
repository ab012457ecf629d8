package dateline.collect.following;

import dateline.collect.manners.Rhythm;

/**
 * How often things are looked at.
 *
 * @param rhythm of lists
 * @param revisits of pages
 */
public record Habits(Rhythm rhythm, Revisits revisits) {
  /** Lists as often as there is news on them, pages six times in a month. */
  public static final Habits DEFAULT = new Habits(Rhythm.DEFAULT, Revisits.DEFAULT);
}
