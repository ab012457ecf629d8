package dateline.extract.html;

import dateline.extract.Body;
import dateline.extract.Link;
import dateline.extract.PageDate;
import dateline.extract.byline.Byline;
import dateline.extract.date.DateReader;
import dateline.extract.deck.Deck;
import dateline.extract.metadata.Headline;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands visibly around a text: byline, date, deck. Journalists call it the furniture of an
 * article. Immutable and thread-safe.
 */
public final class Furniture {
  private static final int MAX_LINE = 160;
  private static final int MAX_DECK = 600;
  private static final String NO_DECK =
      "figure, figcaption, picture, nav, aside, form, button, footer, [class*=caption], [class*=share],"
          + " [class*=sharing], [class*=social], [class*=breadcrumb]";
  private static final int MAX_ELEMENTS = 4_000;

  /** A byline with more links than this is none. */
  private static final int MAX_LINKS = 40;

  /** How many lines before the headline and behind the text still belong to the article. */
  private static final int AROUND = 6;

  private static final Set<String> DATE_WORDS =
      Set.of(
          "date",
          "dates",
          "datetime",
          "published",
          "publish",
          "pubdate",
          "posted",
          "timestamp",
          "time",
          "datum",
          "fecha",
          "data",
          "meta",
          "dateline",
          "postmeta",
          "info",
          "created",
          "byline");

  private static final Set<String> AUTHOR_WORDS =
      Set.of(
          "byline",
          "by",
          "author",
          "authors",
          "autor",
          "auteur",
          "autore",
          "writer",
          "contributor",
          "vcard",
          "fn",
          "firma");

  private static final Set<String> DECK_WORDS =
      Set.of(
          "deck",
          "dek",
          "standfirst",
          "subtitle",
          "subheadline",
          "subhead",
          "subheading",
          "strapline",
          "sottotitolo",
          "chapo",
          "bajada",
          "entradilla",
          "sub",
          "unterzeile");

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
   * @param authors persons of the visible byline
   * @param authorLine the words of the byline, or null
   * @param deck the lines between headline and text, or null
   */
  public record Found(
      @Nullable PageDate published,
      List<String> authors,
      @Nullable String authorLine,
      @Nullable String deck) {}

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
      Document page,
      MainText main,
      @Nullable String headline,
      @Nullable String language,
      boolean known) {
    Search search = new Search(headline, language);
    search.elements(page, main);
    if (!known && (search.published == null || search.authors.isEmpty())) {
      search.lines(MainText.visible(page), main);
    }
    return search.found();
  }

  /** One page's search. */
  private final class Search {
    private final @Nullable String headline;
    private final @Nullable String language;
    private @Nullable PageDate published;
    private List<String> authors = List.of();
    private @Nullable String authorLine;
    private @Nullable String deck;

    Search(@Nullable String headline, @Nullable String language) {
      this.headline = headline;
      this.language = language;
    }

    Found found() {
      return new Found(published, authors, authorLine, deck);
    }

    /** What time elements and the class names of the page's author say. */
    void elements(Document page, MainText text) {
      Element main = text.element();
      Element first = text.blocks().isEmpty() ? null : firstOf(text).element();
      int seen = 0;
      boolean inText = false;
      boolean below = headline == null;
      PageDate classed = null;
      Element before = null;
      for (Element element : page.body().getAllElements()) {
        if (++seen > MAX_ELEMENTS || (element.equals(main) && below && published != null)) {
          break;
        }
        inText |= first != null && before != null && before.equals(first);
        before = element;
        String tag = element.normalName();
        below |=
            (tag.equals("h1") || tag.equals("h2"))
                && headline != null
                && Headline.alike(headline, element.text());
        if (tag.equals("time") && published == null) {
          published = timeOf(element);
        }
        if (element.attributesSize() == 0 || element.className().isEmpty()) {
          continue;
        }
        List<String> words = Clutter.words(element.className());
        if (classed == null && below && words.stream().anyMatch(DATE_WORDS::contains)) {
          classed = dateIn(ShortText.of(element, MAX_LINE));
        }
        if (authors.isEmpty() && words.stream().anyMatch(AUTHOR_WORDS::contains)) {
          author(ShortText.of(element, MAX_LINE), true);
        }
        if (deck == null
            && below
            && !inText
            && words.stream().anyMatch(DECK_WORDS::contains)
            && element.closest(NO_DECK) == null) {
          deck(ShortText.of(element, MAX_DECK));
        }
      }
      published = published == null ? classed : published;
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
        published = published == null ? date : published;
        author(line.text(), date != null && i > title && line.text().length() <= MAX_LINE / 2);
        if (i > title && deck == null && date == null && mayBeDeck(line)) {
          deck(line.text());
        }
      }
      for (int i = end + 1; i < Math.min(lines.size(), end + 1 + AROUND); i++) {
        List<String> before = authors;
        author(lines.get(i).text(), false);
        author(withoutLinks(lines.get(i)), false);
        published =
            published == null && !authors.equals(before) ? dateIn(lines.get(i).text()) : published;
      }
    }

    /** A byline's line may go on with links to elsewhere. */
    private String withoutLinks(TextBlock line) {
      String text = line.text();
      for (Link link : line.links().subList(0, Math.min(line.links().size(), MAX_LINKS))) {
        // An empty text stands between any two signs: the line would double with each such link.
        text = link.text().isEmpty() ? text : text.replace(link.text(), " ");
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

    private @Nullable PageDate timeOf(Element time) {
      return Stream.of(time.attr("datetime"), time.attr("content"), time.text())
          .flatMap(words -> dates.read(words, language).stream())
          .findFirst()
          .orElse(null);
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
