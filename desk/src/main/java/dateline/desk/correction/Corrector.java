package dateline.desk.correction;

import dateline.pipeline.correcting.Wish;
import dateline.stories.correction.Correction;

/** Enters corrections for the desk, which itself only reads. Thread-safe. */
@FunctionalInterface
public interface Corrector {

  /**
   * Does what a person asks for. When this returns, the stories are as the correction wants them.
   *
   * @return the entry that was made
   * @throws dateline.pipeline.correcting.RefusedCorrection if it cannot be done; then nothing has
   *     changed
   */
  Correction enter(Wish wish);
}
