package dateline.extract.markup;

import dateline.extract.letters.Letters;
import java.io.Reader;
import java.util.List;
import java.util.Set;

/**
 * Hands a page to the parser without what no stage looks at, which is more than half of a usual
 * page: what scripts, style sheets and drawings hold. Their tags stay, so the elements of a page
 * are the same but for the inside of drawings. Made for one reading.
 *
 * <p>Where the markup is not as plain as it mostly is, such as a script that writes scripts, it is
 * handed over as it stands, often with all that follows: the parser knows all the rules, and this
 * reader only the first of them. It takes time in proportion to the page.
 */
final class LeanReader extends Reader {
  /** What all words have in them with which scripts date a page; see {@code html.ScriptDates}. */
  private static final String DATING = "ub";

  /** Behind these letters go on those words. */
  private static final List<String> DATING_TAILS = List.of("lish", "lication", "Date", "date");

  /** What draws and holds no text. */
  private static final Set<String> STROKES =
      Set.of(
          "path",
          "g",
          "use",
          "circle",
          "rect",
          "polygon",
          "polyline",
          "line",
          "ellipse",
          "defs",
          "clippath",
          "lineargradient",
          "radialgradient",
          "stop",
          "mask");

  private final String html;

  /** What is handed over next: from here to the next cut, which ends at the place after. */
  private int from;

  private int cut;
  private int behind;

  LeanReader(String html) {
    this.html = html;
    findCut(0);
  }

  @Override
  public int read(char[] to, int at, int most) {
    if (from == cut && cut < html.length()) {
      from = behind;
      findCut(behind);
    }
    if (from == html.length()) {
      return -1;
    }
    int count = Math.min(most, cut - from);
    html.getChars(from, from + count, to, at);
    from += count;
    return count;
  }

  @Override
  public void close() {}

  /** Looks for the first place behind another from which something is to be left out. */
  private void findCut(int start) {
    cut = html.length();
    behind = cut;
    int at = html.indexOf('<', start);
    while (at >= 0 && cut == html.length()) {
      at = html.indexOf('<', behind(at));
    }
  }

  /** Where to look on behind a sign that may open a tag. */
  private int behind(int at) {
    char first = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
    return switch (first) {
      case '!' -> html.startsWith("--", at + 2) ? endOfComment(at + 2) : endOfDeclaration(at);
      case '?' -> endOfDeclaration(at);
      case 's', 'S' ->
          isOpening(at, "svg")
              ? ofDrawing(at)
              : isOpening(at, "script")
                  ? ofRawText(at, "script")
                  : isOpening(at, "style") ? ofRawText(at, "style") : endOfTag(at);
      case 't', 'T' -> over(at, "title", "textarea");
      case 'i', 'I' -> over(at, "iframe");
      case 'n', 'N' -> over(at, "noframes", "noembed");
      case 'x', 'X' -> over(at, "xmp");
      case 'p', 'P' -> over(at, "plaintext");
      case '/' -> isLetter(at + 2) ? endOfTag(at) : endOfDeclaration(at);
      default -> isLetter(at + 1) ? endOfTag(at) : at + 1;
    };
  }

  /** Passes over elements in which tags are text. */
  private int over(int at, String... names) {
    for (String name : names) {
      if (isOpening(at, name)) {
        int end = endTag(endOfTag(at), name);
        return end < 0 ? html.length() : end;
      }
    }
    return endOfTag(at);
  }

