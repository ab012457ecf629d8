package dateline.desk;

import dateline.desk.article.ArticlePage;
import dateline.desk.article.Reply;
import dateline.desk.article.VersionsPage;
import dateline.desk.correction.CorrectionsPage;
import dateline.desk.correction.Corrector;
import dateline.desk.front.FrontPage;
import dateline.desk.inbox.Intake;
import dateline.desk.refused.RefusalsPage;
import dateline.desk.search.SearchPage;
import dateline.desk.source.Enrolment;
import dateline.desk.story.StoryPage;
import dateline.desk.storyline.StorylinePage;
import dateline.desk.storyline.StorylinesPage;
import dateline.desk.wording.Address;
import dateline.store.Store;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.store.catalogue.KeptArticle;
import dateline.store.database.Json;
import dateline.store.export.ArticleRow;
import dateline.store.export.StoryRow;
import dateline.store.export.StorylineRow;
import dateline.store.export.VersionRow;
import dateline.store.news.StoryNews;
import dateline.stories.correction.Correction;
import dateline.stories.novelty.Since;
import dateline.stories.storyline.Storyline;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.RedirectResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which address shows which page. Thread-safe. */
final class Routes {
  private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
  private static final String API = "/api/v1/";
  private static final int STORIES_AT_ONCE = 50;
  private static final int STORYLINES_AT_ONCE = 20;
  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
  private static final String FOR_AN_HOUR = "public, max-age=3600";

  /** Nothing from anywhere else, and no script at all. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final Store store;
  private final Catalogue catalogue;
  private final CorrectionRoutes corrections;
  private final SourceRoutes sources;
  private final InboxRoutes inbox;
  private final StoryNews news;
  private final Exposition figures;
  private final Sheets sheets;

  Routes(
      Store store,
      Corrector corrector,
      Enrolment enrolment,
      Intake intake,
      Exposition figures,
      Sheets sheets) {
    this.figures = figures;
    this.store = store;
    this.corrections = new CorrectionRoutes(store, corrector);
    this.sources = new SourceRoutes(store.sources(), enrolment, sheets);
    this.inbox = new InboxRoutes(intake);
    this.catalogue = store.catalogue();
    this.news = new StoryNews(catalogue);
    this.sheets = sheets;
  }

  void addTo(RoutesConfig routes) {
    routes.before(Routes::guard);
    routes.get("/", asked -> show(asked, "front", FrontPage.of(catalogue, Asked.page(asked))));
    routes.get("/stories", asked -> asked.redirect("/", HttpStatus.MOVED_PERMANENTLY));
    routes.get("/stories/{id}", this::story);
    routes.get("/articles/{id}", this::article);
    routes.get("/articles/{id}/versions", this::versions);
    routes.get(
        "/storylines",
        asked -> show(asked, "storylines", StorylinesPage.of(catalogue, Asked.page(asked))));
    routes.get(
        "/storylines/{id}", asked -> show(asked, "storyline", line(asked, StorylinePage::of)));
    routes.get("/search", this::search);
    routes.get(
        "/refused", asked -> show(asked, "refused", RefusalsPage.of(catalogue, Asked.page(asked))));
    routes.get("/corrections", this::corrections);
    corrections.addTo(routes, API);
    sources.addTo(routes, API);
    inbox.addTo(routes, API);
    addData(routes);
    addFiles(routes);
    addRefusals(routes);
  }

  private void addData(RoutesConfig routes) {
    routes.get(API + "stories", this::stories);
    routes.get(API + "stories/{id}", asked -> data(asked, row(asked)));
    routes.get(
        API + "articles/{id}",
        asked -> data(asked, ArticleRow.of(found(asked, Catalogue::article))));
    routes.get(API + "articles/{id}/versions", this::versionRows);
    routes.get(API + "storylines", this::storylines);
    routes.get(
        API + "storylines/{id}", asked -> data(asked, row(line(asked, Catalogue::storyline))));
  }

  private void addFiles(RoutesConfig routes) {
    routes.get("/health", asked -> asked.contentType("text/plain; charset=utf-8").result("OK"));
    routes.get("/metrics", this::metrics);
    // What is shown here was written for the addresses of others; those are the ones to be found.
    routes.get(
        "/robots.txt",
        asked ->
            asked.contentType("text/plain; charset=utf-8").result("User-agent: *\nDisallow: /\n"));
    routes.get(
        "/desk.css",
        asked ->
            asked
                .header("Cache-Control", cacheControl(asked))
                .contentType("text/css; charset=utf-8")
                .result(sheets.style()));
    routes.get(
        "/icon.svg",
        asked ->
            asked
                .header("Cache-Control", FOR_AN_HOUR)
                .contentType("image/svg+xml")
                .result(sheets.icon()));
  }

  private void metrics(Context asked) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    figures.write(out);
    asked.contentType(figures.contentType()).result(out.toByteArray());
  }

  private String cacheControl(Context asked) {
    return sheets.print().equals(asked.queryParam("v")) ? FOR_A_YEAR : FOR_AN_HOUR;
  }

  private void addRefusals(RoutesConfig routes) {
    routes.exception(
        RedirectResponse.class, (elsewhere, asked) -> asked.status(elsewhere.getStatus()));
    routes.exception(
        HttpResponseException.class,
        (refused, asked) ->
            refuse(asked, refused.getStatus(), String.valueOf(refused.getMessage())));
    routes.exception(
        Exception.class,
        (failure, asked) -> {
          LOG.error("The page {} cannot be shown", asked.path(), failure);
          refuse(asked, 500, "");
        });
  }

  private static void guard(Context asked) {
    asked.header("Content-Security-Policy", POLICY);
    asked.header("X-Content-Type-Options", "nosniff");
    // Other sites learn nothing; without any, browsers would not say that a form is the desk's own.
    asked.header("Referrer-Policy", "same-origin");
    asked.header("Cross-Origin-Opener-Policy", "same-origin");
    asked.header("Cross-Origin-Resource-Policy", "same-origin");
    asked.header("Cache-Control", "no-cache");
  }

  /** Finds what a page is about by the id in the address. */
  private interface Finder<T> {
    Optional<T> find(Catalogue catalogue, String id);
  }

