package dateline.extract.forum;

import dateline.extract.CanonicalUrl;
import dateline.extract.Link;
import dateline.extract.letters.Letters;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells a reply that answers a thread from an advert or noise planted under it, by the reply's own
 * properties: what it repeats, where it leads, what it sells, its script, whether it speaks of the
 * thread's subject. Repetition is enough; of the others several have to come together, since people
 * post links, write another language, talk of prices and stray from the subject. Immutable and
 * thread-safe.
 */
public final class Spam {
  /** Only so much of a text is looked at, in UTF-16 code units. */
  private static final int READ = 4_000;

  private static final double ENOUGH = 0.99;

  /** A text says so many words for each link that it gives a reason to follow. */
  private static final int WORDS_FOR_A_LINK = 12;

  private static final int MANY_LINKS = 3;

  /** Letters by which a text's script is known. */
  private static final int SCRIPT_LETTERS = 20;

  /** One letter of so many is enough for a script to belong to a thread. */
  private static final int SCRIPT_SHARE = 10;

  /** Different content words by which it can be told that a reply strays from the subject. */
  private static final int SUBJECT_WORDS = 12;

  private final Advert advert = new Advert();

  /**
   * Whether a reply is spam.
   *
   * @param reply the reply's own text, without what it quotes
   * @param links its hyperlinks that lead away from the forum; where there are none, the addresses
   *     written in its text count
   * @param thread the thread's title and opening post, to compare with
   */
  public boolean isSpam(String reply, List<Link> links, String thread) {
    String text = reply.substring(0, Math.min(reply.length(), READ)).replaceAll("\\s+", " ");
    String subject = thread.substring(0, Math.min(thread.length(), READ));
    if (Repetition.fills(text)) {
      return true;
    }
    Set<String> known = words(subject);
    double score =
        links(text, addresses(text, links), stems(known))
            + script(text, subject)
            + advert.score(text, known)
            + advert.anchors(links, known)
            + otherSubject(text, known);
    return score >= ENOUGH;
  }

  private static List<String> addresses(String text, List<Link> links) {
    List<String> addresses = new ArrayList<>();
    links.forEach(link -> addresses.add(link.href()));
    if (links.isEmpty()) {
      for (String word : text.split("\\s+")) {
        if (isAddress(word)) {
          addresses.add(word);
        }
      }
    }
    return addresses;
  }

  private static boolean isAddress(String word) {
    return word.contains("://") || word.startsWith("www.");
  }

  private static double links(String text, List<String> addresses, Set<String> subject) {
    int words = 0;
    for (String word : text.split("\\s+")) {
      words += isAddress(word) || word.isEmpty() ? 0 : 1;
    }
    int links = addresses.size();
    if (links == 0 || words >= WORDS_FOR_A_LINK * links) {
      return links >= MANY_LINKS ? 0.2 : 0;
    }
    Set<String> hosts = new HashSet<>();
    for (String address : addresses) {
      String host = CanonicalUrl.host(address.startsWith("www.") ? "http://" + address : address);
      hosts.add(host == null ? address : host);
    }
    Set<String> spoken = stems(words(text + " " + String.join(" ", addresses)));
    spoken.retainAll(subject);
    boolean heap = hosts.size() >= MANY_LINKS && words < 2 * links && spoken.isEmpty();
    return heap ? 1 : links >= MANY_LINKS ? 0.8 : 0.4;
  }

  private static double script(String text, String thread) {
    Map<UnicodeScript, Integer> here = scripts(text);
    Map<UnicodeScript, Integer> there = scripts(thread);
    int letters = here.values().stream().mapToInt(Integer::intValue).sum();
    int all = there.values().stream().mapToInt(Integer::intValue).sum();
    if (letters < SCRIPT_LETTERS || all < SCRIPT_LETTERS) {
      return 0;
    }
    for (Map.Entry<UnicodeScript, Integer> script : here.entrySet()) {
      boolean main = script.getValue() * 2 > letters;
      if (main && there.getOrDefault(script.getKey(), 0) * SCRIPT_SHARE < all) {
        return 0.4;
      }
    }
    return 0;
  }

  private static Map<UnicodeScript, Integer> scripts(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        counts.merge(script(text.charAt(i)), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** The script of a letter; Japanese is written in three at once. */
  private static UnicodeScript script(char letter) {
    UnicodeScript script = UnicodeScript.of(letter);
    return switch (script) {
      case HIRAGANA, KATAKANA, BOPOMOFO -> UnicodeScript.HAN;
      default -> script;
    };
  }

  /**
   * Says nothing of a reply in another language than the thread's, which shares no words anyway.
   */
  private static double otherSubject(String text, Set<String> thread) {
    Set<String> words = words(text);
    Set<String> own = stems(words);
    long glue = words.stream().filter(w -> w.length() <= 4 && thread.contains(w)).count();
    if (own.size() < SUBJECT_WORDS || glue < 3) {
      return 0;
    }
    own.retainAll(stems(thread));
    return own.isEmpty() ? 0.3 : 0;
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(Letters.lower(text).split("[^\\p{L}\\p{M}]+")));
  }

  /** Content words without most of their endings. */
  private static Set<String> stems(Set<String> words) {
    Set<String> stems = new HashSet<>();
    for (String word : words) {
      if (word.length() >= 5) {
        stems.add(word.substring(0, Math.min(6, word.length())));
      }
    }
    return stems;
  }
}
