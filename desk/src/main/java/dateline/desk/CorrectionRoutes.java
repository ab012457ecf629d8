package dateline.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dateline.desk.correction.Corrector;
import dateline.desk.wording.Address;
import dateline.pipeline.correcting.RefusedCorrection;
import dateline.pipeline.correcting.Wish;
import dateline.store.Store;
import dateline.store.catalogue.KeptArticle;
import dateline.store.database.Json;
import dateline.store.export.CorrectionRow;
import dateline.stories.correction.Constraints;
import dateline.stories.correction.Correction;
import dateline.stories.correction.Correction.Kind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The addresses at which a request corrects something. Thread-safe. */
final class CorrectionRoutes {
  private static final String BY = "by";
  private static final String FORM = "#corrections";
  private static final int FOR_A_YEAR_SECONDS = 31_536_000;
  private static final int MOST_OF_A_NAME = 100;
  private static final int ROWS_AT_ONCE = 50;
  private static final String UNNAMED = "someone at the desk";

  private final Store store;
  private final Corrector corrector;

  CorrectionRoutes(Store store, Corrector corrector) {
    this.store = store;
    this.corrector = corrector;
  }

  void addTo(RoutesConfig routes, String api) {
    routes.post("/stories/{id}/corrections", asked -> guarded(asked, this::correct));
    routes.post("/corrections/{id}/undo", asked -> guarded(asked, this::undo));
    // Whoever loads the page of a refusal again is led back to where the form stands.
    routes.get(
        "/stories/{id}/corrections",
        asked -> asked.redirect(Address.story(asked.pathParam("id")) + FORM));
    routes.get("/corrections/{id}/undo", asked -> asked.redirect("/corrections"));
    routes.get(api + "corrections", this::list);
    routes.post(api + "corrections", asked -> guarded(asked, this::enter));
  }

  private interface Deed {
    void with(Context asked);
  }

  private static void guarded(Context asked, Deed deed) {
    CrossSite.refuse(asked);
    try {
      deed.with(asked);
    } catch (RefusedCorrection refused) {
      throw new BadRequestResponse(String.valueOf(refused.getMessage()));
    }
  }

  /** The name that was given last in this browser, blank where none was. */
  static String who(Context asked) {
    String kept = asked.cookie(BY);
    try {
      String name = kept == null ? "" : URLDecoder.decode(kept, StandardCharsets.UTF_8);
      return name.length() > MOST_OF_A_NAME ? "" : name;
    } catch (IllegalArgumentException noneOfOurs) {
      return "";
    }
  }

  private void correct(Context asked) {
    String who = Objects.requireNonNullElse(asked.formParam(BY), "");
    String note = asked.formParam("note");
    String story = asked.pathParam("id");
    String other = Objects.requireNonNullElse(asked.formParam("other"), "").strip();
    List<String> ticked = asked.formParams("article");
    boolean amongTicked = asked.formParam("ticked") != null;
    Kind kind = kind(asked.formParam(amongTicked ? "ticked" : "kind"));
    Correction last =
        switch (kind) {
          case MERGE -> enter(kind, List.of(story, other), who, note);
          case SPLIT -> enter(kind, with(story, ticked), who, note);
          case APART -> enter(kind, amongTicked ? ticked : List.of(story, other), who, note);
          case PIN -> one(ticked, article -> enter(kind, List.of(article), who, note));
          case MOVE -> move(ticked, other, who, note);
          case UNDO -> throw new BadRequestResponse("A correction is undone by its own button.");
        };
    remember(asked, who);
    showStoryOf(asked, last.articles().getFirst());
  }

  private Correction enter(Kind kind, List<String> subjects, String who, @Nullable String note) {
    return corrector.enter(new Wish(kind, subjects, who, note));
  }