  private <T> T found(Context asked, Finder<T> finder) {
    return Optional.ofNullable(Asked.id(asked))
        .flatMap(id -> finder.find(catalogue, id))
        .orElseThrow(NotFoundResponse::new);
  }

  /** The same of a story, or the way to that which it has gone into. */
  private <T> T told(Context asked, Finder<T> finder) {
    return found(asked, finder, Catalogue::storySince);
  }

  /** The same of a storyline. */
  private <T> T line(Context asked, Finder<T> finder) {
    return found(asked, finder, Catalogue::storylineSince);
  }

  private <T> T found(Context asked, Finder<T> finder, Finder<String> since) {
    return Optional.ofNullable(Asked.id(asked))
        .flatMap(id -> finder.find(catalogue, id))
        .orElseThrow(() -> moved(asked, found(asked, since)));
  }

  /** Leads to the same address with another id. For now: what was joined may part again. */
  private static RedirectResponse moved(Context asked, String id) {
    String path =
        asked.path().substring(0, asked.path().lastIndexOf('/') + 1) + Address.encoded(id);
    String query = asked.queryString();
    asked.header("Location", query == null ? path : path + "?" + query);
    return new RedirectResponse(HttpStatus.FOUND);
  }

  private void story(Context asked) {
    List<Correction> log = store.corrections().entries();
    String who = CorrectionRoutes.who(asked);
    Since since = Asked.since(asked);
    show(asked, "story", told(asked, (all, id) -> StoryPage.of(all, id, log, who, news, since)));
  }

  private void corrections(Context asked) {
    show(
        asked,
        "corrections",
        CorrectionsPage.of(
            catalogue,
            store.corrections().entries(),
            CorrectionRoutes.who(asked),
            Asked.page(asked)));
  }

  private void article(Context asked) {
    KeptArticle kept = found(asked, Catalogue::article);
    if (kept.parentId() == null) {
      show(asked, "article", ArticlePage.of(catalogue, kept));
    } else {
      asked.redirect(Address.article(kept.parentId()) + "#" + Reply.anchor(kept.id()));
    }
  }

  private void versions(Context asked) {
    KeptArticle kept = found(asked, Catalogue::article);
    show(asked, "versions", VersionsPage.of(catalogue, kept, Asked.page(asked)));
  }

  private void versionRows(Context asked) {
    KeptArticle kept = found(asked, Catalogue::article);
    data(
        asked,
        VersionsPage.pairs(catalogue, kept, Asked.page(asked)).stream()
            .map(pair -> VersionRow.of(pair.version(), pair.before()))
            .toList());
  }

  private void search(Context asked) {
    String words = Asked.words(asked);
    SearchPage page = SearchPage.of(store, words, Asked.pageOfResults(asked));
    html(asked, sheets.set("search", page, words));
  }

  private void show(Context asked, String template, Object page) {
    html(asked, sheets.set(template, page, ""));
  }

  private static void html(Context asked, String html) {
    asked.contentType("text/html; charset=utf-8").result(html);
  }

  private void stories(Context asked) {
    int offset = (Asked.page(asked) - 1) * STORIES_AT_ONCE;
    List<StoryEntry> entries = catalogue.newest(STORIES_AT_ONCE, offset);
    data(asked, entries.stream().map(StoryRow::of).toList());
  }

  private StoryRow row(Context asked) {
    Since since = Asked.since(asked);
    StoryEntry entry = told(asked, Catalogue::story);
    return since == null
        ? StoryRow.of(entry)
        : StoryRow.of(entry, since, news.of(entry.kept().story(), since));
  }

  private void storylines(Context asked) {
    int before = (Asked.page(asked) - 1) * STORYLINES_AT_ONCE;
    data(
        asked,
        StorylinesPage.newestFirst(catalogue)
            .skip(before)
            .limit(STORYLINES_AT_ONCE)
            .map(this::row)
            .toList());
  }

  private StorylineRow row(Storyline line) {
    return StorylineRow.of(line, catalogue.storiesOf(line.id()));
  }

  private static void data(Context asked, Object rows) {
    asked.contentType("application/json; charset=utf-8").result(Json.write(rows));
  }

  private void refuse(Context asked, int status, String message) {
    asked.status(status);
    Refusal refusal = Refusal.of(status, message);
    if (asked.path().startsWith(API)) {
      data(asked, Map.of("status", status, "error", refusal.title(), "remedy", refusal.remedy()));
    } else {
      html(asked, sheets.set("refusal", refusal, ""));
    }
  }
}
