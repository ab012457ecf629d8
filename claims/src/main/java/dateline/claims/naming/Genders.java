package dateline.claims.naming;

import dateline.language.Name;
import dateline.language.Sentence;
import dateline.language.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a text says of a person's gender: by a form of address, by an office that has a form for men
 * and one for women, and by the pronouns of a sentence that names nobody else. First names are not
 * looked at.
 */
final class Genders {

  private static final Set<String> HE = Set.of("he", "him", "his", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
  private static final Set<String> MEN =
      Set.of(
          "mr",
          "sir",
          "lord",
          "spokesman",
          "chairman",
          "king",
          "prince",
          "father",
          "husband",
          "son",
          "brother",
          "congressman",
          "policeman",
          "fireman",
          "businessman",
          "widower",
          "actor",
          "ministro",
          "alcalde",
          "senador",
          "diputado",
          "gobernador",
          "abogado",
          "prefeito",
          "deputado",
          "direttore",
          "senatore",
          "président",
          "directeur",
          "sénateur",
          "député",
          "bürgermeister",
          "innenminister",
          "außenminister",
          "señor",
          "don",
          "monsieur",
          "herr",
          "herrn",
          "signor",
          "senhor",
          "господин");
  private static final Set<String> WOMEN =
      Set.of(
          "mrs",
          "ms",
          "miss",
          "dame",
          "lady",
          "madam",
          "spokeswoman",
          "chairwoman",
          "queen",
          "princess",
          "mother",
          "wife",
          "widow",
          "daughter",
          "sister",
          "congresswoman",
          "policewoman",
          "businesswoman",
          "actress",
          "ministra",
          "alcaldesa",
          "presidenta",
          "directora",
          "senadora",
          "diputada",
          "gobernadora",
          "prefeita",
          "deputada",
          "direttrice",
          "senatrice",
          "présidente",
          "directrice",
          "députée",
          "bürgermeisterin",
          "señora",
          "doña",
          "madame",
          "mme",
          "frau",
          "signora",
          "senhora",
          "госпожа");

  /** What an address or office counts against one pronoun. */
  private static final int TITLE = 5;

  private Genders() {}

  /** How much of the words around a name is for a woman; below zero for a man. */
  static int tally(Sentence sentence, Name name, List<Name> persons, List<Role> roles) {
    int tally = 0;
    for (Role role : roles) {
      for (String word : role.title().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
        tally += TITLE * sign(word, WOMEN, MEN);
      }
    }
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      boolean first = tokens.get(i).start() == name.start();
      boolean before = i + 1 < tokens.size() && tokens.get(i + 1).start() == name.start();
      if (first || before) {
        tally += TITLE * sign(bare(tokens.get(i)), WOMEN, MEN);
      }
    }
    return tally + pronoun(sentence, name, persons);
  }

  /** The first pronoun after a name, where the sentence names nobody else. */
  private static int pronoun(Sentence sentence, Name name, List<Name> persons) {
    boolean alone =
        persons.stream()
            .noneMatch(other ->
                other.start() != name.start()
                    && other.start() >= sentence.start()
                    && other.start() < sentence.end());
    if (!alone) {
      return 0;
    }
    boolean quoted = false;
    for (Token token : sentence.tokens()) {
      quoted = isMark(token) ? !quoted : quoted;
      int sign = quoted || token.start() < name.end() ? 0 : sign(bare(token), SHE, HE);
      if (sign != 0) {
        return sign;
      }
    }
    return 0;
  }

  private static boolean isMark(Token token) {
    return token.tag().equals("``") || token.tag().equals("''");
  }

  private static int sign(String word, Set<String> women, Set<String> men) {
    if (women.contains(word)) {
      return 1;
    }
    return men.contains(word) ? -1 : 0;
  }

  private static String bare(Token token) {
    return token.text().replace(".", "").toLowerCase(Locale.ROOT);
  }
}
