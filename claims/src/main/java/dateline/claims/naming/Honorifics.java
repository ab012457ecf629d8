package dateline.claims.naming;

import java.util.Locale;
import java.util.Set;

/** Forms of address that stand before a name and are no part of it. */
final class Honorifics {
  private static final Set<String> WORDS =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "prof",
          "professor",
          "sir",
          "dame",
          "lord",
          "lady",
          "rev",
          "sen",
          "rep",
          "gov",
          "gen",
          "lt",
          "col",
          "maj",
          "sgt",
          "capt",
          "president",
          "minister",
          "secretary",
          "general",
          "senator",
          "king",
          "queen",
          "prince",
          "princess",
          "pope",
          "judge",
          "justice",
          "mayor",
          "governor",
          "chancellor",
          "ambassador");

  private Honorifics() {}

  /** A name without forms of address before it and a possessive after it. */
  static String strip(String name) {
    String bare = name.strip();
    int space = bare.indexOf(' ');
    while (space > 0
        && WORDS.contains(bare.substring(0, space).replace(".", "").toLowerCase(Locale.ROOT))) {
      bare = bare.substring(space + 1).strip();
      space = bare.indexOf(' ');
    }
    return bare.endsWith("'s") || bare.endsWith("’s") ? bare.substring(0, bare.length() - 2) : bare;
  }
}
