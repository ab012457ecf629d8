package dateline.extract.dump;

import dateline.extract.Body;
import dateline.extract.Image;
import dateline.extract.letters.Letters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks down the text of a dump and tells paragraphs, sub-headings, list items, rows of tables and
 * captions from what is printed between them. One object walks once; not thread-safe.
 */
final class TextWalk {
  private static final int ROWS = 3;
  private static final int HEADING_WORDS = 22;
  private static final double ROW_OF_SUBJECT = 0.15;

  /** What captions do with the people in a picture. */
  private static final Set<String> PICTURED =
      Set.of(
          "pose",
          "poses",
          "posing",
          "shake",
          "shakes",
          "pictured",
          "photographed",
          "seen",
          "photo",
          "file",
          "archive",
          "aerial",
          "view",
          "illustration",
          "screenshot",
          "image",
          "picture",
          "left",
          "right",
          "foto",
          "archivbild",
          "symbolbild",
          "archivfoto",
          "bild",
          "illustrasjon",
          "imagen",
          "archivo",
          "imagem",
          "arquivo",
          "фото",
          "снимок",
          "архив",
          "archives",
          "photographie",
          "fotoğraf",
          "عکس");

  private final List<DumpLine> lines;
  private final BitSet out;
  private final Sorter sorter;
  private final Vocabulary subject;
  private final Set<String> seen = new HashSet<>();

  final List<TextBlock> blocks = new ArrayList<>();
  final List<Image> images = new ArrayList<>();

  TextWalk(List<DumpLine> lines, BitSet out, Sorter sorter, Vocabulary subject) {
    this.lines = lines;
    this.out = out;
    this.sorter = sorter;
    this.subject = subject;
  }

  /** Walks from the first line of the text to its end; lines with these keys are not repeated. */
  TextWalk walk(int start, int end, Set<String> known) {
    seen.addAll(known);
    int at = start;
    while (at < end) {
      at = out.get(at) ? at + 1 : step(at, end);
    }
    while (!blocks.isEmpty() && blocks.getLast().kind() == Body.Kind.HEADING) {
      blocks.removeLast();
    }
    return this;
  }

  private int step(int at, int end) {
    DumpLine line = lines.get(at);
    switch (line.sort()) {
      case SENTENCE -> sentence(at);
      case CAPTION -> sorter.addImage(line.text(), images);
      case TITLE -> {
        return line.line().bullet() ? item(at, end) : titles(at, end);
      }
      case DATE -> {
        return isDatedRow(at) ? titles(at, end) : at + 1;
      }
      case BYLINE, INTERFACE, NOISE -> {}
    }
    return at + 1;
  }

  private boolean isTitle(int at) {
    return lines.get(at).is(Sort.TITLE) || isDatedRow(at);
  }

  /**
   * Whether a line with a date is a row of a table: it has cells, and so has the line beside it.
   */
  private boolean isDatedRow(int at) {
    if (!lines.get(at).is(Sort.DATE) || !hasCells(at) || blocks.isEmpty()) {
      return false;
    }
    boolean above = at > 0 && lines.get(at).line().blanks() == 0 && hasCells(at - 1);
    boolean below =
        at + 1 < lines.size() && lines.get(at + 1).line().blanks() == 0 && hasCells(at + 1);
    return above || below;
  }

  private void sentence(int at) {
    DumpLine line = lines.get(at);
    if (isTeaser(at)) {
      dropTeaserTitle(at);
    } else if (seen.add(line.line().key())) {
      add(line.line().bullet() ? Body.Kind.LIST_ITEM : Body.Kind.PARAGRAPH, at);
    }
  }

  /** "… the bridge will be closed for […]", or a sentence with "Read more" under it. */
  private boolean isTeaser(int at) {
    String text = lines.get(at).text();
    boolean cut = text.endsWith("[…]") || text.endsWith("[...]") || text.endsWith("[&hellip;]");
    boolean leads =
        at + 1 < lines.size()
            && lines.get(at + 1).isFor(Phrases.Use.READ_MORE)
            && lines.get(at + 1).line().words() <= 3
            && !lines.get(at + 1).text().endsWith(":")
            && !blocks.isEmpty()
            && blocks.getLast().kind() == Body.Kind.HEADING
            && blocks.getLast().line() == at - 1;
    return cut || leads;
  }

  private void dropTeaserTitle(int at) {
    boolean titled =
        !blocks.isEmpty()
            && blocks.getLast().kind() == Body.Kind.HEADING
            && blocks.getLast().line() == at - 1;
    if (titled) {
      blocks.removeLast();
    }
  }

  private int item(int at, int end) {
    boolean known = seen.contains(lines.get(at).line().key());
    boolean inList =
        !blocks.isEmpty()
            && (blocks.getLast().kind() == Body.Kind.LIST_ITEM
                || blocks.getLast().text().endsWith(":")
                || textFollows(at, end));
    if (inList && !known) {
      add(Body.Kind.LIST_ITEM, at);
    }
    return at + 1;
  }

