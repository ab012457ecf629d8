package dateline.extract.dump;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts a dump into its lines and joins those that a text browser has wrapped. */
final class Lines {
  /** A dump is read so far and no further, in UTF-16 code units. */
  static final int LONGEST_DUMP = 8_000_000;

  /** No page shows so many lines that are not blank. */
  private static final int MOST_LINES = 20_000;

  /** Text browsers wrap at some 80 signs; wider lines have not been wrapped. */
  private static final int WIDEST = 110;

  private static final int NARROWEST = 50;
  private static final int FEWEST = 12;

  private Lines() {}

  /** The lines that are not blank, each with the number of blank ones before it. */
  static List<Line> of(String content) {
    String bounded = content.substring(0, Math.min(content.length(), LONGEST_DUMP));
    List<String> raw = bounded.lines().map(Whitespace::cleaned).toList();
    int width = wrapWidth(raw);
    List<Line> lines = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int blanks = 0;
    for (int i = 0; i < raw.size() && lines.size() < MOST_LINES; i++) {
      String text = raw.get(i);
      if (text.isEmpty()) {
        blanks++;
        continue;
      }
      open.append(open.isEmpty() ? "" : " ").append(text);
      String next = i + 1 < raw.size() ? raw.get(i + 1) : "";
      if (goesOn(text, next, width)) {
        continue;
      }
      Line line = Line.of(open.toString(), blanks);
      if (line != null) {
        lines.add(line);
        blanks = 0;
      }
      open.setLength(0);
    }
    return lines;
  }

  /** Whether the next line continues this one: where lines are wrapped, or by its lower case. */
  private static boolean goesOn(String text, String next, int width) {
    if (next.isEmpty() || (!Character.isLetterOrDigit(next.charAt(0)) && !opensQuote(next))) {
      return false;
    }
    if (width > 0) {
      int first = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
      return text.length() + 1 + first > width && text.length() <= width;
    }
    char last = text.charAt(text.length() - 1);
    boolean open = Character.isLetter(last) || last == ',';
    return open
        && text.length() >= NARROWEST
        && text.length() <= WIDEST
        && Character.isLowerCase(next.charAt(0))
        && Character.isUpperCase(text.charAt(0));
  }

  private static boolean opensQuote(String text) {
    return "\"“„«‘'(".indexOf(text.charAt(0)) >= 0;
  }

  /** The width at which the dump is wrapped, or 0 where it is not. */
  private static int wrapWidth(List<String> raw) {
    int widest = 0;
    int lines = 0;
    for (String text : raw) {
      widest = Math.max(widest, text.length());
      lines += text.isEmpty() ? 0 : 1;
    }
    if (widest > WIDEST || widest < NARROWEST || lines < FEWEST) {
      return 0;
    }
    int full = 0;
    int broken = 0;
    @Nullable String before = null;
    for (String text : raw) {
      if (before != null && before.length() * 5 >= widest * 4 && !text.isEmpty()) {
        full++;
        char last = before.charAt(before.length() - 1);
        broken += ".!?\"”’»:".indexOf(last) < 0 ? 1 : 0;
      }
      before = text.isEmpty() ? null : text;
    }
    return full * 4 >= lines && broken * 10 >= full * 7 ? widest : 0;
  }
}
