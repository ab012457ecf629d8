package dateline.extract.html;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.CanonicalUrl;
import dateline.extract.Credit;
import dateline.extract.ExtractionException;
import dateline.extract.Image;
import dateline.extract.Page;
import dateline.extract.PageKind;
import dateline.extract.PrimarySource;
import dateline.extract.byline.Byline;
import dateline.extract.credit.Agencies;
import dateline.extract.credit.CreditLines;
import dateline.extract.date.DateReader;
import dateline.extract.dateline.DatelineReader;
import dateline.extract.deck.Deck;
import dateline.extract.kind.PageKinds;
import dateline.extract.markup.Outline;
import dateline.extract.metadata.Headline;
import dateline.extract.metadata.Metadata;
import dateline.extract.metadata.MetadataReader;
import dateline.extract.metadata.OutletLine;
import dateline.extract.metadata.OutletName;
import dateline.extract.metadata.SiteName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Leads from an HTML page to the article on it. Immutable and thread-safe. */
public final class HtmlReader {
  /** Less is no text. UTF-16 code units. */
  private static final int LEAST_TEXT = 25;

  /** A page that scripts fill shows no more than a notice. UTF-16 code units. */
  private static final int SHELL = 150;

  private final PageKinds kinds = new PageKinds();
  private final MetadataReader metadataReader = new MetadataReader();
  private final PageDates dates;
  private final CreditLines creditLines;
  private final OutletLine outletLine;
  private final VisibleDeck visibleDeck;
  private final VisibleByline visibleByline;
  private final Authorship authorship;
  private final TextAssembly assembly;
  private final Pictures pictures;
  private final DatelineReader datelines;

  public HtmlReader(DateReader dates, Byline byline, Agencies agencies) {
    this.dates = new PageDates(dates);
    this.authorship = new Authorship(byline);
    this.visibleByline = new VisibleByline(dates, byline);
    this.creditLines = new CreditLines(agencies);
    this.outletLine = new OutletLine(agencies);
    this.visibleDeck = new VisibleDeck(dates, byline, new Deck(agencies, byline));
    this.assembly = new TextAssembly(byline, dates, creditLines);
    this.pictures = new Pictures(agencies);
    this.datelines = new DatelineReader(dates);
  }

  /**
   * The article on a page; its language is what the markup says.
   *
   * @param template what is known of the page's site
   * @throws ExtractionException if the page holds no text that could be an article
   */
  public Article read(Outline outline, Page page, SiteTemplate template)
      throws ExtractionException {
    Metadata metadata = metadataReader.read(outline);
    Page.Stated stated = page.stated();
    Optional<String> canonical = CanonicalUrl.of(metadata.canonical());
    String ownHost = CanonicalUrl.host(page.url());
    String host = ownHost == null ? canonical.map(CanonicalUrl::host).orElse(null) : ownHost;
    String named = named(outline, stated, metadata, host);
    String site = firstOf(named, host);
    String language = firstOf(stated.language(), metadata.language());
    String headline =
        stated.title() != null && outline.title().isBlank()
            ? stated.title() // a fragment, such as a feed's, has no headline of its own
            : Headline.of(outline, metadata, site, host);

    MainText main = MainText.of(outline, headline, template);
    OutletName outlet = new OutletName(site, host);
    List<List<String>> persons = authorship.inMetadata(metadata.authors(), outlet);
    VisibleLines lines = new VisibleLines(outline);
    boolean told = !metadata.published().isEmpty() && !persons.isEmpty();
    int title = ArticlePlace.titleAt(outline, headline);
    String deck = visibleDeck.find(outline, main, headline, title, language, told ? null : lines);
    VisibleByline.Found signed =
        visibleByline.find(
            outline, main, headline, title, outlet, language, persons.isEmpty() ? lines : null);
    List<String> known =
        authorship.of(stated.authors(), persons, signed.withoutAccounts(), List.of());
    TextAssembly.Assembled text = assembly.assemble(main, headline, deck, host, known, outlet::is);
    Body body = StatedBody.richer(text.body(), metadata.body());
    if (body.text().length() < SHELL) {
      body = StatedBody.richer(body, ScriptedText.find(page.content(), headline));
    }
    PageKind kind = kinds.of(metadata, seen(outline, main, headline, body));
    refuseWithoutText(kind, body, headline, page);

    PageDates.Told dated =
        dates.read(
            outline,
            page,
            metadata,
            main,
            lines,
            text.published(),
            title,
            language,
            firstOf(page.url(), canonical.orElse(null)));
    List<Credit> credits = new ArrayList<>(text.credits());
    addAgencies(credits, stated.authors(), metadata, signed.line());
    credits.removeIf(credit -> isOwn(credit, named));
    PrimarySource primary = text.primarySource();
    if (primary == null) {
      primary =
          new CanonicalSource(outline, metadata, named, credits)
              .of(ownHost, canonical.orElse(null));
    }
    String first = body.blocks().isEmpty() ? "" : body.textOf(body.blocks().getFirst());
    int pictured = main.element() < 0 ? outline.body() : around(outline, main.element());
    return Article.builder(Article.Kind.ARTICLE)
        .pageKind(kind)
        .url(page.url())
        .canonicalUrl(canonical.or(() -> CanonicalUrl.of(page.url())).orElse(null))
        .site(site)
        .section(metadata.filed().section())
        .tags(metadata.filed().tags())
        .headline(headline)
        .deck(Pictures.isUnderPicture(outline, deck) ? null : deck)
        .authors(authorship.of(stated.authors(), persons, signed, text.authors()))
        .published(dated.published())
        .modified(dated.modified())
        .dateline(datelines.read(first, dated.published()).orElse(null))
        .language(language)
        .body(body)
        .images(pictures(outline, pictured, text))
        .credits(credits)
        .links(text.links())
        .primarySource(primary)
        .build();
  }

