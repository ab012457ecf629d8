package dateline.collect.following;

import dateline.collect.web.Answer;

/** Puts answers down as they came. Implementations are thread-safe. */
public interface Deposit {

  /**
   * Puts an answer down. When this returns, it survives the death of the process.
   *
   * @param carriesText whether there is text of the press in it, so that it is to be read
   */
  void keep(Answer.Fetched answer, boolean carriesText);

  /** Whether so much is waiting to be read that no more should be fetched for now. */
  boolean isFull();
}
