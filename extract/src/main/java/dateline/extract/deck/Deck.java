package dateline.extract.deck;

import dateline.extract.byline.Byline;
import dateline.extract.credit.Agencies;
import dateline.extract.credit.Caption;
import dateline.extract.letters.Letters;
import java.util.Set;

/** Tells a deck from what else stands between headline and text. Immutable and thread-safe. */
public final class Deck {
  /** UTF-16 code units. */
  private static final int SHORTEST = 20;

  private static final int LONGEST = 450;
  private static final int FEWEST_WORDS = 3;
  private static final int MOST_SENTENCES = 3;

  /** Buttons to hand a page on are a row of such words. */
  private static final Set<String> SHARING =
      Set.of(
          "share",
          "tweet",
          "email",
          "e-mail",
          "mail",
          "print",
          "copy",
          "link",
          "pin",
          "save",
          "facebook",
          "twitter",
          "whatsapp",
          "telegram",
          "linkedin",
          "pinterest",
          "reddit",
          "messenger",
          "instagram",
          "tiktok",
          "youtube",
          "tumblr",
          "viber",
          "vk",
          "bluesky",
          "mastodon",
          "threads",
          "xing",
          "flipboard",
          "pocket",
          "teilen",
          "drucken",
          "merken",
          "partager",
          "imprimer",
          "envoyer",
          "compartir",
          "imprimir",
          "enviar",
          "compartilhar",
          "condividi",
          "stampa",
          "invia",
          "delen",
          "afdrukken",
          "поделиться",
          "печать",
          "вконтакте",
          "одноклассники",
          "مشاركة",
          "paylaş",
          "yazdır");

  /** With these alone a line only leads somewhere else. */
  private static final Set<String> OPENERS =
      Set.of(
          "share",
          "subscribe",
          "follow",
          "listen",
          "watch",
          "read",
          "click",
          "advertisement",
          "sponsored",
          "newsletter",
          "loading",
          "skip",
          "menu",
          "login",
          "comments",
          "updated",
          "published",
          "posted",
          "teilen",
          "partager",
          "compartir",
          "поделиться",
          "anzeige",
          "home",
          "trending",
          "popular",
          "related",
          "recommended");

  private final Agencies agencies;
  private final Byline byline;

  public Deck(Agencies agencies, Byline byline) {
    this.agencies = agencies;
    this.byline = byline;
  }

  /** Whether a line under a headline can be its deck. */
  public boolean mayBe(String line) {
    String text = line.strip();
    if (text.length() < SHORTEST || text.length() > LONGEST || sentences(text) > MOST_SENTENCES) {
      return false;
    }
    return !isInterface(text)
        && byline.authors(text).isEmpty()
        && Caption.of(text, agencies).credit() == null;
  }

  private static boolean isInterface(String text) {
    String[] words = Letters.lower(text).split("[^\\p{L}\\p{N}-]+");
    int sharing = 0;
    int counted = 0;
    String first = "";
    for (String word : words) {
      first = first.isEmpty() ? word : first;
      counted += word.isEmpty() ? 0 : 1;
      sharing += SHARING.contains(word) ? 1 : 0;
    }
    boolean row = sharing * 3 >= counted || (sharing >= 2 && sharing * 5 >= counted);
    boolean button = OPENERS.contains(first) && (sharing > 0 || !endsSentence(text));
    return row || button || (caseless(text) ? 0 : FEWEST_WORDS) > counted || isPath(text);
  }

  /** "Home > World > Rivers". */
  private static boolean isPath(String text) {
    int steps = 0;
    for (int i = 0; i < text.length(); i++) {
      steps += ">»›|/•·".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return steps >= 2;
  }

  /** Scripts without blanks have no words to count. */
  private static boolean caseless(String text) {
    return Character.getType(text.charAt(0)) == Character.OTHER_LETTER;
  }

  private static boolean endsSentence(String text) {
    return ".!?…。".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static int sentences(String text) {
    int sentences = 1;
    for (int i = 3; i + 2 < text.length(); i++) {
      boolean stop = ".!?".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ';
      boolean word =
          Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i - 3));
      sentences += stop && word && Character.isUpperCase(text.charAt(i + 2)) ? 1 : 0;
    }
    return sentences;
  }
}
