package dateline.desk.source;

import dateline.collect.source.Description;
import dateline.collect.source.Source;
import org.jspecify.annotations.Nullable;

/** Takes new sources in for the desk, which itself asks nobody. Thread-safe. */
public interface Enrolment {

  /** What keeps everything from being taken in, with the remedy; null where nothing does. */
  @Nullable String obstacle();

  /** What keeps the web from being asked, with the remedy; null where nothing does. */
  default @Nullable String stillness() {
    return obstacle();
  }

  /**
   * Looks at an address, which may take some seconds, and follows from now on what is found there.
   *
   * @param address as a person wrote it
   * @return the source; known already where the same was followed before
   * @throws RefusedSource if there is nothing to follow; then nothing has changed
   */
  Source enrol(String address, Description description);
}
