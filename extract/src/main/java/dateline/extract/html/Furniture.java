package dateline.extract.html;

import dateline.extract.Body;
import dateline.extract.PageDate;
import dateline.extract.byline.Byline;
import dateline.extract.date.DateReader;
import dateline.extract.deck.Deck;
import dateline.extract.markup.NameWords;
import dateline.extract.markup.Outline;
import dateline.extract.markup.ShortText;
import dateline.extract.markup.Sign;
import dateline.extract.metadata.Headline;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands visibly around a text: byline and deck. Journalists call it the furniture of an
 * article. Immutable and thread-safe.
 */
public final class Furniture {
  private static final int MAX_LINE = 160;
  private static final int MAX_DECK = 600;

  /** How many lines before the headline and behind the text still belong to the article. */
  private static final int AROUND = 6;

  private final DateReader dates;
  private final Byline byline;
  private final Deck decks;

  public Furniture(DateReader dates, Byline byline, Deck decks) {
    this.dates = dates;
    this.byline = byline;
    this.decks = decks;
  }

  /**
   * What was found.
   *
   * @param authors persons of the visible byline
   * @param authorLine the words of the byline, or null
   * @param deck the lines between headline and text, or null
   */
  public record Found(List<String> authors, @Nullable String authorLine, @Nullable String deck) {}

  /**
   * Reads the furniture of a page.
   *
   * @param main the page's text
   * @param headline the headline, or null
   * @param language the page's language, or null
   * @param known whether the page's markup says date and authors already, and only what else a
   *     class name gives away is of interest
   */
  public Found read(
      Outline page,
      MainText main,
      @Nullable String headline,
      @Nullable String language,
      boolean known) {
    Search search = new Search(headline, language);
    search.elements(page, main);
    if (!known && search.authors.isEmpty()) {
      search.lines(MainText.visible(page), main);
    }
    return search.found();
  }

  /** One page's search. */
  private final class Search {
    private final @Nullable String headline;
    private final @Nullable String language;
    private List<String> authors = List.of();
    private @Nullable String authorLine;
    private @Nullable String deck;

    Search(@Nullable String headline, @Nullable String language) {
      this.headline = headline;
      this.language = language;
    }

    Found found() {
      return new Found(authors, authorLine, deck);
    }

    /** What time elements and the class names of the page's author say. */
    void elements(Outline page, MainText text) {
      int first = text.blocks().isEmpty() ? page.size() : firstOf(text).at();
      int title = headline == null ? 0 : titleAt(page);
      for (int at : page.found(Outline.Found.NAMED)) {
        int names = page.names(at);
        if (authors.isEmpty() && (names & NameWords.AUTHOR) != 0) {
          author(textOf(page, at, MAX_LINE), true);
        }
        boolean mayBeDeck = deck == null && at > title && at <= first;
        if (mayBeDeck && (names & NameWords.DECK) != 0 && !isIn(page, at, Sign.NO_DECK)) {
          deck(textOf(page, at, MAX_DECK));
        }
      }
    }

    /** The number of the first heading that says what the headline says, or behind all. */
    private int titleAt(Outline page) {
      int first = page.size();
      for (Outline.Found level : List.of(Outline.Found.HEADING_1, Outline.Found.HEADING_2)) {
        for (int at : page.found(level)) {
          if (at >= first) {
            break;
          }
          String text = textOf(page, at, MAX_DECK);
          if (headline != null && !text.isEmpty() && Headline.alike(headline, text)) {
            first = at;
          }
        }
      }
      return first;
    }

    private static String textOf(Outline page, int at, int longest) {
      Element element = page.element(at);
      return element == null ? "" : ShortText.of(element, longest);
    }

    private static boolean isIn(Outline page, int at, int sign) {
      for (int e = at; e >= 0; e = page.parent(e)) {
        if (page.has(e, sign)) {
          return true;
        }
      }
      return false;
    }

    /** What the lines between headline and text say, then those behind the text. */
    void lines(List<TextBlock> lines, MainText main) {
      if (main.blocks().isEmpty()) {
        return;
      }
      TextBlock first = firstOf(main);
      int start = indexOf(lines, first.text(), 0);
      int end = indexOf(lines, main.blocks().getLast().text(), start);
      int title = headlineBefore(lines, start);
      for (int i = Math.max(0, title - AROUND); i < start; i++) {
        TextBlock line = lines.get(i);
        PageDate date = dateIn(line.text());
        author(line.text(), date != null && i > title && line.text().length() <= MAX_LINE / 2);
        if (i > title && deck == null && date == null && mayBeDeck(line)) {
          deck(line.text());
        }
      }
      for (int i = end + 1; i < Math.min(lines.size(), end + 1 + AROUND); i++) {
        author(lines.get(i).text(), false);
        author(withoutLinks(lines.get(i)), false);
      }
    }

    /** A byline's line may go on with links to elsewhere. */
    private String withoutLinks(TextBlock line) {
      String text = line.text();
      for (TextBlock.Anchor anchor : line.anchors()) {
        text = text.replace(anchor.text(), " ");
      }
      return text.strip();
    }

    private boolean mayBeDeck(TextBlock line) {
      String text = line.text();
      boolean words = text.length() >= 30 && text.chars().filter(c -> c == ' ').count() >= 4;
      boolean set = line.kind() == Body.Kind.HEADING || !line.endsLikeSentence();
      return words && set && line.linkDensity() < 0.2 && !byline.opensLikeByline(text);
    }

    private int headlineBefore(List<TextBlock> lines, int start) {
      for (int i = start; i >= 0 && headline != null; i--) {
        String text = lines.get(i).text();
        if (text.length() <= 400 && Headline.alike(text, headline)) {
          return i;
        }
      }
      return start;
    }

    private void author(String text, boolean isMarked) {
      if (!authors.isEmpty() || text.isBlank() || text.length() > MAX_LINE) {
        return;
      }
      List<String> persons =
          isMarked && !byline.opensLikeByline(text) ? byline.names(text) : byline.authors(text);
      boolean named = !persons.isEmpty() && persons.getFirst().indexOf(' ') > 0;
      authors = named ? persons : authors;
      authorLine = named || (isMarked && authorLine == null) ? text : authorLine;
    }

    private void deck(String text) {
      boolean dated = text.length() <= MAX_LINE / 2 && !text.endsWith(".") && dateIn(text) != null;
      if (decks.mayBe(text) && !dated && (headline == null || !Headline.alike(text, headline))) {
        deck = text;
      }
    }

    private @Nullable PageDate dateIn(String text) {
      return text.length() > MAX_LINE ? null : dates.read(text, language).orElse(null);
    }
  }

  /** The first block that weighs as running text does, of a text that has any block. */
  private static TextBlock firstOf(MainText main) {
    return main.blocks().stream()
        .filter(block -> MainContent.weight(block) > 0)
        .findFirst()
        .orElse(main.blocks().getFirst());
  }

  private static int indexOf(List<TextBlock> lines, String text, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).text().equals(text)) {
        return i;
      }
    }
    return from;
  }
}