  private boolean textFollows(int at, int end) {
    int next = at;
    while (next < end && lines.get(next).is(Sort.TITLE)) {
      next++;
    }
    return next < end
        && lines.get(next).is(Sort.SENTENCE)
        && subject.share(lines.get(at).text()) > ROW_OF_SUBJECT;
  }

  /**
   * A run of lines like titles: rows or items where they are close, else captions and a heading.
   */
  private int titles(int from, int end) {
    int at = from;
    while (at < end && !out.get(at) && isTitle(at) && !lines.get(at).line().bullet()) {
      int groupEnd = at + 1;
      while (groupEnd < end
          && !out.get(groupEnd)
          && isTitle(groupEnd)
          && !lines.get(groupEnd).line().bullet()
          && lines.get(groupEnd).line().blanks() == 0) {
        groupEnd++;
      }
      group(at, groupEnd, end);
      at = groupEnd;
    }
    return at;
  }

  private void group(int from, int to, int end) {
    boolean headed =
        to - from >= ROWS && !hasCells(from) && hasCells(from + 1) && hasCells(from + 2);
    if (headed) {
      single(from, true);
      group(from + 1, to, end);
      return;
    }
    boolean closeHeading =
        to - from > ROWS
            && to < end
            && lines.get(to).is(Sort.SENTENCE)
            && lines.get(to).line().blanks() == 0;
    int rowsEnd = closeHeading ? to - 1 : to;
    boolean listed = !blocks.isEmpty() && blocks.getLast().text().endsWith(":") && to - from >= 2;
    if (listed || isTable(from, rowsEnd)) {
      Body.Kind kind = listed && !hasCells(from) ? Body.Kind.LIST_ITEM : Body.Kind.TABLE_ROW;
      for (int i = from; i < rowsEnd; i++) {
        add(kind, i);
      }
      if (rowsEnd < to) {
        single(rowsEnd, true);
      }
      return;
    }
    if (to - from >= ROWS) {
      return;
    }
    for (int i = from; i < to; i++) {
      single(i, headsText(i + 1, end));
    }
  }

  /** Whether running text, a list or a table follows directly. */
  private boolean headsText(int next, int end) {
    int at = next;
    while (at < end
        && (out.get(at)
            || lines.get(at).is(Sort.NOISE)
            || lines.get(at).isFor(Phrases.Use.ADVERT))) {
      at++;
    }
    if (at >= end) {
      return false;
    }
    DumpLine line = lines.get(at);
    return line.is(Sort.SENTENCE)
        || line.is(Sort.CAPTION)
        || line.line().opensList()
        || line.line().bullet()
        || isTable(at, groupEnd(at, end));
  }

  private int groupEnd(int from, int end) {
    int at = from + 1;
    while (at < end && at < from + ROWS + 1 && isTitle(at) && lines.get(at).line().blanks() == 0) {
      at++;
    }
    return isTitle(from) ? at : from;
  }

  private boolean hasCells(int at) {
    return lines.get(at).line().cells();
  }

  /**
   * Rows of a table stand close, look alike and speak of what the text speaks of, or have cells.
   */
  private boolean isTable(int from, int to) {
    if (to - from < ROWS) {
      return to - from >= 2 && hasCells(from) && hasCells(from + 1);
    }
    double same = 0;
    int cells = 0;
    for (int i = from; i < to; i++) {
      Line line = lines.get(i).line();
      cells += line.cells() || line.digits() > 0 ? 1 : 0;
      same += subject.share(line.text());
    }
    return cells * 2 > to - from || same / (to - from) >= ROW_OF_SUBJECT;
  }

  private void single(int at, boolean headsText) {
    Line line = lines.get(at).line();
    boolean caption = isCaption(line) || !headsText || isCredited(at);
    if (!seen.add(line.key())) {
      return;
    }
    if (line.opensList()) {
      add(Body.Kind.PARAGRAPH, at);
    } else if (caption) {
      if (line.words() > 1
          && (isCaption(line) || isCredited(at) || subject.share(line.text()) > 0)) {
        images.add(new Image(null, line.text(), null));
      }
    } else if (line.words() <= HEADING_WORDS) {
      add(Body.Kind.HEADING, at);
    } else {
      add(Body.Kind.PARAGRAPH, at);
    }
  }

  /** Whether the next line is nothing but a picture's credit. */
  private boolean isCredited(int at) {
    return at + 1 < lines.size()
        && lines.get(at + 1).is(Sort.CAPTION)
        && sorter.caption(lines.get(at + 1).text()).text() == null;
  }

  private static boolean isCaption(Line line) {
    if (line.startsLower()) {
      return true;
    }
    for (String word : Letters.lower(line.text()).split("[^\\p{L}]+")) {
      if (PICTURED.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private void add(Body.Kind kind, int at) {
    blocks.add(new TextBlock(kind, lines.get(at).text(), at));
  }
}
