package dateline.extract.html;

import dateline.extract.Body;
import dateline.extract.html.TextBlock.Anchor;
import dateline.extract.markup.Outline;
import dateline.extract.markup.Sign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Cuts a part of a page into text blocks, in the order of the page. Made for one reading. */
final class BlockReader {
  private static final int LONGEST_HEADING = 120;
  private static final int MOST_NEAR = 8;

  private final Outline page;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private final List<Anchor> links = new ArrayList<>();

  /** Open elements, the innermost last: their numbers, and what they count as while open. */
  private int[] open = new int[64];

  private int[] roles = new int[64];
  private int depth;

  private int block = -1;
  private int linkChars;
  private int boldChars;
  private int anchors;
  private int bolds;
  private int items;
  private int quotations;
  private int headings;
  private int rows;
  private int anchorStart;
  private boolean brokeLine;

  /** An open element that opened a block, beside its tag's own {@link Sign}s. */
  private static final int BLOCK = 1 << 30;

  BlockReader(Outline page) {
    this.page = page;
  }

  /**
   * The blocks of an element.
   *
   * @param skipped numbers of elements of which nothing is read
   */
  List<TextBlock> read(int root, BitSet skipped) {
    int end = page.end(root);
    for (int at = root; at < end; at++) {
      closeBefore(at);
      TextNode text = page.text(at);
      if (text != null && page.has(at, Sign.BLANK)) {
        blank();
      } else if (text != null) {
        append(text.getWholeText());
      } else if (skipped.get(at)) {
        if (!page.has(at, Sign.INLINE)) {
          flush();
        }
        at = page.end(at) - 1;
      } else {
        enter(at);
      }
    }
    closeBefore(end);
    flush();
    return blocks;
  }

  private void closeBefore(int at) {
    while (depth > 0 && page.end(open[depth - 1]) <= at) {
      leave();
    }
  }

