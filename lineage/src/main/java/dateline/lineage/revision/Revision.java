package dateline.lineage.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * How one version of a text became the next. Immutable.
 *
 * @param runs what stayed, was taken out and was put in, in the order of reading; where something
 *     was replaced, first what was taken out
 */
public record Revision(List<Run> runs) {

  /** What became of words. */
  public enum Change {
    SAME,
    OUT,
    IN
  }

  /**
   * Words that follow one another and have one fate.
   *
   * @param start where they begin, in UTF-16 code units: in the earlier text where they were taken
   *     out, else in the later one
   * @param end where they end
   * @param text the words
   */
  public record Run(Change change, int start, int end, String text) {}

  public Revision {
    runs = List.copyOf(runs);
  }

  /**
   * Compares two versions. Time and memory are bounded: where more than a thousand paragraphs
   * differ, or a thousand words of neighbouring ones, they are taken out and put in as a whole.
   */
  public static Revision between(String before, String after) {
    List<Run> runs = new ArrayList<>();
    int out = 0;
    int in = 0;
    for (Common.Stretch stretch : Common.stretches(before, after)) {
      add(runs, Change.OUT, before, out, stretch.before());
      add(runs, Change.IN, after, in, stretch.after());
      add(runs, Change.SAME, after, stretch.after(), stretch.after() + stretch.length());
      out = stretch.before() + stretch.length();
      in = stretch.after() + stretch.length();
    }
    add(runs, Change.OUT, before, out, before.length());
    add(runs, Change.IN, after, in, after.length());
    return new Revision(runs);
  }

  private static void add(List<Run> runs, Change change, String text, int start, int end) {
    if (end > start) {
      runs.add(new Run(change, start, end, text.substring(start, end)));
    }
  }

  /** How many words stayed, were taken out, or put in; signs where a script has no spaces. */
  public int words(Change change) {
    return runs.stream()
        .filter(run -> run.change() == change)
        .mapToInt(run -> Tokens.count(run.text()))
        .sum();
  }
}
