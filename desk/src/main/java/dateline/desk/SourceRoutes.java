package dateline.desk;

import dateline.collect.source.Description;
import dateline.collect.source.Source;
import dateline.collect.source.Sources;
import dateline.desk.source.Enrolment;
import dateline.desk.source.RefusedSource;
import dateline.desk.source.SourceForm;
import dateline.desk.source.SourcesPage;
import dateline.store.database.Json;
import dateline.store.export.SourceRow;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The addresses at which sources are listed, added and changed. Thread-safe. */
final class SourceRoutes {
  private static final String PAGE = "/sources";
  private static final int LONGEST_ADDRESS = 8_000;

  private final Sources sources;
  private final Enrolment enrolment;
  private final Sheets sheets;

  SourceRoutes(Sources sources, Enrolment enrolment, Sheets sheets) {
    this.sources = sources;
    this.enrolment = enrolment;
    this.sheets = sheets;
  }

  void addTo(RoutesConfig routes, String api) {
    routes.get(PAGE, asked -> show(asked, SourceForm.EMPTY));
    routes.post(PAGE, asked -> guarded(asked, this::add));
    routes.post(PAGE + "/{id}/look", asked -> guarded(asked, this::look));
    routes.post(PAGE + "/{id}/pause", asked -> guarded(asked, all -> rest(all, true)));
    routes.post(PAGE + "/{id}/resume", asked -> guarded(asked, all -> rest(all, false)));
    routes.post(PAGE + "/{id}/remove", asked -> guarded(asked, this::remove));
    routes.post(PAGE + "/{id}/describe", asked -> guarded(asked, this::describe));
    // Whoever loads the page of a refusal again is led back to where the form stands.
    routes.get(PAGE + "/{id}/{deed}", asked -> asked.redirect(PAGE));
    routes.get(api + "sources", this::list);
    routes.post(api + "sources", asked -> guarded(asked, this::enter));
    routes.post(api + "sources/{id}/look", asked -> guarded(asked, this::enterLook));
  }

  private interface Deed {
    void with(Context asked);
  }

  private static void guarded(Context asked, Deed deed) {
    CrossSite.refuse(asked);
    try {
      deed.with(asked);
    } catch (RefusedSource refused) {
      throw new BadRequestResponse(String.valueOf(refused.getMessage()));
    }
  }

  private void show(Context asked, SourceForm form) {
    SourcesPage page = SourcesPage.of(sources.health(), enrolment, form, Asked.page(asked));
    asked.contentType("text/html; charset=utf-8").result(sheets.set("sources", page, ""));
  }

  /** Whoever mistyped something finds it in the form again. */
  private void add(Context asked) {
    String address = asked.formParam("address");
    try {
      Source source = enrol(address, described(asked));
      asked.redirect(PAGE + "#" + source.id(), HttpStatus.SEE_OTHER);
    } catch (BadRequestResponse | RefusedSource refused) {
      asked.status(HttpStatus.BAD_REQUEST);
      String why = String.valueOf(refused.getMessage());
      show(asked, SourceForm.refused(address, asked.formParam("kind"), why));
    }
  }

  private Source enrol(@Nullable String address, Description description) {
    if (address == null || address.isBlank()) {
      throw new BadRequestResponse("Give the address of a feed or of a site.");
    }
    if (address.length() > LONGEST_ADDRESS) {
      throw new BadRequestResponse(
          "An address can be " + LONGEST_ADDRESS + " characters long at most.");
    }
    return enrolment.enrol(address.strip(), description);
  }

  private void look(Context asked) {
    Source source = found(asked);
    lookSoon(source);
    asked.redirect(PAGE + "#" + source.id(), HttpStatus.SEE_OTHER);
  }

  private void enterLook(Context asked) {
    Source source = found(asked);
    lookSoon(source);
    asked.status(HttpStatus.ACCEPTED);
    data(asked, row(source));
  }

  private void lookSoon(Source source) {
    String stillness = source.isOfWeb() ? enrolment.stillness() : null;
    if (stillness != null) {
      throw new BadRequestResponse(stillness);
    }
    if (!sources.lookSoon(source.id())) {
      throw new BadRequestResponse(
          source.paused()
              ? "This source rests. Resume it, and it is looked at when it is due."
              : "Nothing is fetched for this source: what it brings is read within seconds.");
    }
  }

  private void rest(Context asked, boolean rests) {
    Source source = found(asked);
    sources.put(source.withPaused(rests));
    asked.redirect(PAGE + "#" + source.id(), HttpStatus.SEE_OTHER);
  }

  private void remove(Context asked) {
    sources.remove(found(asked).id());
    asked.redirect(PAGE, HttpStatus.SEE_OTHER);
  }

  /** A form says everything anew: what it leaves blank is not known any more, but for the name. */
  private void describe(Context asked) {
    Source source = found(asked);
    Description said = described(asked);
    sources.put(
        source.described(
            said.name() == null ? source.name() : said.name(),
            said.kind(),
            said.country(),
            said.language()));
    asked.redirect(PAGE + "#" + source.id(), HttpStatus.SEE_OTHER);
  }

  private Source found(Context asked) {
    return Optional.ofNullable(Asked.id(asked))
        .flatMap(sources::find)
        .orElseThrow(NotFoundResponse::new);
  }

  private static Description described(Context asked) {
    return described(
        asked.formParam("name"),
        asked.formParam("kind"),
        asked.formParam("country"),
        asked.formParam("language"));
  }

  private static Description described(
      @Nullable String name,
      @Nullable String kind,
      @Nullable String country,
      @Nullable String language) {
    try {
      return Description.of(name, kind, country, language);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse(e.getMessage() + ".");
    }
  }

  private void list(Context asked) {
    data(asked, sources.health().stream().map(SourceRow::of).toList());
  }

  /** A source as programs send it. */
  private record Sent(
      @Nullable String address,
      @Nullable String name,
      @Nullable String kind,
      @Nullable String country,
      @Nullable String language) {}

  private void enter(Context asked) {
    if (!Objects.requireNonNullElse(asked.contentType(), "").startsWith("application/json")) {
      throw new UnsupportedMediaTypeResponse("Send application/json.");
    }
    Sent sent = sent(asked.body());
    Source source =
        enrol(sent.address(), described(sent.name(), sent.kind(), sent.country(), sent.language()));
    asked.status(HttpStatus.CREATED);
    data(asked, row(source));
  }

  private SourceRow row(Source source) {
    return sources.health().stream()
        .filter(health -> health.source().id().equals(source.id()))
        .map(SourceRow::of)
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private static Sent sent(String body) {
    try {
      Sent sent = Json.read(body, Sent.class);
      if (sent != null) {
        return sent;
      }
    } catch (JacksonException e) {
      // falls through to the one message for all that is no such object
    }
    throw new BadRequestResponse(
        "Send an object such as {\"address\": \"https://outlet.example/\", \"kind\": \"outlet\"}.");
  }

  private static void data(Context asked, Object rows) {
    asked.contentType("application/json; charset=utf-8").result(Json.write(rows));
  }
}