  private @Nullable String named(
      Outline outline, Page.Stated stated, Metadata metadata, @Nullable String host) {
    String said = firstOf(stated.site(), siteOf(metadata));
    if (said != null) {
      return said;
    }
    String named = SiteName.of(outline, host);
    return named == null ? SiteName.ofFoot(outline, outletLine) : named;
  }

  private static PageKinds.Seen seen(
      Outline page, MainText main, @Nullable String headline, Body body) {
    int times = main.element() < 0 ? 0 : page.found(Outline.Found.TIME, main.element()).length;
    return new PageKinds.Seen(
        headline, body.text(), main.linked().chars(), main.linked().links(), times);
  }

  private static void refuseWithoutText(
      PageKind kind, Body body, @Nullable String headline, Page page) throws ExtractionException {
    String title = headline == null ? "no headline" : "the headline \"" + headline + "\"";
    String what =
        switch (kind) {
          case ERROR -> "The page is a server's error message with " + title;
          case CONSENT_WALL ->
              "The page only asks for consent to cookies, with "
                  + title
                  + "; fetch it with consent";
          case WITHDRAWN -> "";
          default ->
              body.text().length() >= LEAST_TEXT
                  ? ""
                  : "The page has no text of an article, and " + title;
        };
    if (!what.isEmpty()) {
      throw new ExtractionException(what + " (" + page.sourceId() + ")");
    }
  }

  private void addAgencies(
      List<Credit> credits, List<String> stated, Metadata metadata, @Nullable String authorLine) {
    List<String> lines = new ArrayList<>(stated);
    metadata.authors().forEach(lines::addAll);
    lines.addAll(metadata.organizations());
    if (authorLine != null) {
      lines.add(authorLine);
    }
    for (String line : lines) {
      for (Credit credit : creditLines.agencies(line)) {
        if (credits.stream().noneMatch(c -> c.name().equalsIgnoreCase(credit.name()))) {
          credits.add(credit);
        }
      }
    }
  }

  /** A name that is an address says no more than the address. */
  private static @Nullable String siteOf(Metadata metadata) {
    String site = metadata.site();
    return site == null || site.startsWith("http") || site.startsWith("@") ? null : site;
  }

  /** An agency that names itself in its own dateline credits nobody. */
  private static boolean isOwn(Credit credit, @Nullable String site) {
    return site != null && SiteName.isSame(credit.name(), site);
  }

  private List<Image> pictures(Outline page, int element, TextAssembly.Assembled text) {
    List<Image> images = new ArrayList<>(pictures.in(page, element));
    images.addAll(text.captions());
    return images;
  }

  private static int around(Outline page, int main) {
    for (int at = main; at >= 0; at = page.parent(at)) {
      Element element = page.element(at);
      if (element != null && element.normalName().equals("article")) {
        return at;
      }
    }
    return main;
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
