package dateline.pipeline.reading;

import dateline.claims.Actors;
import dateline.claims.Statements;
import dateline.extract.Article;
import dateline.extract.Extraction;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import dateline.extract.PageDate;
import dateline.language.Annotation;
import dateline.language.Annotator;
import dateline.lineage.signature.Signature;
import dateline.pipeline.Timings;
import dateline.pipeline.Timings.Stage;
import dateline.pipeline.reading.Draft.Part;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Sketches;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page through all stages that look at it alone. Thread-safe; the same page always gives
 * the same readings.
 */
public final class PageReader {
  private final Extractor extractor;
  private final Annotator annotator;
  private final Statements statements;
  private final Actors actors;
  private final Sketches sketches;
  private final Timings timings;

  public PageReader(
      Extractor extractor,
      Annotator annotator,
      Statements statements,
      Actors actors,
      Sketches sketches,
      Timings timings) {
    this.extractor = extractor;
    this.annotator = annotator;
    this.statements = statements;
    this.actors = actors;
    this.sketches = sketches;
    this.timings = timings;
  }

  /**
   * What extraction finds on a page.
   *
   * @throws ExtractionException if the page holds nothing that could be an article
   */
  public Draft draft(Page page) throws ExtractionException {
    Extraction extraction = timings.measure(Stage.EXTRACTION, () -> extractor.extract(page));
    Article main = extraction.main();
    String id = Identity.of(main, page.sourceId());
    List<Part> parts = new ArrayList<>(1 + extraction.replies().size());
    parts.add(new Part(id, null, page.sourceId(), contentHash(main), main));
    int post = 2;
    for (Article reply : extraction.replies()) {
      String sourceId = page.sourceId() + "#" + post;
      parts.add(new Part(Identity.ofReply(id, post), id, sourceId, contentHash(reply), reply));
      post++;
    }
    return new Draft(page.retrieved(), parts);
  }

  /** The readings of a draft: its article first, then the replies to it. */
  public List<Reading> read(Draft draft) {
    return draft.parts().stream().map(part -> read(part, draft.retrieved())).toList();
  }

  private Reading read(Part part, @Nullable Instant retrieved) {
    Article article = part.article();
    if (article.spam()) {
      return reading(part, retrieved, Findings.NONE, Signature.of(""), null);
    }
    Annotation annotation = annotate(article);
    Findings findings = find(article, annotation);
    if (part.parentId() != null) {
      return reading(part, retrieved, findings, Signature.of(""), null);
    }
    return reading(
        part,
        retrieved,
        findings,
        timings.measure(Stage.SIGNATURE, () -> Signature.of(article.text())),
        timings.measure(Stage.EMBEDDING, () -> sketches.of(part.id(), article, annotation)));
  }

  private static Reading reading(
      Part part,
      @Nullable Instant retrieved,
      Findings findings,
      Signature signature,
      @Nullable Sketch sketch) {
    return new Reading(
        part.id(),
        part.parentId(),
        part.sourceId(),
        part.contentHash(),
        retrieved,
        part.article(),
        findings,
        signature,
        sketch);
  }

  /** The sketch of an article that was read before. */
  public Sketch sketch(String id, Article article) {
    Annotation annotation = annotate(article);
    return timings.measure(Stage.EMBEDDING, () -> sketches.of(id, article, annotation));
  }

  private Annotation annotate(Article article) {
    return timings.measure(
        Stage.LANGUAGE,
        () -> annotator.annotate(article.text(), article.language(), writtenOn(article)));
  }

  private static @Nullable LocalDate writtenOn(Article article) {
    PageDate published = article.published();
    if (published == null) {
      return null;
    }
    return switch (published.precision()) {
      case INSTANT, DAY -> published.day();
      case MONTH, YEAR -> null;
    };
  }

  private Findings find(Article article, Annotation annotation) {
    return timings.measure(
        Stage.CLAIMS,
        () ->
            new Findings(
                annotation.sentences().stream()
                    .map(sentence -> new Findings.Span(sentence.start(), sentence.end()))
                    .toList(),
                annotation.names(),
                annotation.dates(),
                statements.find(article, annotation),
                actors.of(article, annotation)));
  }

  /**
   * Leaves out what changes from fetch to fetch without a change of the article, such as links and
   * pictures around it.
   */
  private static String contentHash(Article article) {
    return Identity.digest(
        String.join(
            "\u0000",
            String.valueOf(article.headline()),
            String.valueOf(article.deck()),
            String.join("\u0001", article.authors()),
            String.valueOf(article.published()),
            String.valueOf(article.modified()),
            String.valueOf(article.primarySource()),
            article.text()));
  }
}
