package dateline.extract;

import dateline.extract.letters.Letters;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings addresses of one page to one form, after RFC 3986, section 6: scheme and host in lower
 * case, no default port, no fragment, and no parameters that only track where a reader came from.
 * Stateless.
 */
public final class CanonicalUrl {
  private static final int MAX_LENGTH = 2_000;

  private static final Set<String> TRACKERS =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "igshid",
          "igsh",
          "mc_cid",
          "mc_eid",
          "_ga",
          "_gl",
          "ocid",
          "cmpid",
          "cmp",
          "ncid",
          "icid",
          "smid",
          "smtyp",
          "spm",
          "ref_src",
          "ref_url",
          "trk",
          "mkt_tok",
          "guccounter",
          "guce_referrer",
          "guce_referrer_sig",
          "__twitter_impression",
          "at_medium",
          "at_campaign",
          "xtor",
          "s_cid");

  private CanonicalUrl() {}

  /** The one form of an address, or empty where it is no absolute http or https address. */
  public static Optional<String> of(@Nullable String url) {
    return parse(url).map(CanonicalUrl::normal);
  }

  /**
   * The host of an address in lower case and without "www.", or null where it is no absolute http
   * or https address.
   */
  public static @Nullable String host(@Nullable String url) {
    return parse(url).map(uri -> bareHost(uri.getHost())).orElse(null);
  }

  /** Whether two hosts belong to one site: the same, or one below the other. */
  public static boolean isSameSite(String host, String other) {
    return host.equals(other) || host.endsWith("." + other) || other.endsWith("." + host);
  }

  private static Optional<URI> parse(@Nullable String url) {
    if (url == null || url.isBlank() || url.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(url.strip().replace(" ", "%20").replace("|", "%7C"));
      String scheme = uri.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  private static String normal(URI uri) {
    String scheme = Letters.lower(uri.getScheme());
    boolean defaultPort =
        uri.getPort() == -1 || uri.getPort() == (scheme.equals("https") ? 443 : 80);
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = query(uri.getRawQuery());
    return scheme
        + "://"
        + Letters.lower(uri.getHost())
        + (defaultPort ? "" : ":" + uri.getPort())
        + path
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static String query(@Nullable String raw) {
    if (raw == null) {
      return "";
    }
    StringBuilder kept = new StringBuilder();
    for (String parameter : raw.split("&")) {
      String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
      if (!parameter.isEmpty() && !name.startsWith("utm_") && !TRACKERS.contains(name)) {
        kept.append(kept.isEmpty() ? "" : "&").append(parameter);
      }
    }
    return kept.toString();
  }

  private static String bareHost(String host) {
    String lower = Letters.lower(host);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }
}
