package dateline.stories;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells sentences that lean on the one before: they begin with a pronoun whose name stands there,
 * or with a word that goes on from it ("He added", "But the ferry"). Alone they are half
 * understood. So are those in which a writer speaks of himself ("My grandmother"), unless quoted.
 *
 * <p>By the first word alone, in the languages whose names are found best; elsewhere by a small
 * first letter, which is the rest of something.
 */
public final class Leaning {

  private static final Map<String, Set<String>> OPENERS =
      Map.of(
          "en",
              words(
                  "he she it they him her his hers its their theirs this that these those but and or"
                      + " so yet however also meanwhile moreover nevertheless instead then there"
                      + " both such still again too otherwise therefore thus"),
          "de",
              words(
                  "er sie es ihm ihn ihr ihre ihren ihrer sein seine seinen dies diese dieser dieses"
                      + " diesen das aber und oder doch jedoch auch so dann dort dabei damit daher"
                      + " deshalb zudem außerdem allerdings trotzdem dennoch dagegen beide"),
          "fr",
              words(
                  "il elle ils elles on ce cela celui celle ceux cette cet ces son sa ses leur leurs"
                      + " mais et ou donc or puis aussi ainsi cependant toutefois pourtant enfin"
                      + " alors"),
          "es",
              words(
                  "él ella ellos ellas ello esto eso este esta estos estas ese esa esos esas su sus"
                      + " pero y e o también además así entonces luego ahí allí ambos aunque"),
          "it",
              words(
                  "lui lei egli ella essi esse loro questo questa questi queste ciò quello quella"
                      + " suo sua suoi sue ma e ed o però anche inoltre così poi quindi tuttavia lì"
                      + " entrambi"),
          "pt",
              words(
                  "ele ela eles elas isto isso este esta estes estas esse essa esses essas aquele"
                      + " seu sua seus suas mas e ou também além assim então depois porém contudo"
                      + " ambos"),
          "ru",
              words(
                  "он она оно они его её ее их ему ей им это этот эта эти этого этой тот та те там"
                      + " тогда но а и или однако также тоже при затем потом поэтому так оба"));

  private static final Map<String, Set<String>> FIRST_PERSON =
      Map.of(
          "en", words("i my me mine we our us ours"),
          "de", words("ich mein meine meinen meiner mir mich wir unser unsere unseren uns"),
          "fr", words("je j mon ma mes moi nous notre nos"),
          "es", words("yo mi mis me nosotros nosotras nuestro nuestra nuestros nuestras"),
          "it", words("io mio mia miei mie noi nostro nostra nostri nostre"),
          "pt", words("eu meu minha meus minhas nós nosso nossa nossos nossas"),
          "ru", words("я мой моя моё мои мне меня мы наш наша наше наши нам нас"));

  private Leaning() {}

  private static Set<String> words(String spaced) {
    return Arrays.stream(spaced.split(" ")).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a sentence leans on the one before.
   *
   * @param language BCP 47 primary tag, or null where it is not known
   */
  public static boolean leans(String sentence, @Nullable String language) {
    int from = 0;
    while (from < sentence.length() && !Character.isLetterOrDigit(sentence.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < sentence.length() && Character.isLetterOrDigit(sentence.charAt(to))) {
      to++;
    }
    if (from == to) {
      return true;
    }
    String first = sentence.substring(from, to).toLowerCase(Locale.ROOT);
    return Character.isLowerCase(sentence.codePointAt(from))
        || isOf(OPENERS, language, first)
        || (from == 0 && isOf(FIRST_PERSON, language, first));
  }

  private static boolean isOf(
      Map<String, Set<String>> words, @Nullable String language, String word) {
    return language != null && words.getOrDefault(language, Set.of()).contains(word);
  }
}
