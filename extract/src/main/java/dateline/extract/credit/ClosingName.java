package dateline.extract.credit;

import dateline.extract.letters.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the name in brackets with which a paper closes what it took from elsewhere: "(Meridian
 * Press)". Small agencies stand in no list; they are told by what agencies and papers are called.
 * Places, persons and the signs of editors are closed in brackets too, and are none. Immutable.
 */
final class ClosingName {
  private static final int MOST_WORDS = 5;

  private static final Pattern IN_BRACKETS =
      Pattern.compile("^[(\\[]\\s{0,3}([^()\\[\\]\\d:!?\"“”«»]{3,70}?)\\s{0,3}[)\\]]\\s?\\.?$");

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[/,;|+]\\s*|\\s+(?:and|und|et|y)\\s+");

  /**
   * The last word, or its end, of what agencies and papers are called: "Valewire", "Kurierpress".
   */
  private static final Pattern OUTLET_WORD =
      Pattern.compile(
          "(?:press|presse|presa|prensa|stampa|news|newsroom|wire|fax|inform|media|medien|agency|agence|agencia|agência|agenzia|agentur"
              + "|agerpres|ajans|ajansı|agentstvo|nachrichten|notizie|noticias|notícias|haber|haberler|nieuws|nyheter|novosti|пресс|новости"
              + "|агентство|информ|press-agentur|telegraph|telegraf|tribune|herald|gazette|courier|kurier|chronicle|observer|zeitung|tagblatt"
              + "|anzeiger|newspaper|broadcasting|radio)$");

  /** Words of names that are also plain words or parts of others, and count alone only. */
  private static final Set<String> WHOLE_OUTLET_WORDS =
      Set.of(
          "times", "post", "mail", "echo", "journal", "express", "mirror", "star", "today",
          "service");

  /** Names go on with these in small letters. */
  private static final Set<String> PARTICLES =
      Set.of(
          "of", "the", "for", "and", "de", "del", "della", "di", "da", "do", "der", "des", "du",
          "la", "le", "für");

  /** "(More News)", "(Press Release)", "(Web Desk)": the editor's own signs. */
  private static final Set<String> EDITORS_WORDS =
      Set.of(
          "more",
          "latest",
          "breaking",
          "top",
          "stop",
          "related",
          "other",
          "read",
          "see",
          "release",
          "releases",
          "conference",
          "desk",
          "our",
          "own",
          "staff",
          "photo",
          "photos",
          "video",
          "file",
          "end",
          "ends",
          "update",
          "updated",
          "social",
          "advertisement",
          "sponsored");

  private final Agencies agencies;

  ClosingName(Agencies agencies) {
    this.agencies = agencies;
  }

  /** The outlets that a block names in brackets, or none where it says anything else. */
  List<String> in(String block) {
    Matcher brackets = IN_BRACKETS.matcher(block);
    if (!brackets.matches()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String part : BETWEEN.split(brackets.group(1))) {
      if (!isOutlet(part)) {
        return List.of();
      }
      names.add(part);
    }
    return names;
  }

  private boolean isOutlet(String name) {
    String[] words = name.split("\\s+");
    return agencies.named(name).isPresent()
        || (words.length <= MOST_WORDS && isWrittenAsName(words) && hasOutletWord(words));
  }

  private static boolean isWrittenAsName(String[] words) {
    for (int i = 0; i < words.length; i++) {
      String lower = Letters.lower(words[i]);
      boolean capital = !words[i].isEmpty() && Character.isUpperCase(words[i].codePointAt(0));
      if (EDITORS_WORDS.contains(lower) || !(capital || (i > 0 && PARTICLES.contains(lower)))) {
        return false;
      }
    }
    return true;
  }

  /** A kind of outlet alone, "(News)", names none. */
  private static boolean hasOutletWord(String[] words) {
    for (String word : words) {
      String lower = Letters.lower(word);
      Matcher outlet = OUTLET_WORD.matcher(lower);
      boolean compound = outlet.find() && (outlet.start() > 2 || outlet.start() == 0);
      boolean alone = words.length == 1 && (!compound || outlet.start() == 0);
      if (!alone && (compound || WHOLE_OUTLET_WORDS.contains(lower))) {
        return true;
      }
    }
    return false;
  }
}
