package dateline.lineage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of pages, compared as a careful reader does. Takes any text: an address that is none
 * has no host, and no method throws.
 */
public final class Address {

  private static final int MAX_LENGTH = 4096;

  private Address() {}

  /** The host of an http address in lower case without "www.", or null where there is none. */
  public static @Nullable String host(@Nullable String url) {
    String bare = bare(url);
    if (bare == null) {
      return null;
    }
    int end = 0;
    while (end < bare.length() && "/?:".indexOf(bare.charAt(end)) < 0) {
      end++;
    }
    String host = bare.substring(0, end);
    return host.isEmpty() || host.indexOf(' ') >= 0 ? null : host;
  }

  /**
   * A form that is the same for addresses which differ only in scheme, "www.", fragment, a trailing
   * slash or the parameters of a campaign; null for what is no http address.
   */
  public static @Nullable String normal(@Nullable String url) {
    String bare = bare(url);
    if (bare == null) {
      return null;
    }
    int query = bare.indexOf('?');
    if (query >= 0) {
      bare = bare.substring(0, query) + parameters(bare.substring(query + 1));
    }
    while (bare.endsWith("/")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare.isEmpty() ? null : bare;
  }

  /** Whether two addresses are known and lead to the same page. */
  public static boolean same(@Nullable String one, @Nullable String other) {
    String normal = normal(one);
    return normal != null && normal.equals(normal(other));
  }

  private static String parameters(String query) {
    StringBuilder kept = new StringBuilder();
    for (String parameter : query.split("&", -1)) {
      boolean campaign = parameter.startsWith("utm_") || parameter.startsWith("fbclid=");
      if (!parameter.isEmpty() && !campaign) {
        kept.append(kept.isEmpty() ? '?' : '&').append(parameter);
      }
    }
    return kept.toString();
  }

  /** Without scheme, user, "www." and fragment, the host in lower case. */
  private static @Nullable String bare(@Nullable String url) {
    if (url == null || url.length() > MAX_LENGTH) {
      return null;
    }
    String rest = url.strip();
    int scheme = rest.indexOf("://");
    if (scheme < 0 || !rest.regionMatches(true, 0, "http", 0, 4) || scheme > 5) {
      return null;
    }
    rest = rest.substring(scheme + 3);
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    int hostEnd = 0;
    while (hostEnd < rest.length() && "/?".indexOf(rest.charAt(hostEnd)) < 0) {
      hostEnd++;
    }
    String host = rest.substring(0, hostEnd).toLowerCase(Locale.ROOT);
    host = host.substring(host.lastIndexOf('@') + 1);
    host = host.startsWith("www.") ? host.substring(4) : host;
    return host + rest.substring(hostEnd);
  }
}