  /** Moves each; the story may have another id after the first, so the others follow that one. */
  private Correction move(List<String> ticked, String story, String who, @Nullable String note) {
    String[] target = {story};
    return one(
        ticked,
        article -> {
          Correction entry = enter(Kind.MOVE, List.of(article, target[0]), who, note);
          target[0] = Objects.requireNonNullElse(store.links().storyOf(article), story);
          return entry;
        });
  }

  private interface ForOne {
    Correction enter(String article);
  }

  private static Correction one(List<String> ticked, ForOne each) {
    Correction last = null;
    for (String article : ticked) {
      last = each.enter(article);
    }
    if (last == null) {
      throw new BadRequestResponse("Tick the articles that you mean.");
    }
    return last;
  }

  private static List<String> with(String story, List<String> articles) {
    List<String> all = new ArrayList<>(articles);
    all.addFirst(story);
    return all;
  }

  private void undo(Context asked) {
    String given = Objects.requireNonNullElse(asked.formParam(BY), "");
    enter(Kind.UNDO, List.of(asked.pathParam("id")), given.isBlank() ? UNNAMED : given, null);
    String article = asked.formParam("article");
    if (article == null) {
      asked.redirect("/corrections", HttpStatus.SEE_OTHER);
    } else {
      showStoryOf(asked, article);
    }
  }

  private void showStoryOf(Context asked, String article) {
    String story = store.catalogue().article(article).map(KeptArticle::storyId).orElse(null);
    asked.redirect(
        story == null ? "/corrections" : Address.story(story) + FORM, HttpStatus.SEE_OTHER);
  }

  private static void remember(Context asked, String who) {
    Cookie cookie = new Cookie(BY, Address.encoded(who.strip()));
    cookie.setMaxAge(FOR_A_YEAR_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    asked.cookie(cookie);
  }

  private static Kind kind(@Nullable String word) {
    return Kind.of(Objects.requireNonNullElse(word, ""))
        .orElseThrow(() ->
            new BadRequestResponse(
                "There is no correction \""
                    + word
                    + "\"; known are merge, split, move, pin, apart and undo."));
  }

  private void list(Context asked) {
    List<CorrectionRow> rows = CorrectionRow.of(store.corrections().entries()).reversed();
    data(
        asked,
        rows.stream().skip((Asked.page(asked) - 1L) * ROWS_AT_ONCE).limit(ROWS_AT_ONCE).toList());
  }

  /** A correction as programs send it, in the words of the command line. */
  private record Sent(
      @Nullable String kind,
      @Nullable List<String> ids,
      @Nullable String by,
      @Nullable String note) {}

  private void enter(Context asked) {
    if (!Objects.requireNonNullElse(asked.contentType(), "").startsWith("application/json")) {
      throw new UnsupportedMediaTypeResponse("Send application/json.");
    }
    Sent sent = sent(asked.body());
    Correction entry =
        enter(
            kind(sent.kind()),
            Objects.requireNonNullElse(sent.ids(), List.of()),
            Objects.requireNonNullElse(sent.by(), ""),
            sent.note());
    asked.status(HttpStatus.CREATED);
    data(asked, new Entered(CorrectionRow.of(List.of(entry)).getFirst(), stories(entry)));
  }

  /** An entry as the export has it, with the stories that came of it, those of now. */
  private record Entered(@JsonUnwrapped CorrectionRow entry, List<String> storyIds) {}

  private List<String> stories(Correction entry) {
    List<String> touched = Constraints.touched(entry, store.corrections().entries());
    return store.catalogue().articles(touched).values().stream()
        .map(KeptArticle::storyId)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static Sent sent(String body) {
    try {
      return Json.read(body, Sent.class);
    } catch (JacksonException e) {
      throw new BadRequestResponse(
          "Send an object such as {\"kind\": \"merge\", \"ids\": [\"…\", \"…\"], \"by\": \"Ada\"}.");
    }
  }

  private static void data(Context asked, Object rows) {
    asked.contentType("application/json; charset=utf-8").result(Json.write(rows));
  }
}
