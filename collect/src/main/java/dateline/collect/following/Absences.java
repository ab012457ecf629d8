package dateline.collect.following;

import java.time.Instant;

/**
 * Takes down which pages are gone from their addresses. Implementations are thread-safe; what a
 * method has taken is on disk, and the same again changes nothing.
 */
public interface Absences {

  /**
   * A page that was there is not any more.
   *
   * @param address the one that was asked last, redirects followed
   * @param since when it was missing first
   * @param status with which the server said so: 404 or 410
   */
  void gone(String address, Instant since, int status);

  /** There is a page again. */
  void back(String address);
}
