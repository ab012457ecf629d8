package dateline.pipeline.linking;

import dateline.stories.correction.Correction;
import java.util.Collection;
import java.util.List;

/**
 * Keeps what people have said of stories, in the order in which they said it. Entries are added,
 * and never altered or taken away.
 */
public interface CorrectionLog {

  /**
   * Adds an entry in one transaction, after which the touched articles are unsettled.
   *
   * @param entry with the number that follows the last one
   * @param touched ids of the articles whose stories it may change; unknown ones are passed over
   */
  void append(Correction entry, Collection<String> touched);

  /** All entries as they were made, the oldest first. */
  List<Correction> entries();

  /** The same entries, speaking only of articles that are kept. */
  List<Correction> ofKept();
}
