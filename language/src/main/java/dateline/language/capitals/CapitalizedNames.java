package dateline.language.capitals;

import dateline.language.Annotation;
import dateline.language.Annotator;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads languages without a trained model: names by their capitals. Thread-safe. */
public final class CapitalizedNames implements Annotator {
  @Override
  public Annotation annotate(
      String text, @Nullable String language, @Nullable LocalDate writtenOn) {
    return Annotation.EMPTY;
  }
}
