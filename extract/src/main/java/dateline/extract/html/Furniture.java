package dateline.extract.html;

import dateline.extract.PageDate;
import dateline.extract.byline.Byline;
import dateline.extract.date.DateReader;
import dateline.extract.metadata.Headline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What stands visibly around a text: byline, date, deck. Journalists call it the furniture of an
 * article. Immutable and thread-safe.
 */
public final class Furniture {
  private static final int MAX_LINE = 160;
  private static final int MAX_ELEMENTS = 4_000;

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
          "byline", "author", "authors", "autor", "auteur", "writer", "contributor", "vcard", "fn");
  private static final Set<String> DECK_WORDS =
      Set.of(
          "deck",
          "dek",
          "standfirst",
          "subtitle",
          "subheadline",
          "subhead",
          "subheading",
          "intro",
          "summary",
          "strapline",
          "excerpt",
          "sottotitolo",
          "chapo",
          "bajada",
          "lead",
          "teaser",
          "description");

  private final DateReader dates;
  private final Byline byline;

  public Furniture(DateReader dates, Byline byline) {
    this.dates = dates;
    this.byline = byline;
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
   * @param main the element that holds the text, or null
   * @param headline the headline, or null
   * @param language the page's language, or null
   */
  public Found read(
      Document page, @Nullable Element main, @Nullable String headline, @Nullable String language) {
    PageDate published = null;
    PageDate timed = null;
    List<String> authors = List.of();
    String authorLine = null;
    String deck = null;
    int seen = 0;
    boolean headlineSeen = headline == null;
    for (Element element : page.body().getAllElements()) {
      if (++seen > MAX_ELEMENTS || (element.equals(main) && headlineSeen && published != null)) {
        break;
      }
      if (isHeading(element) && headline != null && Headline.alike(headline, element.text())) {
        headlineSeen = true;
      }
      if (element.normalName().equals("time") && timed == null) {
        timed = dateOf(element, language);
      }
      if (element.attributesSize() == 0 || element.className().isEmpty()) {
        continue;
      }
      List<String> words = Clutter.words(element.className());
      boolean mayDate =
          published == null && headlineSeen && words.stream().anyMatch(DATE_WORDS::contains);
      boolean mayAuthor = authors.isEmpty() && words.stream().anyMatch(AUTHOR_WORDS::contains);
      boolean mayDeck =
          deck == null && headlineSeen && words.stream().anyMatch(DECK_WORDS::contains);
      if (!mayDate && !mayAuthor && !mayDeck) {
        continue;
      }
      String text = element.text();
      if (mayDate && text.length() <= MAX_LINE) {
        published = dates.read(text, language).orElse(null);
      }
      if (mayAuthor && text.length() <= MAX_LINE && !text.isBlank()) {
        List<String> persons =
            byline.opensLikeByline(text) ? byline.authors(text) : byline.names(text);
        if (!persons.isEmpty() && persons.getFirst().indexOf(' ') > 0) {
          authors = persons;
          authorLine = text;
        } else if (authorLine == null) {
          authorLine = text;
        }
      }
      if (mayDeck && text.length() >= 20 && text.length() <= 600 && !isHeadline(text, headline)) {
        deck = text;
      }
    }
    return new Found(timed != null ? timed : published, authors, authorLine, deck);
  }

  private static boolean isHeadline(String text, @Nullable String headline) {
    return headline != null && text.equalsIgnoreCase(headline);
  }

  private static boolean isHeading(Element element) {
    String tag = element.normalName();
    return tag.equals("h1") || tag.equals("h2");
  }

  private @Nullable PageDate dateOf(Element time, @Nullable String language) {
    List<String> texts = new ArrayList<>(List.of(time.attr("datetime"), time.attr("content")));
    texts.add(time.text());
    return texts.stream().flatMap(t -> dates.read(t, language).stream()).findFirst().orElse(null);
  }
}
