package dateline.extract.forum;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells a reply that answers a thread from an advert or noise planted under it, by the reply's own
 * properties: what it repeats, its script, its links, what it sells, whether it speaks of the
 * thread's subject. No single one of them but repetition is enough. Immutable and thread-safe.
 */
public final class Spam {
  /** Only so much of a text is looked at, in UTF-16 code units. */
  private static final int READ = 4_000;

  private static final int REPETITION_WINDOW = 1_000;
  private static final int REPETITION_LEAST = 60;

  /** Running text of a thousand letters has some seven different trigrams of ten. */
  private static final double REPETITION_SHARE = 0.28;

  private static final int LONG_TOKEN = 45;
  private static final int SCRIPT_LETTERS = 20;
  private static final int WORDS_FOR_A_LINK = 12;
  private static final int SUBJECT_WORDS = 12;
  private static final int PHONE_DIGITS = 8;
  private static final double ENOUGH = 1.0;

  /** What adverts say, in the languages in which they are mostly planted. */
  private static final Set<String> SELLS =
      Set.of(
          "buy",
          "cheap",
          "cheapest",
          "discount",
          "discounts",
          "offer",
          "offers",
          "price",
          "prices",
          "sale",
          "order",
          "shop",
          "shipping",
          "delivery",
          "casino",
          "slots",
          "slot",
          "poker",
          "betting",
          "bet",
          "jackpot",
          "bonus",
          "loan",
          "loans",
          "lender",
          "credit",
          "investment",
          "invest",
          "profit",
          "profits",
          "bitcoin",
          "crypto",
          "forex",
          "earn",
          "income",
          "viagra",
          "cialis",
          "pills",
          "pharmacy",
          "weight",
          "escort",
          "escorts",
          "dating",
          "seo",
          "backlinks",
          "promo",
          "coupon",
          "whatsapp",
          "telegram",
          "contact",
          "guaranteed",
          "replica",
          "wholesale",
          "supplier",
          "hire",
          "hacker",
          "spell",
          "caster",
          "website",
          "click",
          "visit",
          "free",
          "best",
          "service",
          "services",
          "купить",
          "цена",
          "цены",
          "скидка",
          "скидки",
          "заказать",
          "доставка",
          "казино",
          "ставки",
          "бонус",
          "кредит",
          "займ",
          "недорого",
          "сайт",
          "заработок",
          "услуги",
          "kaufen",
          "günstig",
          "rabatt",
          "acheter",
          "pas",
          "cher",
          "comprar",
          "barato",
          "oferta",
          "ucuz",
          "satın");

  /**
   * Whether a reply is spam.
   *
   * @param reply the reply's text
   * @param links how many hyperlinks it has beside the addresses written in its text
   * @param thread the text of the opening post, to compare with
   */
  public boolean isSpam(String reply, int links, String thread) {
    String text = reply.substring(0, Math.min(reply.length(), READ));
    String subject = thread.substring(0, Math.min(thread.length(), READ));
    return repetition(text)
            + script(text, subject)
            + links(text, links)
            + sale(text)
            + otherSubject(text, subject)
        >= ENOUGH;
  }

  private static double repetition(String text) {
    StringBuilder letters = new StringBuilder();
    int token = 0;
    int longest = 0;
    for (int i = 0; i < text.length() && letters.length() < REPETITION_WINDOW; i++) {
      char c = text.charAt(i);
      token = Character.isLetter(c) && !Character.isIdeographic(c) ? token + 1 : 0;
      longest = Math.max(longest, token);
      if (Character.isLetter(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    int all = letters.length() - 2;
    double tokens = longest >= LONG_TOKEN ? 0.6 : 0;
    if (all < REPETITION_LEAST) {
      return tokens;
    }
    Set<String> trigrams = new HashSet<>();
    for (int i = 0; i < all; i++) {
      trigrams.add(letters.substring(i, i + 3));
    }
    return trigrams.size() < all * REPETITION_SHARE ? ENOUGH : tokens;
  }

  private static double script(String text, String thread) {
    UnicodeScript script = mainScript(text);
    UnicodeScript other = mainScript(thread);
    boolean known = script != UnicodeScript.UNKNOWN && other != UnicodeScript.UNKNOWN;
    return known && script != other ? 0.6 : 0;
  }

  /** The script of most letters; unknown where there are few letters. */
  private static UnicodeScript mainScript(String text) {
    Map<UnicodeScript, Integer> counts = new HashMap<>();
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        counts.merge(UnicodeScript.of(text.charAt(i)), 1, Integer::sum);
        letters++;
      }
    }
    if (letters < SCRIPT_LETTERS) {
      return UnicodeScript.UNKNOWN;
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.UNKNOWN);
  }

  private static double links(String text, int links) {
    int all = links;
    int words = 0;
    for (String word : text.split("\\s+")) {
      boolean address = word.contains("://") || word.startsWith("www.");
      all += address && links == 0 ? 1 : 0;
      words += address || word.isEmpty() ? 0 : 1;
    }
    if (all == 0) {
      return 0;
    }
    return (words < WORDS_FOR_A_LINK * all ? 0.5 : 0) + (all >= 3 ? 0.3 : 0);
  }

  private static double sale(String text) {
    Set<String> found = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (SELLS.contains(word)) {
        found.add(word);
      }
    }
    double words = found.size() >= 3 ? 0.6 : found.size() == 2 ? 0.4 : 0;
    return words + (!found.isEmpty() && hasPhone(text) ? 0.5 : 0);
  }

  private static boolean hasPhone(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        run++;
      } else if (c != ' ' && c != '-' && c != '(' && c != ')') {
        run = 0;
      }
      if (run >= PHONE_DIGITS) {
        return true;
      }
    }
    return false;
  }

  private static double otherSubject(String text, String thread) {
    Set<String> own = longWords(text);
    if (own.size() < SUBJECT_WORDS) {
      return 0;
    }
    Set<String> shared = new HashSet<>(longWords(thread));
    shared.retainAll(own);
    return shared.isEmpty() ? 0.4 : shared.size() * 20 < own.size() ? 0.2 : 0;
  }

  private static Set<String> longWords(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (word.length() >= 5) {
        words.add(word.substring(0, Math.min(6, word.length())));
      }
    }
    return words;
  }
}
