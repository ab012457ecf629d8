package dateline.extract.dump;

import static dateline.extract.PageDate.Precision.DAY;

import dateline.extract.Image;
import dateline.extract.PageDate;
import dateline.extract.letters.Letters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the headline and the first paragraph: deck, date, author, picture. Reads
 * once; not thread-safe.
 */
final class Header {
  private static final int DECK_WORDS = 6;
  private static final int DECK_MOST_WORDS = 60;

  /** How many lines above the headline a date can stand. */
  private static final int ABOVE = 4;

  private final List<DumpLine> lines;
  private final BitSet out;
  private final Sorter sorter;
  private final Dates dates;

  /** Index of the first line of the text. */
  int textStart;

  @Nullable String deck;
  @Nullable PageDate published;
  @Nullable PageDate modified;
  List<String> authors = List.of();
  @Nullable String byline;
  final List<Image> images = new ArrayList<>();

  /** The keys of the captions, of so many images, and of the deck. */
  private final Set<String> told = new HashSet<>();

  private int captioned;

  Header(List<DumpLine> lines, BitSet out, Sorter sorter, Dates dates) {
    this.lines = lines;
    this.out = out;
    this.sorter = sorter;
    this.dates = dates;
  }

  /** Reads from the headline (or -1) to the first paragraph before the given end. */
  Header read(int headline, int coreStart, int end) {
    int from = headline < 0 ? coreStart : headline + 1;
    String title = headline < 0 ? "" : lines.get(headline).line().key();
    while (from < end && lines.get(from).line().key().equals(title)) {
      from++;
    }
    textStart = end;
    for (int i = from; i < end; i++) {
      DumpLine line = lines.get(i);
      if (out.get(i) || line.line().key().equals(title)) {
        continue;
      }
      if (line.is(Sort.SENTENCE) && !isDeck(i, from, title, end)) {
        textStart = i;
        break;
      }
      take(i, from);
    }
    textStart = backToHeading(textStart, from);
    lookAbove(headline);
    deck = deck != null && sorter.mayBeDeck(deck) ? deck : null;
    return this;
  }

  private void take(int i, int from) {
    DumpLine line = lines.get(i);
    switch (line.sort()) {
      case DATE -> date(line.text());
      case BYLINE -> author(i);
      case CAPTION -> sorter.addImage(line.text(), images);
      case SENTENCE -> {
        deck = deck == null ? line.text() : deck + " " + line.text();
        tell(deck);
      }
      case TITLE -> title(i, from);
      case INTERFACE, NOISE -> {}
    }
  }

  private void title(int i, int from) {
    DumpLine line = lines.get(i);
    boolean byDate = i + 1 < lines.size() && isTime(lines.get(i + 1));
    boolean afterDate = i > from && isTime(lines.get(i - 1));
    List<String> names = byDate || afterDate ? sorter.names(line.text()) : List.of();
    if (authors.isEmpty() && isNames(names, line)) {
      authors = names;
      byline = line.text();
    } else if (deck == null && line.line().words() >= DECK_WORDS && mayBeDeck(i, from)) {
      deck = line.text();
      tell(deck);
    } else if (line.line().words() >= DECK_WORDS && !isRepeated(line)) {
      images.add(new Image(null, line.text(), null));
    }
  }

  /** Whether a line is one person's name, or the full names of several and nothing else. */
  private static boolean isNames(List<String> names, DumpLine line) {
    int words = line.line().words();
    if (names.size() == 1) {
      return words <= 4 && words >= 2;
    }
    int named = names.stream().mapToInt(name -> name.split(" ").length).sum();
    return !names.isEmpty()
        && names.stream().allMatch(name -> name.indexOf(' ') > 0)
        && words - named < names.size();
  }

  /**
   * A deck stands first under the headline, or else above a picture: one picture has one caption,
   * so what stands before that is none.
   */
  private boolean mayBeDeck(int i, int from) {
    boolean first = published == null && authors.isEmpty() && i == from;
    boolean aboveCaption = i + 1 < lines.size() && lines.get(i + 1).is(Sort.CAPTION);
    return (first || aboveCaption) && !isCredited(i);
  }

  /** Whether the next line is nothing but a picture's credit. */
  private boolean isCredited(int i) {
    return i + 1 < lines.size()
        && lines.get(i + 1).is(Sort.CAPTION)
        && sorter.caption(lines.get(i + 1).text()).text() == null;
  }

  /** A date, "3 hours ago", "2 min read". */
  private static boolean isTime(DumpLine line) {
    return line.is(Sort.DATE) || (line.is(Sort.INTERFACE) && line.use() == null);
  }

  /** Whether a caption or the deck has the line's words. */
  private boolean isRepeated(DumpLine line) {
    while (captioned < images.size()) {
      tell(images.get(captioned++).caption());
    }
    return told.contains(line.line().key());
  }

  private void tell(@Nullable String words) {
    if (words != null) {
      told.add(keyOf(words));
    }
  }

  private static String keyOf(String text) {
    Line line = Line.of(text, 0);
    return line == null ? "" : line.key();
  }

  /** One sentence under the headline, with a date or an author between it and the text. */
  private boolean isDeck(int i, int from, String title, int end) {
    DumpLine line = lines.get(i);
    if (title.isEmpty()
        || published != null
        || !authors.isEmpty()
        || line.line().words() > DECK_MOST_WORDS) {
      return false;
    }
    for (int before = from; before < i; before++) {
      DumpLine upper = lines.get(before);
      if (upper.is(Sort.SENTENCE) || upper.is(Sort.CAPTION)) {
        return false;
      }
    }
    for (int next = i + 1; next < Math.min(end, i + 6); next++) {
      if (lines.get(next).is(Sort.SENTENCE)) {
        return false;
      }
      if (lines.get(next).is(Sort.DATE) || lines.get(next).is(Sort.BYLINE)) {
        return true;
      }
    }
    return false;
  }

  /** A sub-heading directly above the first paragraph belongs to the text. */
  private int backToHeading(int start, int from) {
    boolean listOpens = start - 1 > from && lines.get(start - 1).is(Sort.TITLE);
    if (!listOpens || !lines.get(start - 1).line().opensList()) {
      return start;
    }
    return start - 1;
  }

  private void lookAbove(int headline) {
    int top = modified == null ? Math.max(0, headline - ABOVE) : headline;
    for (int i = headline - 1; published == null && i >= top; i--) {
      if (lines.get(i).is(Sort.DATE)) {
        date(lines.get(i).text());
      }
    }
    for (int i = headline - 1; authors.isEmpty() && i >= Math.max(0, headline - ABOVE); i--) {
      if (lines.get(i).is(Sort.BYLINE)) {
        author(i);
      }
    }
  }

  /** A line with a date can name the author too: "Posted on 8 May 2026 by Ana Lind". */
  private void date(String text) {
    if (authors.isEmpty()) {
      int by = Letters.lower(text).indexOf(" by ");
      authors = sorter.authors(by < 0 ? text : text.substring(by + 1));
      byline = authors.isEmpty() ? byline : text;
    }
    Dates.Said said = dates.read(text);
    published = published == null ? said.published() : published;
    modified = modified == null ? said.modified() : modified;
  }

  private void author(int i) {
    String text = lines.get(i).text();
    if (authors.isEmpty()) {
      authors = sorter.authors(text);
      byline = text;
    }
    date(text);
    if (published == null) {
      // A byline's line is furniture as a whole, so a date in it is the page's: "By Ana Lind 8 May
      // 2026".
      published =
          dates.anyIn(text).filter(date -> date.precision().compareTo(DAY) <= 0).orElse(null);
    }
  }
}
