package dateline.extract.dump;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headline of a dump: a line like a title, before the text or near its start, that speaks
 * of what the text speaks of, is repeated, or has a date or an author under it.
 */
final class Headlines {
  private static final int LONGEST = 250;
  private static final int FEWEST_WORDS = 2;
  private static final double LEAST_SCORE = 0.8;

  /** Between two lines that are about as good, the upper one is the headline. */
  private static final double TIE = 0.3;

  private static final int CORE_WORDS = 600;
  private static final int KICKER_WORDS = 3;
  private static final int SHORTEST = 15;

  private final List<DumpLine> lines;
  private final BitSet out;
  private final Core core;
  private final Map<String, Integer> repeated = new HashMap<>();
  private final Vocabulary text = new Vocabulary();

  private Headlines(List<DumpLine> lines, BitSet out, Core core) {
    this.lines = lines;
    this.out = out;
    this.core = core;
    for (int i = 0; i < core.end(); i++) {
      if (lines.get(i).is(Sort.TITLE)) {
        repeated.merge(lines.get(i).line().key(), 1, Integer::sum);
      }
    }
    int words = 0;
    for (int i = core.start(); i < core.end() && words < CORE_WORDS; i++) {
      if (lines.get(i).isProse() && !out.get(i)) {
        text.add(lines.get(i).text());
        words += lines.get(i).line().words();
      }
    }
  }

  /** The index of the headline, or -1 where no line can be one. */
  static int find(List<DumpLine> lines, BitSet out, Core core, @Nullable String stated) {
    return new Headlines(lines, out, core).find(stated);
  }

  private int find(@Nullable String stated) {
    Line title = stated == null ? null : Line.of(stated, 0);
    String key = title == null ? "" : title.key();
    double best = LEAST_SCORE;
    int found = -1;
    int half = halfway();
    for (int i = 0; i < half; i++) {
      DumpLine line = lines.get(i);
      if (!key.isEmpty() && line.line().key().equals(key)) {
        return i;
      }
      boolean inText = i > core.start() && !isDated(i, 4) && !isRepeated(line.line());
      if (inText || !mayBe(line, i)) {
        continue;
      }
      double score = score(line.line(), i);
      if (score > best + (found < 0 ? 0 : TIE)) {
        best = score;
        found = i;
      }
    }
    return found < 0 ? found : withoutSite(belowKicker(found));
  }

  /** A word or two over the headline name its subject; the longer title under them is it. */
  private int belowKicker(int found) {
    int next = found + 1;
    boolean kicker =
        lines.get(found).line().words() <= KICKER_WORDS
            && next < core.end()
            && mayBe(lines.get(next), next)
            && lines.get(next).is(Sort.TITLE)
            && lines.get(next).line().words() > KICKER_WORDS
            && !lines.get(next).line().startsLower();
    return kicker ? next : found;
  }

  /** "Headline - Site" is the window's title; the headline itself stands somewhere under it. */
  private int withoutSite(int found) {
    String text = lines.get(found).text();
    for (int i = found + 1; i < Math.min(lines.size(), core.start() + 3); i++) {
      String other = lines.get(i).text();
      boolean shorter =
          lines.get(i).is(Sort.TITLE)
              && other.length() >= SHORTEST
              && other.length() + 2 < text.length()
              && text.startsWith(other)
              && " |-–—:·«».".indexOf(text.charAt(other.length())) >= 0;
      if (shorter) {
        return i;
      }
    }
    return found;
  }

  /** The line by which half of the text has been read; sub-headings below it are no candidates. */
  private int halfway() {
    int words = 0;
    for (int i = core.start(); i < core.end(); i++) {
      words += lines.get(i).is(Sort.SENTENCE) && !out.get(i) ? lines.get(i).line().words() : 0;
      if (words * 2 > core.words()) {
        return i;
      }
    }
    return core.end();
  }

  private boolean mayBe(DumpLine line, int i) {
    boolean title = line.is(Sort.TITLE) || (line.is(Sort.SENTENCE) && isSentenceTitle(line, i));
    return title
        && !out.get(i)
        && !line.line().bullet()
        && line.text().length() <= LONGEST
        && line.line().words() >= FEWEST_WORDS;
  }

  /** A headline can end in a full stop or exclamation mark; then it must be repeated or dated. */
  private boolean isSentenceTitle(DumpLine line, int i) {
    return i < core.start() + 1
        && line.line().sentences() == 1
        && line.line().words() <= 20
        && isDated(i, 2);
  }

  private double score(Line line, int i) {
    double subject = text.share(line.text()) * Math.min(1, line.words() / 4.0);
    double score = 3 * subject;
    score += isRepeated(line) ? 0.7 : 0;
    score += isNextToText(i) ? 0.7 : 0;
    score += isDated(i, 4) ? 0.6 : 0;
    score -= line.startsLower() ? 0.8 : 0;
    score -= i > core.start() ? 0.8 : Math.min(1, 0.04 * (core.start() - i));
    score -= isListed(i) ? 0.4 : 0;
    return score + Math.min(0.3, line.words() / 30.0);
  }

  private boolean isRepeated(Line line) {
    return repeated.getOrDefault(line.key(), 0) > 1;
  }

  /** Whether only interface and signs stand between the line and the text. */
  private boolean isNextToText(int i) {
    int next = i + 1;
    while (next < core.start()
        && (lines.get(next).is(Sort.INTERFACE) || lines.get(next).is(Sort.NOISE))) {
      next++;
    }
    return next >= core.start() && i < core.start();
  }

  /** Whether a date, an author or the time it takes to read stands under the line. */
  private boolean isDated(int from, int within) {
    for (int i = from + 1; i < Math.min(lines.size(), from + 1 + within); i++) {
      boolean ago = lines.get(i).is(Sort.INTERFACE) && lines.get(i).use() == null;
      if (ago || lines.get(i).is(Sort.DATE) || lines.get(i).is(Sort.BYLINE)) {
        return true;
      }
      if (lines.get(i).is(Sort.SENTENCE) && lines.get(i).line().sentences() > 1) {
        return false;
      }
    }
    return false;
  }

  /** Whether the line is one of three or more titles without a blank line between them. */
  private boolean isListed(int i) {
    int first = i;
    while (first > 0 && first > i - 2 && isNextInList(first)) {
      first--;
    }
    int last = i;
    while (last + 1 < lines.size() && last < i + 2 && isNextInList(last + 1)) {
      last++;
    }
    return last - first >= 2;
  }

  private boolean isNextInList(int i) {
    return lines.get(i).is(Sort.TITLE)
        && lines.get(i - 1).is(Sort.TITLE)
        && lines.get(i).line().blanks() == 0;
  }
}
