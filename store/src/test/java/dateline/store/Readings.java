package dateline.store;

import dateline.claims.Actor;
import dateline.claims.Statement;
import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.PageDate;
import dateline.lineage.signature.Signature;
import dateline.pipeline.reading.Findings;
import dateline.pipeline.reading.Identity;
import dateline.pipeline.reading.Reading;
import dateline.stories.sketch.Opening;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Terms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds readings by hand, as the reader of pages would make them. Not thread-safe. */
public final class Readings {
  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-04-01T12:00:00Z"));

  private final String sourceId;
  private final List<String> paragraphs = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private final List<Actor> actors = new ArrayList<>();
  private Article.Builder article = Article.builder(Article.Kind.ARTICLE);
  private @Nullable String id;
  private @Nullable String parentId;
  private @Nullable Instant retrieved;

  private Readings(String sourceId) {
    this.sourceId = sourceId;
  }

  /** A reading of a page that was brought under a name and has nothing but that name. */
  public static Readings page(String sourceId) {
    return new Readings(sourceId);
  }

  /** A reading of an article of an id. */
  public static Readings article(String id) {
    Readings readings = new Readings(id + ".html");
    readings.id = id;
    return readings;
  }

  /** A reading of the nth post of a thread. */
  public static Readings reply(Reading thread, int post) {
    Readings readings = new Readings(thread.sourceId() + "#" + post);
    readings.id = Identity.ofReply(thread.id(), post);
    readings.parentId = thread.id();
    readings.article = Article.builder(Article.Kind.REPLY);
    return readings;
  }

  public Readings with(UnaryOperator<Article.Builder> change) {
    article = change.apply(article);
    return this;
  }

  public Readings headline(@Nullable String headline) {
    return with(builder -> builder.headline(headline));
  }

  public Readings published(String date) {
    return with(builder -> builder.published(PageDate.stated(date)));
  }

  public Readings modified(String date) {
    return with(builder -> builder.modified(PageDate.stated(date)));
  }

  public Readings retrieved(String instant) {
    retrieved = Instant.parse(instant);
    return this;
  }

  public Readings text(String... added) {
    paragraphs.addAll(List.of(added));
    return this;
  }

  public Readings statement(Statement statement) {
    statements.add(statement);
    return this;
  }

  public Readings actor(Actor actor) {
    actors.add(actor);
    return this;
  }

  public Reading build() {
    Body.Builder body = new Body.Builder();
    paragraphs.forEach(paragraph -> body.add(Body.Kind.PARAGRAPH, paragraph));
    Article built = article.body(body.build()).build();
    String of = id == null ? Identity.of(built, sourceId) : id;
    boolean reply = parentId != null;
    return new Reading(
        of,
        parentId,
        sourceId,
        Integer.toHexString((built.headline() + "\n" + built.text()).hashCode()),
        retrieved,
        built,
        new Findings(
            List.of(new Findings.Span(0, built.text().length())),
            List.of(),
            List.of(),
            statements,
            actors),
        reply ? Signature.of("") : Signature.of(built.text()),
        reply ? null : sketch(of, built));
  }

  /** A sketch by the words of the headline and text alone: names are what has a capital. */
  public static Sketch sketch(String id, Article article) {
    float[] vector = new float[64];
    Map<String, Integer> names = new TreeMap<>();
    Map<String, Double> words = new TreeMap<>();
    Map<String, Double> pairs = new TreeMap<>();
    String last = "";
    for (String word : (article.headline() + " " + article.text()).split("[^\\p{L}]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        names.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
        words.put(word.toLowerCase(Locale.ROOT), 1.0);
      }
      pairs.put(last + " " + word, 1.0);
      last = word;
      vector[Math.floorMod(word.toLowerCase(Locale.ROOT).hashCode(), vector.length)] += 1;
    }
    double squares = 0;
    for (float x : vector) {
      squares += x * x;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return Sketch.of(
        id,
        article.site(),
        article.headline(),
        article.language(),
        article.published(),
        Opening.of(List.of(vector)),
        Terms.of(words, 48),
        Terms.of(pairs, 64),
        names,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of());
  }
}
