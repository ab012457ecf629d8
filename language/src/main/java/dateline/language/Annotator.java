package dateline.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a text for sentences, names and dates. Implementations are thread-safe. */
public interface Annotator {

  /**
   * What is found in a text. Texts in a language that cannot be read give {@link Annotation#EMPTY}
   * or names and dates alone.
   *
   * @param text any text; only its first 200,000 code units are read
   * @param language BCP 47 primary tag, or null where it is not known
   * @param writtenOn the day on which the text was published, against which "Wednesday" is
   *     resolved; null leaves such words out
   */
  Annotation annotate(String text, @Nullable String language, @Nullable LocalDate writtenOn);
}