  private void push(int at, int role) {
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
      roles = Arrays.copyOf(roles, depth * 2);
    }
    open[depth] = at;
    roles[depth++] = role;
  }

  private void enter(int at) {
    int signs = page.signs(at);
    if ((signs & Sign.BREAK) != 0) {
      breakLine();
    } else if ((signs & Sign.ANCHOR) != 0) {
      anchors++;
      anchorStart = run.length();
      push(at, Sign.ANCHOR);
    } else if ((signs & Sign.BOLD) != 0) {
      bolds++;
      push(at, Sign.BOLD);
    } else if ((signs & Sign.CELL) != 0 && rows > 0) {
      cell();
      push(at, 0);
    } else if ((signs & Sign.INLINE) == 0) {
      openBlock(at, signs);
    }
  }

  private void openBlock(int at, int signs) {
    if (rows > 0) {
      space();
      push(at, 0);
      return;
    }
    flush();
    int role = BLOCK;
    if ((signs & Sign.ITEM) != 0 && !isEntry(at)) {
      role |= Sign.ITEM;
      items++;
    } else if ((signs & Sign.QUOTE) != 0) {
      role |= Sign.QUOTE;
      quotations++;
    } else if ((signs & Sign.HEADING) != 0) {
      role |= Sign.HEADING;
      headings++;
    } else if ((signs & Sign.ROW) != 0 && isDataRow(at)) {
      role |= Sign.ROW;
      rows++;
    }
    push(at, role);
    block = at;
  }

  private void leave() {
    int at = open[--depth];
    int role = roles[depth];
    if ((role & Sign.ANCHOR) != 0) {
      leaveAnchor(at);
    } else if ((role & Sign.BOLD) != 0) {
      bolds--;
    } else if ((role & BLOCK) != 0) {
      flush();
      items -= (role & Sign.ITEM) != 0 ? 1 : 0;
      quotations -= (role & Sign.QUOTE) != 0 ? 1 : 0;
      headings -= (role & Sign.HEADING) != 0 ? 1 : 0;
      rows -= (role & Sign.ROW) != 0 ? 1 : 0;
      block = openBlock();
    } else {
      space();
    }
  }

  private int openBlock() {
    for (int i = depth - 1; i >= 0; i--) {
      if ((roles[i] & BLOCK) != 0) {
        return open[i];
      }
    }
    return -1;
  }

  private void leaveAnchor(int at) {
    anchors--;
    Element element = page.element(at);
    if (element != null && element.hasAttr("href")) {
      links.add(new Anchor(element, run.substring(Math.min(anchorStart, run.length())).strip()));
    }
  }

  /** The entries of a live page are items of a list, and each is a small text of paragraphs. */
  private boolean isEntry(int item) {
    return hasNear(item, Sign.PARAGRAPH) && hasNear(item, Sign.HEADING | Sign.TIME);
  }

  /** Looks two levels down and no further: lists can be nested deeply. */
  private boolean hasNear(int item, int sign) {
    int seen = 0;
    for (int child = item + 1;
        child < page.end(item) && seen++ < MOST_NEAR * 2;
        child = page.end(child)) {
      if (page.has(child, sign)) {
        return true;
      }
      int below = 0;
      for (int inner = child + 1;
          inner < page.end(child) && below++ < MOST_NEAR * 2;
          inner = page.end(inner)) {
        if (page.has(inner, sign)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A row of a data table has cells of short text, no paragraphs and no table in them. */
  private boolean isDataRow(int row) {
    int cells = 0;
    for (int child = row + 1; child < page.end(row); child = page.end(child)) {
      if (page.element(child) == null) {
        continue;
      }
      if (!page.has(child, Sign.CELL) || !isDataCell(child)) {
        return false;
      }
      cells++;
    }
    return cells > 1;
  }

  private boolean isDataCell(int cell) {
    int paragraphs = 0;
    int children = 0;
    for (int at = cell + 1; at < page.end(cell); at++) {
      if (page.element(at) == null) {
        continue;
      }
      children += page.parent(at) == cell ? 1 : 0;
      paragraphs += page.has(at, Sign.PARAGRAPH) ? 1 : 0;
      boolean holdsMore = page.has(at, Sign.ROW | Sign.HEADING | Sign.ITEM);
      if (holdsMore || paragraphs > 1 || children > 6) {
        return false;
      }
    }
    return true;
  }

  private void cell() {
    if (!isBlank()) {
      space();
      run.append("| ");
    }
  }

  private boolean isBlank() {
    return run.isEmpty() || (run.length() == 1 && run.charAt(0) == ' ');
  }

  private void space() {
    if (!run.isEmpty() && run.charAt(run.length() - 1) != ' ') {
      run.append(' ');
    }
  }

  /** Two line breaks part paragraphs; one does so behind the end of a sentence. */
  private void breakLine() {
    if (rows > 0) {
      space();
      return;
    }
    boolean sentenceEnds = !run.isEmpty() && ".!?:”\"…。！？।۔؟".indexOf(lastSign()) >= 0;
    if ((brokeLine || sentenceEnds) && anchors == 0) {
      flush();
    } else {
      space();
    }
    brokeLine = true;
  }

  private char lastSign() {
    int at = run.length() - 1;
    while (at > 0 && run.charAt(at) == ' ') {
      at--;
    }
    return run.charAt(at);
  }

  private void append(String text) {
    int before = run.length();
    int plain = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      // A single space between words is what a run of white space becomes: it stays where it is.
      boolean parts = c == ' ' && i > plain && text.charAt(i - 1) != ' ';
      if (parts || (c > ' ' && c < '\u00a0')) {
        continue;
      }
      boolean isSpace = isSpace(c);
      if (!isSpace && !isNothing(c)) {
        continue;
      }
      plain(text, plain, i);
      plain = i + 1;
      if (isSpace) {
        space();
      }
    }
    plain(text, plain, length);
    count(run.length() - before);
  }

  private void blank() {
    int before = run.length();
    space();
    count(run.length() - before);
  }

  private void count(int added) {
    linkChars += anchors > 0 ? added : 0;
    boldChars += bolds > 0 ? added : 0;
  }

  private void plain(String text, int from, int to) {
    if (to > from) {
      run.append(text, from, to);
      brokeLine = false;
    }
  }

  private static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u3000'
        || c == '\u202f';
  }

  /** Signs that have no width and stand for nothing. */
  private static boolean isNothing(char c) {
    return c == '\u200b' || c == '\ufeff' || c == '\u00ad' || c == '\u2060';
  }

  private void flush() {
    if (!isBlank() && block >= 0) {
      int end = run.charAt(run.length() - 1) == ' ' ? run.length() - 1 : run.length();
      String text = run.substring(0, end).strip();
      if (!text.isEmpty()) {
        blocks.add(new TextBlock(kind(), text, linkChars, boldChars, List.copyOf(links), block));
      }
    }
    run.setLength(0);
    links.clear();
    linkChars = 0;
    boldChars = 0;
    anchorStart = 0;
    brokeLine = false;
  }

  private Body.Kind kind() {
    if (rows > 0) {
      return Body.Kind.TABLE_ROW;
    }
    if (headings > 0) {
      return Body.Kind.HEADING;
    }
    if (quotations > 0) {
      return Body.Kind.QUOTATION;
    }
    if (items > 0) {
      return Body.Kind.LIST_ITEM;
    }
    // Sub-headings are often set as a short paragraph in bold type.
    boolean bold =
        boldChars >= run.length() - 1
            && run.length() <= LONGEST_HEADING
            && ".!?:,;\"”…".indexOf(lastSign()) < 0;
    return bold ? Body.Kind.HEADING : Body.Kind.PARAGRAPH;
  }
}
