package dateline.lineage.revision;

import java.util.ArrayList;
import java.util.List;

/** What two versions of a text have in common. Not thread-safe. */
final class Common {
  private final String before;
  private final String after;
  private final Tokens.Numbering numbering = new Tokens.Numbering();
  private final List<Stretch> found = new ArrayList<>();

  /** The same words in both, from two offsets on; lengths in UTF-16 code units. */
  record Stretch(int before, int after, int length) {
    boolean touches(Stretch next) {
      return before + length == next.before && after + length == next.after;
    }
  }

  private Common(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** The common stretches in order; between two of them something differs. */
  static List<Stretch> stretches(String before, String after) {
    Common common = new Common(before, after);
    common.paragraphs();
    return common.withoutBlanks();
  }

  private void paragraphs() {
    Tokens one = Tokens.paragraphs(before, numbering);
    Tokens other = Tokens.paragraphs(after, numbering);
    int out = 0;
    int in = 0;
    for (Stretch same : stretches(one, other, 0, 0)) {
      words(out, same.before(), in, same.after());
      add(same);
      out = same.before() + same.length();
      in = same.after() + same.length();
    }
    words(out, before.length(), in, after.length());
  }

  private void words(int out, int outEnd, int in, int inEnd) {
    Tokens one = Tokens.words(before.substring(out, outEnd), numbering);
    Tokens other = Tokens.words(after.substring(in, inEnd), numbering);
    stretches(one, other, out, in).forEach(this::add);
  }

  private static List<Stretch> stretches(Tokens one, Tokens other, int out, int in) {
    int[] matches = ShortestEdit.matches(one.codes(), other.codes());
    List<Stretch> stretches = new ArrayList<>();
    for (int piece = 0; piece < matches.length; piece++) {
      if (matches[piece] >= 0) {
        int start = one.start(piece);
        stretches.add(
            new Stretch(out + start, in + other.start(matches[piece]), one.ends()[piece] - start));
      }
    }
    return stretches;
  }

  private void add(Stretch next) {
    Stretch last = found.isEmpty() ? null : found.getLast();
    if (last != null && last.touches(next)) {
      found.removeLast();
      found.add(new Stretch(last.before(), last.after(), last.length() + next.length()));
    } else {
      found.add(next);
    }
  }

  /** A blank alone between two changes belongs to both: a reader wants words, not blanks. */
  private List<Stretch> withoutBlanks() {
    List<Stretch> kept = new ArrayList<>(found);
    kept.removeIf(stretch -> isBetween(stretch) && isBlank(stretch));
    return kept;
  }

  private boolean isBetween(Stretch stretch) {
    boolean isFirst = stretch.before() == 0 && stretch.after() == 0;
    boolean isLast =
        stretch.before() + stretch.length() == before.length()
            && stretch.after() + stretch.length() == after.length();
    return !isFirst && !isLast;
  }

  private boolean isBlank(Stretch stretch) {
    String words = after.substring(stretch.after(), stretch.after() + stretch.length());
    return words.isBlank() && words.indexOf('\n') < 0;
  }
}
