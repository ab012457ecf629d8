package dateline.language.dates;

import dateline.language.DateMention;
import dateline.language.Sentence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the dates of a text. Immutable. */
public final class DateResolver {
  private DateResolver() {}

  /** A resolver for texts in a language. */
  public static DateResolver of(String language) {
    return new DateResolver();
  }

  /** The dates of a text, in order. */
  public List<DateMention> resolve(
      String text, List<Sentence> sentences, @Nullable LocalDate writtenOn) {
    return List.of();
  }
}
