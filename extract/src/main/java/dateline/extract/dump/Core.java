package dateline.extract.dump;

import java.util.BitSet;
import java.util.List;

/**
 * The stretch of a dump that holds most running text and least else: the run of lines with the
 * largest sum of scores, as in Aidan Finn, Nicholas Kushmerick and Barry Smyth, "Fact or fiction:
 * Content classification for digital libraries" (2001), which maximizes over tokens and tags.
 *
 * @param start index of its first line
 * @param end index behind its last line; equal to start where the dump has no running text
 * @param words how many words of running text it has
 */
record Core(int start, int end, int words) {
  private static final int SECTION_OPENS = -40;

  static Core of(List<DumpLine> lines, BitSet out) {
    int best = 0;
    int bestStart = 0;
    int bestEnd = 0;
    int sum = 0;
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += out.get(i) ? outside(i, out) : score(lines.get(i));
      if (sum > best) {
        best = sum;
        bestStart = start;
        bestEnd = i + 1;
      }
    }
    int words = 0;
    for (int i = bestStart; i < bestEnd; i++) {
      words += !out.get(i) && lines.get(i).is(Sort.SENTENCE) ? lines.get(i).line().words() : 0;
    }
    return new Core(bestStart, bestEnd, words);
  }

  /** A stretch that the text goes on after costs little; one at the end never comes back. */
  private static int outside(int i, BitSet out) {
    return i > 0 && out.get(i - 1) ? 0 : SECTION_OPENS / 4;
  }

  private static int score(DumpLine line) {
    int words = line.line().words();
    return switch (line.sort()) {
      case SENTENCE -> line.line().bullet() ? Math.min(words, 10) : words;
      case TITLE -> line.line().bullet() ? -1 : -3;
      case CAPTION -> -1;
      case NOISE, DATE, BYLINE -> -2;
      case INTERFACE -> -4;
    };
  }
}
