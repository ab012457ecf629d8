package dateline.language.dates;

import dateline.language.DateMention;
import dateline.language.Sentence;
import dateline.language.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates of a text. Immutable.
 *
 * <p>Every language: days, months and years written out with the month names of CLDR, and ISO 8601
 * dates. English besides: weekdays, "yesterday", "last month", "earlier this year".
 */
public final class DateResolver {
  private final Calendar calendar;
  private final boolean english;

  private DateResolver(Calendar calendar, boolean english) {
    this.calendar = calendar;
    this.english = english;
  }

  /**
   * A resolver for texts in a language.
   *
   * @param language BCP 47 primary tag
   */
  public static DateResolver of(String language) {
    return new DateResolver(Calendar.of(language), language.equals("en"));
  }

  /**
   * The dates of a text, in order; they do not overlap. Time is linear in the tokens.
   *
   * @param writtenOn the day of the text; null leaves out all words that need it
   */
  public List<DateMention> resolve(
      String text, List<Sentence> sentences, @Nullable LocalDate writtenOn) {
    List<DateMention> found = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Words words = new Words(sentence.tokens());
      AbsoluteDates absolute = new AbsoluteDates(words, calendar, english, writtenOn);
      RelativeDates relative =
          english && writtenOn != null ? new RelativeDates(words, calendar, writtenOn) : null;
      int i = 0;
      while (i < words.size()) {
        Match match = absolute.at(i);
        if (match == null && relative != null) {
          match = relative.at(i);
        }
        if (match != null) {
          found.add(mention(text, sentence.tokens(), i, match));
          i = match.end();
        } else {
          i++;
        }
      }
    }
    return found;
  }

  private static DateMention mention(String text, List<Token> tokens, int first, Match match) {
    int start = tokens.get(first).start();
    int end = tokens.get(match.end() - 1).end();
    return new DateMention(start, end, text.substring(start, end), match.value(), match.relative());
  }

  /**
   * A date found.
   *
   * @param end past its last token
   */
  record Match(int end, String value, boolean relative) {}
}
