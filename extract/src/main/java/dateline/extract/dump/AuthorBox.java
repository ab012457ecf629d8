package dateline.extract.dump;

import dateline.extract.letters.Letters;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds the author who is named under the text: by a byline, by a picture's description, by a name
 * with a short biography under it.
 */
final class AuthorBox {
  /** How far under the text an author can stand, in lines. */
  private static final int FAR = 14;

  private static final int BIOGRAPHY_WORDS = 60;

  /** Words with which a sentence about a person opens. */
  private static final Set<String> OPENERS =
      Set.of(
          "a",
          "an",
          "he",
          "she",
          "they",
          "ein",
          "eine",
          "er",
          "sie",
          "un",
          "une",
          "il",
          "elle",
          "uno",
          "una",
          "um",
          "uma",
          "el",
          "ella",
          "en",
          "et",
          "een",
          "журналист",
          "автор");

  private AuthorBox() {}

  /** The authors named in the lines from the text's end on; empty where none are. */
  static List<String> authors(List<DumpLine> lines, int textEnd, Sorter sorter) {
    boolean announced = false;
    for (int i = textEnd; i < Math.min(lines.size(), textEnd + FAR); i++) {
      DumpLine line = lines.get(i);
      if (line.isFor(Phrases.Use.COMMENTS) || line.isFor(Phrases.Use.RELATED)) {
        return List.of();
      }
      if (line.is(Sort.BYLINE)) {
        return sorter.authors(line.text());
      }
      boolean name = line.is(Sort.TITLE) && isName(line, sorter);
      if (name && (announced || isDescribed(lines, i))) {
        return sorter.names(line.text());
      }
      announced = line.isFor(Phrases.Use.ABOUT_AUTHOR) || (announced && line.is(Sort.NOISE));
    }
    return List.of();
  }

  /** Whether a line is a person's name and nothing else: two to four words with capitals. */
  static boolean isName(DumpLine line, Sorter sorter) {
    int words = line.line().words();
    return words >= 2 && words <= 4 && !line.line().ends() && sorter.names(line.text()).size() == 1;
  }

  /** Whether a short biography, alone or before interface or a date, stands under the name. */
  static boolean isDescribed(List<DumpLine> lines, int name) {
    if (name + 1 >= lines.size() || !lines.get(name + 1).isProse()) {
      return name + 1 < lines.size() && lines.get(name + 1).is(Sort.DATE);
    }
    boolean isLast = name + 2 >= lines.size() || !lines.get(name + 2).isProse();
    return isLast && lines.get(name + 1).line().words() <= BIOGRAPHY_WORDS;
  }

  /**
   * Whether a short text tells who the named person is: "A reporter who …", "Ana Lind covers …".
   */
  static boolean isBiography(String name, Line text) {
    if (text.words() > BIOGRAPHY_WORDS / 2 || text.sentences() > 2) {
      return false;
    }
    String lower = Letters.lower(text.text());
    int end = lower.indexOf(' ');
    return OPENERS.contains(end < 0 ? lower : lower.substring(0, end))
        || Arrays.stream(Letters.lower(name).split(" "))
            .anyMatch(word -> word.length() > 2 && lower.contains(word));
  }
}
