package dateline.extract.html;

import dateline.extract.Body;
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
 * Finds the deck of a page: what its class names so between headline and text, else a line there
 * that reads like one. Immutable and thread-safe.
 */
final class VisibleDeck {
  private static final int MAX_LINE = 160;
  private static final int MAX_DECK = 600;
  private static final int LEAST = 30;
  private static final int LEAST_BLANKS = 4;

  private final DateReader dates;
  private final Byline byline;
  private final Deck decks;

  VisibleDeck(DateReader dates, Byline byline, Deck decks) {
    this.dates = dates;
    this.byline = byline;
    this.decks = decks;
  }

  /**
   * The deck, or null.
   *
   * @param title the number of the headline's element, or the page's size where there is none
   * @param lines all that a reader sees; null where a deck without a class name is not looked for
   */
  @Nullable String find(
      Outline page,
      MainText main,
      @Nullable String headline,
      int title,
      @Nullable String language,
      @Nullable VisibleLines lines) {
    String named = named(page, main, headline, headline == null ? 0 : title, language);
    return named != null || lines == null || main.blocks().isEmpty()
        ? named
        : between(lines.get(), main, headline, language);
  }

  private @Nullable String named(
      Outline page,
      MainText main,
      @Nullable String headline,
      int title,
      @Nullable String language) {
    int first = main.blocks().isEmpty() ? page.size() : ArticlePlace.firstOf(main).at();
    for (int at : page.found(Outline.Found.NAMED)) {
      boolean mayBe = at > title && at <= first && (page.names(at) & NameWords.DECK) != 0;
      if (mayBe && !isIn(page, at, Sign.NO_DECK)) {
        String words = textOf(page, at);
        if (isDeck(words, headline, language)) {
          return words;
        }
      }
    }
    return null;
  }

  private @Nullable String between(
      List<TextBlock> lines, MainText main, @Nullable String headline, @Nullable String language) {
    int start = indexOf(lines, ArticlePlace.firstOf(main).text());
    int title = ArticlePlace.titleBefore(lines, start, headline);
    for (TextBlock line : lines.subList(Math.min(title + 1, start), start)) {
      if (looksSo(line) && isDeck(line.text(), headline, language)) {
        return line.text();
      }
    }
    return null;
  }

  private boolean looksSo(TextBlock line) {
    String text = line.text();
    boolean words =
        text.length() >= LEAST && text.chars().filter(c -> c == ' ').count() >= LEAST_BLANKS;
    boolean set = line.kind() == Body.Kind.HEADING || !line.endsLikeSentence();
    return words && set && line.linkDensity() < 0.2 && !byline.opensLikeByline(text);
  }

  private boolean isDeck(String text, @Nullable String headline, @Nullable String language) {
    return decks.mayBe(text)
        && (headline == null || !Headline.alike(text, headline))
        && !isDated(text, language);
  }

  private boolean isDated(String text, @Nullable String language) {
    return text.length() <= MAX_LINE
        && !text.endsWith(".")
        && dates.read(text, language).isPresent();
  }

  private static String textOf(Outline page, int at) {
    Element element = page.element(at);
    return element == null ? "" : ShortText.of(element, MAX_DECK);
  }

  private static boolean isIn(Outline page, int at, int sign) {
    for (int e = at; e >= 0; e = page.parent(e)) {
      if (page.has(e, sign)) {
        return true;
      }
    }
    return false;
  }

  private static int indexOf(List<TextBlock> lines, String text) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).text().equals(text)) {
        return i;
      }
    }
    return 0;
  }
}
