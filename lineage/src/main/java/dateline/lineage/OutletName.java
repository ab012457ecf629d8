package dateline.lineage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names of outlets and agencies, folded so that the ways to write one meet: "The Harbour Post",
 * "HARBOUR POST" and "www.harbourpost.example" have the key {@code harbourpost}. Nothing is looked
 * up but the short forms of the large news agencies.
 */
public final class OutletName {

  /** Short forms and long forms of news agencies; the field's general knowledge. */
  private static final Map<String, String> AGENCIES =
      Map.ofEntries(
          Map.entry("associatedpress", "ap"),
          Map.entry("apnews", "ap"),
          Map.entry("agencefrancepresse", "afp"),
          Map.entry("thomsonreuters", "reuters"),
          Map.entry("deutschepresseagentur", "dpa"),
          Map.entry("dpainternational", "dpa"),
          Map.entry("agenciaefe", "efe"),
          Map.entry("efenewsagency", "efe"),
          Map.entry("xinhuanet", "xinhua"),
          Map.entry("xinhuanewsagency", "xinhua"),
          Map.entry("presstrustofindia", "pti"),
          Map.entry("asiannewsinternational", "ani"),
          Map.entry("indoasiannewsservice", "ians"),
          Map.entry("unitedpressinternational", "upi"),
          Map.entry("anadoluagency", "anadolu"),
          Map.entry("anadoluajansi", "anadolu"),
          Map.entry("aa", "anadolu"),
          Map.entry("kyodonews", "kyodo"),
          Map.entry("itartass", "tass"),
          Map.entry("rianovosti", "ria"));

  private OutletName() {}

  /** The key of a name, a host or an address; empty for a text without letters and digits. */
  public static String key(String nameOrAddress) {
    String host = Address.host(nameOrAddress);
    String name = host != null ? host : nameOrAddress.strip();
    String folded = folded(looksLikeHost(name) ? label(name) : name);
    if (folded.startsWith("the") && folded.length() > 5) {
      folded = folded.substring(3);
    }
    return AGENCIES.getOrDefault(folded, folded);
  }

  /**
   * The keys by which others may name the outlet of a piece: of its site, of its host, and of the
   * initials of a site's name of three words or more.
   */
  public static Set<String> keys(Piece piece) {
    Set<String> keys = new TreeSet<>();
    add(keys, piece.site());
    add(keys, Address.host(piece.url()));
    if (piece.site() != null) {
      add(keys, initials(piece.site()));
    }
    return keys;
  }

  private static void add(Set<String> keys, @Nullable String name) {
    String key = name == null ? "" : key(name);
    if (!key.isEmpty()) {
      keys.add(key);
    }
  }

  private static @Nullable String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return initials.length() < 3 ? null : initials.toString();
  }

  private static boolean looksLikeHost(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 && dot < name.length() - 1 && name.indexOf(' ') < 0;
  }

  /** The label of a host that names its owner: the last but the public suffix. */
  private static String label(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String[] labels = (lower.startsWith("www.") ? lower.substring(4) : lower).split("\\.", -1);
    int last = labels.length - 2;
    // "co.uk", "com.au": a short label before a country's is part of the public suffix.
    boolean country = labels[labels.length - 1].length() == 2;
    if (last > 0 && country && labels[last].length() <= 3) {
      last--;
    }
    return labels[Math.max(0, last)];
  }

  private static String folded(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder();
    plain.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString();
  }
}
