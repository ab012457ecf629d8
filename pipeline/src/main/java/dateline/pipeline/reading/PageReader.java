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
import dateline.stories.Sketches;
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
   * The readings of a page: its article first, then the replies to it.
   *
   * @throws ExtractionException if the page holds nothing that could be an article
   */
  public List<Reading> read(Page page) throws ExtractionException {
    Extraction extraction = timings.measure(Stage.EXTRACTION, () -> extractor.extract(page));
    List<Reading> readings = new ArrayList<>(1 + extraction.replies().size());
    Reading main = readArticle(page, extraction.main());
    readings.add(main);
    int post = 2;
    for (Article reply : extraction.replies()) {
      readings.add(readReply(page, main.id(), post++, reply));
    }
    return readings;
  }

  private Reading readArticle(Page page, Article article) {
    Annotation annotation = annotate(article);
    Findings findings = find(article, annotation);
    String id = Identity.of(article, page.sourceId());
    return new Reading(
        id,
        null,
        page.sourceId(),
        contentHash(article),
        page.retrieved(),
        article,
        findings,
        timings.measure(Stage.SIGNATURE, () -> Signature.of(article.text())),
        timings.measure(Stage.EMBEDDING, () -> sketches.of(id, article, annotation)));
  }

  private Reading readReply(Page page, String threadId, int post, Article reply) {
    Findings findings = reply.spam() ? Findings.NONE : find(reply, annotate(reply));
    return new Reading(
        Identity.ofReply(threadId, post),
        threadId,
        page.sourceId() + "#" + post,
        contentHash(reply),
        page.retrieved(),
        reply,
        findings,
        Signature.of(""),
        null);
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
