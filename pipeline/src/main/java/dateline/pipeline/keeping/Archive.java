package dateline.pipeline.keeping;

import dateline.pipeline.reading.Draft;
import dateline.pipeline.reading.Reading;
import java.util.List;

/** Keeps readings as versions of articles. Implementations are thread-safe. */
public interface Archive {

  /**
   * Keeps readings, all or none. When this returns, they are on disk: the process may die and they
   * are still there.
   *
   * <p>The replies to a thread follow it in the same call.
   *
   * <p>The newest version of an article, by {@link Reading#effective()}, is its current one,
   * whichever came first; versions that do not tell their time follow in the order of arrival.
   *
   * @return what became of each, in the order given
   */
  List<Outcome> keep(List<Reading> readings);

  /**
   * Whether all parts of a draft are kept already, word for word, so that nothing is left to read
   * in it; false also where its article was withdrawn before, so that keeping it says that it is
   * back.
   */
  boolean holds(Draft draft);

  /**
   * Marks the article of a draft as withdrawn: what stands in the draft is the notice of it. What
   * is kept of the article stays as it is. A page that was fetched later and carries an article
   * takes the mark away again.
   *
   * @return whether anything is kept of that article
   */
  boolean withdraw(Draft draft);

  /** Lists a refusal, and keeps its bytes. The same refusal again replaces the former. */
  void refuse(Refusal refusal);

  /** Takes refusals of a source id off the list, because it has been read after all. */
  void readAfterAll(List<String> sourceIds);
}
