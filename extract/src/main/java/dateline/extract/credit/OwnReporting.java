package dateline.extract.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the line in which an outlet names agencies beside its own people. Stateless. */
final class OwnReporting {
  private static final int MAX_LENGTH = 90;
  private static final int MOST_WORDS = 4;

  /** "(X, own reporting)": the outlet names an agency beside its own people. */
  private static final Pattern OWN_REPORTING =
      Pattern.compile(
          "(?:own (?:reporting|reports?|correspondents?|sources|information)|staff reports?|eigene(?:r|s)? (?:bericht|berichte|recherchen?|"
              + "informationen)|elaboración propia|información propia|redacción propia|informations propres|собственная информация|"
              + "собственный корреспондент|собственные источники|соб\\. ?(?:инф|корр)\\.?)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Each such line has one of these in it. */
  private static final List<String> STEMS = List.of("own ", "taff", "gene", "prop", "соб");

  private static final Pattern ENDS = Pattern.compile("^[\\s(\\[*–—-]+|[\\s)\\]*.]+$");

  private OwnReporting() {}

  /**
   * The names beside "own reporting" in a line that holds nothing else; null for other lines.
   *
   * @param lower the line in lower case
   */
  static @Nullable List<String> beside(String block, String lower) {
    if (block.length() > MAX_LENGTH || STEMS.stream().noneMatch(lower::contains)) {
      return null;
    }
    String bare = ENDS.matcher(block).replaceAll("");
    if (!OWN_REPORTING.matcher(bare).find()) {
      return null;
    }
    List<String> others = new ArrayList<>();
    for (String part : bare.split("\\s*[,;/|+]\\s*|\\s+(?:and|und|et|y|и)\\s+")) {
      boolean name =
          !part.isEmpty()
              && CreditLines.wordCount(part) <= MOST_WORDS
              && Character.isUpperCase(part.charAt(0));
      if (OWN_REPORTING.matcher(part + ".").lookingAt()) {
        continue;
      }
      if (!name) {
        return null;
      }
      others.add(CreditedNames.tidy(part));
    }
    return others;
  }
}
