package dateline.pipeline.linking;

import dateline.extract.Article;
import dateline.lineage.Piece;
import dateline.lineage.signature.Signature;
import dateline.pipeline.reading.Findings;
import dateline.stories.sketch.Sketch;
import java.util.List;

/**
 * The current version of an article, with what linking needs of it.
 *
 * @param article the article
 * @param piece for finding copies
 * @param signature for finding candidates for copies
 * @param sketch for finding its story
 * @param sentences where the sentences of its text stand, for summaries
 */
public record Linkable(
    Article article,
    Piece piece,
    Signature signature,
    Sketch sketch,
    List<Findings.Span> sentences) {

  /** The article's id. */
  public String id() {
    return piece.id();
  }
}
