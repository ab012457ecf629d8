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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands visibly around a text: date and deck. Journalists call it, with the byline, the
 * furniture of an article. Immutable and thread-safe.
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
   * @param published the visible date, or null
   * @param deck the lines between headline and text, or null
   */
  public record Found(@Nullable PageDate published, @Nullable String deck) {}

  /**
   * Reads the furniture of a page.
   *
   * @param main the page's text
   * @param headline the headline, or null
   * @param language the page's language, or null
   * @param lines all lines that a reader sees
   * @param known whether the page's markup says date and authors already, and only what else a
   *     class name gives away is of interest
   */
  public Found read(
      Outline page,
      MainText main,
      @Nullable String headline,
      @Nullable String language,
      Supplier<List<TextBlock>> lines,
      boolean known) {
    Search search = new Search(headline, language);
    search.elements(page, main);
    if (!known && (search.published == null || search.deck == null)) {
      search.lines(lines.get(), main);
    }
    return search.found();
  }

  /** One page's search. */
  private final class Search {
    private final @Nullable String headline;
    private final @Nullable String language;
    private @Nullable PageDate published;
    private @Nullable String deck;

    Search(@Nullable String headline, @Nullable String language) {
      this.headline = headline;
      this.language = language;
    }

    Found found() {
      return new Found(published, deck);
    }

    /** What time elements and the class names of the page's author say. */
    void elements(Outline page, MainText text) {
      int first = text.blocks().isEmpty() ? page.size() : ArticlePlace.firstOf(text).at();
      int title = headline == null ? 0 : ArticlePlace.titleAt(page, headline);
      int last = text.element() >= 0 && title < text.element() ? text.element() : page.size();
      time(page, last);
      PageDate classed = null;
      for (int at : page.found(Outline.Found.NAMED)) {
        if (at >= last && published != null) {
          break;
        }
        int names = page.names(at);
        if (classed == null && at > title && (names & NameWords.DATE) != 0) {
          classed = dateIn(textOf(page, at, MAX_LINE));
        }
        boolean mayBeDeck = deck == null && at > title && at <= first;
        if (mayBeDeck && (names & NameWords.DECK) != 0 && !isIn(page, at, Sign.NO_DECK)) {
          deck(textOf(page, at, MAX_DECK));
        }
      }
      published = published == null ? classed : published;
    }

    private void time(Outline page, int last) {
      for (int at : page.found(Outline.Found.TIME)) {
        Element time = page.element(at);
        if (published != null || at >= last || time == null) {
          return;
        }
        published = timeOf(time);
      }
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
      TextBlock first = ArticlePlace.firstOf(main);
      int start = indexOf(lines, first.text(), 0);
      int end = indexOf(lines, main.blocks().getLast().text(), start);
      int title = ArticlePlace.titleBefore(lines, start, headline);
      for (int i = Math.max(0, title - AROUND); i < start; i++) {
        TextBlock line = lines.get(i);
        PageDate date = dateIn(line.text());
        published = published == null ? date : published;
        if (i > title && deck == null && date == null && mayBeDeck(line)) {
          deck(line.text());
        }
      }
      for (int i = end + 1; i < Math.min(lines.size(), end + 1 + AROUND); i++) {
        String text = lines.get(i).text();
        boolean isByline = published == null && !byline.authors(text).isEmpty();
        published = isByline ? dateIn(text) : published;
      }
    }

    private boolean mayBeDeck(TextBlock line) {
      String text = line.text();
      boolean words = text.length() >= 30 && text.chars().filter(c -> c == ' ').count() >= 4;
      boolean set = line.kind() == Body.Kind.HEADING || !line.endsLikeSentence();
      return words && set && line.linkDensity() < 0.2 && !byline.opensLikeByline(text);
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

    private @Nullable PageDate timeOf(Element time) {
      return Stream.of(time.attr("datetime"), time.attr("content"), time.text())
          .flatMap(words -> dates.read(words, language).stream())
          .findFirst()
          .orElse(null);
    }
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
