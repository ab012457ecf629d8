package dateline.lineage.copy;

import org.jspecify.annotations.Nullable;

/**
 * One thing that speaks for a copy. Offsets count UTF-16 code units of the articles' texts; ends
 * are exclusive.
 *
 * @param kind {@link #PASSAGE}, {@link #RETOLD} (a sentence told again in other words), {@link
 *     #CREDIT}, {@link #LINK}, {@link #CANONICAL}, {@link #TIME} or {@link #HEADLINE}
 * @param fromStart where it stands in the text of the article that copied, or -1 where it stands
 *     outside of its text
 * @param fromEnd where it ends there, or -1
 * @param toStart where it stands in the text that was copied; null for all but passages and retold
 *     sentences
 * @param toEnd where it ends there
 * @param text the words; equal to the text of {@code from} at the offsets where there are any
 */
public record Evidence(
    String kind,
    int fromStart,
    int fromEnd,
    @Nullable Integer toStart,
    @Nullable Integer toEnd,
    String text) {

  public static final String PASSAGE = "passage";
  public static final String RETOLD = "retold";
  public static final String CREDIT = "credit";
  public static final String LINK = "link";
  public static final String CANONICAL = "canonical";
  public static final String TIME = "time";
  public static final String HEADLINE = "headline";

  /** Words that a text says, found in it where they stand in it, else with offsets of -1. */
  static Evidence said(String kind, String words, String text) {
    int start = words.isEmpty() ? -1 : text.indexOf(words);
    return new Evidence(kind, start, start < 0 ? -1 : start + words.length(), null, null, words);
  }

  /** Something that stands outside of the text. */
  static Evidence outside(String kind, String words) {
    return new Evidence(kind, -1, -1, null, null, words);
  }
}
