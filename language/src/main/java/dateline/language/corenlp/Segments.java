package dateline.language.corenlp;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a text that no sentence may cross: paragraphs, which are parted by a blank line, and
 * table rows, which are parted by a line break and have cells parted by {@code " | "}.
 */
final class Segments {

  private Segments() {}

  /** The code units from {@code start} to {@code end}, without line breaks at the ends. */
  record Segment(int start, int end) {}

  /** The segments of a text that are not empty, in order. */
  static List<Segment> of(String text) {
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    int line = 0;
    while (line <= text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      if (breaksAfter(text, line, end)) {
        if (end > start) {
          segments.add(new Segment(start, end));
        }
        start = end + 1;
      }
      line = end + 1;
    }
    return segments;
  }

  private static boolean breaksAfter(String text, int line, int end) {
    if (end == text.length() || text.startsWith("\n", end + 1) || isRow(text, line, end)) {
      return true;
    }
    int next = text.indexOf('\n', end + 1);
    return end == line || isRow(text, end + 1, next < 0 ? text.length() : next);
  }

  private static boolean isRow(String text, int start, int end) {
    int cell = text.indexOf(" | ", start);
    return cell >= 0 && cell < end;
  }
}
