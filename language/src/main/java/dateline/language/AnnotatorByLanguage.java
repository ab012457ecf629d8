package dateline.language;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each text to the annotator that reads its language. Thread-safe. */
public final class AnnotatorByLanguage implements Annotator {
  private final Map<String, Annotator> annotators;
  private final Annotator otherwise;

  /**
   * An annotator of many languages.
   *
   * @param annotators by BCP 47 primary tag
   * @param otherwise for every other language, and where the language is not known
   */
  public AnnotatorByLanguage(Map<String, Annotator> annotators, Annotator otherwise) {
    this.annotators = Map.copyOf(annotators);
    this.otherwise = otherwise;
  }

  @Override
  public Annotation annotate(
      String text, @Nullable String language, @Nullable LocalDate writtenOn) {
    Annotator annotator =
        language == null ? otherwise : annotators.getOrDefault(language, otherwise);
    return annotator.annotate(text, language, writtenOn);
  }
}
