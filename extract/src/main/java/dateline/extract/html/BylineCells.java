package dateline.extract.html;

import dateline.extract.byline.Byline;
import dateline.extract.markup.Outline;
import dateline.extract.markup.Sign;
import dateline.extract.metadata.OutletName;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of an element that names authors where the markup sets things apart: each link,
 * each block and each element of several words beside others is a cell, except where it goes on
 * with the names of the one before. What dates the text is left out, and so is a link to an account
 * that is nobody's. Made for one element.
 */
final class BylineCells {
  /** Longer elements hold more than a byline. UTF-16 code units. */
  private static final int LONGEST = 400;

  private static final int DEEPEST = 16;

  /**
   * A piece of text.
   *
   * @param text its words, never blank
   * @param kind tag and class of the element around its first word: names of several authors are
   *     marked alike, what stands beside them otherwise
   * @param nobodys whether it is a link to an account under which nobody writes by name
   */
  record Cell(String text, String kind, boolean nobodys) {}

  private final Outline page;
  private final List<Cell> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int holder = -1;
  private int read;

  private BylineCells(Outline page) {
    this.page = page;
  }

  /** The cells in order; none where there is too much text. */
  static List<Cell> of(Outline page, int element) {
    BylineCells reader = new BylineCells(page);
    reader.read(element);
    return reader.read > LONGEST ? List.of() : reader.cells;
  }

  private void read(int element) {
    int end = page.end(element);
    int[] ends = new int[DEEPEST];
    int open = 0;
    for (int at = element + 1; at < end && read <= LONGEST; at++) {
      while (open > 0 && ends[open - 1] <= at) {
        close();
        open--;
      }
      TextNode node = page.text(at);
      if (node != null) {
        append(node.getWholeText(), page.parent(at));
      } else if (page.has(at, Sign.INVISIBLE | Sign.TIME)) {
        at = page.end(at) - 1;
      } else if (open < DEEPEST && endsApart(at)) {
        boolean glued = !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1));
        if (glued || !page.has(at, Sign.INLINE)) {
          close();
        }
        ends[open++] = page.end(at);
      }
    }
    close();
  }

  /** Whether what an element holds is apart from what stands behind it. */
  private boolean endsApart(int at) {
    if (!page.has(at, Sign.INLINE) || page.has(at, Sign.ANCHOR | Sign.BREAK)) {
      return true;
    }
    int next = page.end(at);
    while (next < page.size() && isBlank(page.text(next))) {
      next++;
    }
    return next < page.size()
        && page.parent(next) == page.parent(at)
        && page.element(next) != null
        && hasSeveralWords(at)
        && hasSeveralWords(next);
  }

  private static boolean isBlank(@Nullable TextNode text) {
    return text != null && text.isBlank();
  }

  private boolean hasSeveralWords(int element) {
    int words = 0;
    for (int at = element + 1; at < page.end(element) && words < 2; at++) {
      TextNode node = page.text(at);
      boolean several = node != null && node.text().strip().indexOf(' ') > 0;
      words += node == null || node.isBlank() ? 0 : several ? 2 : 1;
    }
    return words > 1;
  }

  private void close() {
    String words = text.toString().strip();
    Element around = holder < 0 ? null : page.element(holder);
    if (!words.isEmpty() && around != null) {
      String kind = around.normalName() + "." + around.className();
      add(new Cell(words, kind, OutletName.isAccount(around.attr("href"))));
    }
    text.setLength(0);
    holder = -1;
  }

  /** "Ana Lind" and "and Tom Reyes" are one line, of which a link has cut a name. */
  private void add(Cell cell) {
    Cell before = cells.isEmpty() ? null : cells.getLast();
    if (before == null || before.nobodys() || cell.nobodys() || !Byline.goesOn(cell.text())) {
      cells.add(cell);
      return;
    }
    cells.removeLast();
    cells.add(new Cell(before.text() + " " + cell.text(), before.kind(), false));
  }

  private void append(String words, int parent) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!space) {
        holder = holder < 0 ? parent : holder;
        text.append(c);
        read++;
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }
}
