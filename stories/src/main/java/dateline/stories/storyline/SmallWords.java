package dateline.stories.storyline;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words of headlines that name no issue: prepositions, pronouns, verbs of saying, the offices of
 * those who act, and the names of months and days. English ones are mostly told by their frequency,
 * those of other languages stand here as far as they are longer than three letters.
 */
final class SmallWords {

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "en",
              words(
                  "says said tells told against amid after before over under between during without"
                      + " within from with into onto upon than then that this these those what when"
                      + " where which while whose will would could should must have been being they"
                      + " their them your more most less least first last next ahead near still"
                      + " again only also just about above below across behind beyond despite since"
                      + " until toward towards because here there make makes made take takes"
                      + " minister ministers president leader leaders official officials"
                      + " spokesman government state people"),
          "de",
              words(
                  "nach über unter gegen zwischen ohne durch während wegen trotz seit beim zum vom"
                      + " aus nicht noch nur mehr sehr schon wieder auch aber oder wenn wann dass"
                      + " eine einen einem einer eines dieser diese dieses sich wird werden wurde"
                      + " sind sein seine hat haben will wollen soll sollen kann können sagt neue"
                      + " neuer neues neuen erste ersten"
                      + " minister ministerin präsident präsidentin kanzler regierung"),
          "fr",
              words(
                  "pour dans avec sans contre entre après avant depuis pendant sous chez vers mais"
                      + " plus moins très leur leurs cette être sont avoir fait faire selon comme"
                      + " dont elle elles nous vous quand tout tous toute toutes deux nouveau"
                      + " nouvelle première premier"
                      + " ministre président présidente gouvernement"),
          "es",
              words(
                  "para desde hasta entre contra sobre según tras ante durante pero como cuando donde"
                      + " este esta estos estas más menos será serán está están tiene fueron sido"
                      + " dice dicen todo todos toda todas nuevo nueva primer primera"
                      + " ministro ministra presidente presidenta gobierno"),
          "it",
              words(
                  "della delle dello degli dalla dalle dopo prima contro verso senza sono essere"
                      + " stato stata anche ancora come quando dove questo questa nella nelle sulla"
                      + " sulle alla alle dice nuovo nuova primo prima"
                      + " ministro ministra presidente governo"),
          "pt",
              words(
                  "para pela pelo pelas pelos entre contra sobre após desde durante segundo quando"
                      + " onde como mais menos será serão está estão também este esta novo nova"
                      + " primeiro primeira"
                      + " ministro ministra presidente governo"),
          "ru",
              words(
                  "после перед против между через около среди ради из-за также чтобы если когда где"
                      + " который которая которые будет будут было были этот этого своей свои своих"
                      + " более менее может могут заявил заявила сообщил сообщили сказал новый новая"
                      + " первый первая"
                      + " министр министра президент президента глава правительство"));

  private final Set<String> words;

  private SmallWords(Set<String> words) {
    this.words = words;
  }

  private static List<String> words(String spaced) {
    return List.of(spaced.split(" "));
  }

  /** Those of a language, as a BCP 47 primary tag; blank where it is not known. */
  static SmallWords of(String language) {
    Locale locale = language.isEmpty() ? Locale.ENGLISH : Locale.of(language);
    Set<String> words = new HashSet<>(WORDS.getOrDefault(locale.getLanguage(), List.of()));
    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)) {
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(style, locale).toLowerCase(locale))
          .forEach(words::add);
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.getDisplayName(style, locale).toLowerCase(locale))
          .forEach(words::add);
    }
    return new SmallWords(Set.copyOf(words));
  }

  /** Whether a word in lower case is one of them. */
  boolean has(String word) {
    return words.contains(word);
  }
}
