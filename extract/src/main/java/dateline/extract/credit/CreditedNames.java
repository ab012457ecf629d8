package dateline.extract.credit;

import java.util.ArrayList;
import java.util.List;

/** Reads the names out of the words behind a cue such as "Source:". Stateless. */
final class CreditedNames {
  /** Quotation marks in pairs, by their places. */
  private static final String OPENING_MARKS = "«“„\"";

  private static final String CLOSING_MARKS = "»”“\"";

  private CreditedNames() {}

  /** All names of a list, such as "X, Y and Z". */
  static List<String> all(String words) {
    List<String> names = new ArrayList<>();
    for (String part : words.split("\\s*[,;|]\\s*|\\s*/\\s*(?=\\p{L})|\\s+(?:and|und|et|y)\\s+")) {
      String name = tidy(quoted(part));
      if (!name.isEmpty() && name.length() <= 80) {
        names.add(name);
      }
    }
    return names;
  }

  /** What stands in quotation marks at the end is the name, and before it what it is a name of. */
  private static String quoted(String words) {
    String bare = words.replaceAll("[\\s).\\]]+$", "");
    int pair = bare.isEmpty() ? -1 : CLOSING_MARKS.indexOf(bare.charAt(bare.length() - 1));
    int open = pair < 0 ? -1 : bare.lastIndexOf(OPENING_MARKS.charAt(pair), bare.length() - 2);
    return open < 0 ? words : bare.substring(open + 1, bare.length() - 1);
  }

  /** The name at the start: up to where the sentence goes on in lower case or ends. */
  static List<String> first(String words) {
    StringBuilder name = new StringBuilder();
    for (String word : words.split("\\s+")) {
      int first = word.codePointAt(0);
      boolean goesOn =
          Character.isLowerCase(first)
              && word.indexOf('.') < 0
              && !word.equals("of")
              && !word.equals("the");
      if (goesOn && !name.isEmpty()) {
        break;
      }
      name.append(name.isEmpty() ? "" : " ").append(word);
      if (word.endsWith(",") || word.endsWith(";") || word.endsWith(".") || word.endsWith(")")) {
        break;
      }
    }
    String tidy = tidy(name.toString());
    return tidy.isEmpty() || tidy.length() > 80 ? List.of() : List.of(tidy);
  }

  static String tidy(String words) {
    return words.replaceAll("^[\\s\"“”'’«»(\\[*:]+|[\\s\"“”'’«»)\\].,*:]+$", "");
  }
}