  private boolean isLetter(int at) {
    char c = at < html.length() ? html.charAt(at) : ' ';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private boolean isOpening(int at, String name) {
    int end = at + 1 + name.length();
    return end < html.length()
        && html.regionMatches(true, at + 1, name, 0, name.length())
        && endsName(end);
  }

  private boolean endsName(int at) {
    char c = at < html.length() ? html.charAt(at) : 'a';
    return c <= ' ' || c == '>' || c == '/';
  }

  private int endOfComment(int from) {
    int dashes = html.indexOf("--", from);
    while (dashes >= 0 && !html.startsWith(">", dashes + 2) && !html.startsWith("!>", dashes + 2)) {
      dashes = html.indexOf("--", dashes + 1);
    }
    return dashes < 0 ? html.length() : dashes + 2;
  }

  /** Tags within a declaration are part of it; where one holds characters depends on much. */
  private int endOfDeclaration(int at) {
    int end = html.startsWith("<![CDATA[", at) ? -1 : html.indexOf('>', at);
    return end < 0 ? html.length() : end + 1;
  }

  /** The first place behind a tag, or the page's end where the tag is not plain. */
  private int endOfTag(int at) {
    for (int i = at; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '"' || c == '\'') {
        // Elsewhere than behind an equals sign it is part of a name.
        i = html.charAt(i - 1) == '=' ? html.indexOf(c, i + 1) : -1;
        if (i < 0) {
          return html.length();
        }
      }
    }
    return html.length();
  }

  /** Whether the tag that ends at a place is an end tag too. */
  private boolean isClosed(int endOfTag) {
    return html.charAt(endOfTag - 2) == '/';
  }

  private int endTag(int from, String name) {
    int at = html.indexOf("</", from);
    while (at >= 0
        && !(html.regionMatches(true, at + 2, name, 0, name.length())
            && endsName(at + 2 + name.length()))) {
      at = html.indexOf("</", at + 2);
    }
    return at;
  }

  /** Leaves out what a script or a style sheet holds; the result is where to look on. */
  private int ofRawText(int at, String name) {
    int start = endOfTag(at);
    int end = isClosed(start) ? -1 : endTag(start, name);
    if (end < 0 || writesScripts(start, end)) {
      return html.length();
    }
    if (name.equals("style") || !isRead(at, start, end)) {
      leaveOut(start, end);
    }
    return end;
  }

  /** In a comment within a script, a script's end is none. */
  private boolean writesScripts(int start, int end) {
    int comment = html.indexOf("<!--", start, end);
    return comment >= 0 && html.indexOf("<script", comment, end) >= 0;
  }

  private boolean isRead(int tag, int start, int end) {
    if (Letters.lower(html.substring(tag, start)).contains("json")) {
      return true;
    }
    return isDating(start, end);
  }

  /** One search for what the words have in common takes a quarter of the time of four. */
  private boolean isDating(int start, int end) {
    int at = html.indexOf(DATING, start, end);
    while (at >= 0) {
      for (String tail : DATING_TAILS) {
        if (html.startsWith(tail, at + DATING.length())) {
          return true;
        }
      }
      at = html.indexOf(DATING, at + DATING.length(), end);
    }
    return false;
  }

  private int ofDrawing(int at) {
    int start = endOfTag(at);
    if (isClosed(start)) {
      return start;
    }
    int end = endTag(start, "svg");
    if (end < 0) {
      return html.length();
    }
    // White space parts what stands around a drawing: one sign of it is kept.
    boolean space = isSpace(start);
    if (isStrokes(start, end, space)) {
      leaveOut(space ? start + 1 : start, end);
    }
    return end;
  }

  /** Whether there is nothing but strokes, with white space between them or without. */
  private boolean isStrokes(int start, int end, boolean spaced) {
    int at = start;
    int open = 0;
    while (at < end) {
      if (html.charAt(at) == '<') {
        boolean closes = html.charAt(at + 1) == '/';
        int name = closes ? at + 2 : at + 1;
        at = isStroke(name) ? html.indexOf('>', name) + 1 : 0;
        open += closes ? -1 : 1;
        if (open < 0) {
          return false; // It ends an element that began before the drawing.
        }
      } else {
        at = spaced && isSpace(at) ? at + 1 : 0;
      }
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isStroke(int name) {
    int end = name;
    while (end < html.length() && Character.isLetter(html.charAt(end))) {
      end++;
    }
    return endsName(end) && STROKES.contains(Letters.lower(html.substring(name, end)));
  }

  private boolean isSpace(int at) {
    char c = html.charAt(at);
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
  }

  private void leaveOut(int start, int end) {
    if (end > start) {
      cut = start;
      behind = end;
    }
  }
}
