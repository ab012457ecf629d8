package dateline.collect.web;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * An absolute http or https address in its one form: host in lower case and in ASCII, IP addresses
 * in their usual spelling, no user, no fragment. Immutable.
 *
 * <p>Addresses are read by the parser of the client that asks for them and by no other, since two
 * parsers that disagree on which part is the host are how checks are passed by. What people do not
 * write and attackers do is refused: users, backslashes, percent signs in hosts, and numbers that
 * are IP addresses only to some programs.
 */
public final class WebAddress {
  /** The length that RFC 9110, section 4.1, wants every program to support. */
  public static final int MAX_LENGTH = 8_000;

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:.*");

  /** Letters, digits and hyphens (RFC 1123), and the underscores that some names have. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]++(\\.[a-z0-9_-]++)*+");

  private static final Pattern DECIMAL = Pattern.compile("(0|[1-9][0-9]{0,2})");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

  private final HttpUrl url;

  private WebAddress(HttpUrl url) {
    this.url = url;
  }

  /**
   * Reads an absolute address.
   *
   * @throws RefusedAddress if it is none, or none that is fetched; says why
   */
  public static WebAddress of(String text) throws RefusedAddress {
    String address = text.strip();
    checkCharacters(address);
    String lower = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      throw new RefusedAddress(
          "%s is no http or https address; write it out, as in https://outlet.example/"
              .formatted(shown(address)));
    }
    checkAuthority(address, authority(address));
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new RefusedAddress(shown(address) + " cannot be read as an address");
    }
    return new WebAddress(checked(url, address));
  }

  /**
   * The address that a link on this one leads to.
   *
   * @param link absolute, or relative to this address (RFC 3986, section 5)
   * @throws RefusedAddress if it leads to none that is fetched; says why
   */
  public WebAddress resolve(String link) throws RefusedAddress {
    String reference = link.strip();
    checkCharacters(reference);
    if (reference.startsWith("//")) {
      return of(url.scheme() + ":" + reference);
    }
    if (SCHEME.matcher(reference).matches()) {
      return of(reference);
    }
    HttpUrl resolved = url.resolve(reference);
    if (resolved == null) {
      throw new RefusedAddress(shown(reference) + " cannot be read as a link on " + this);
    }
    return new WebAddress(checked(resolved, reference));
  }

  private static void checkCharacters(String address) throws RefusedAddress {
    if (address.length() > MAX_LENGTH) {
      throw new RefusedAddress(
          "%s is longer than %,d characters".formatted(shown(address), MAX_LENGTH));
    }
    for (int i = 0; i < address.length(); i++) {
      if (Character.isISOControl(address.charAt(i)) || address.charAt(i) == '\\') {
        throw new RefusedAddress(
            "%s has a control character or backslash at %d".formatted(shown(address), i));
      }
    }
  }

  private static String authority(String address) {
    int start = address.indexOf("://") + 3;
    int end = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    return address.substring(start, end);
  }

  private static void checkAuthority(String address, String authority) throws RefusedAddress {
    if (authority.isEmpty()) {
      throw new RefusedAddress(shown(address) + " names no host");
    }
    if (authority.indexOf('@') >= 0) {
      throw new RefusedAddress(
          shown(address) + " carries a user, which is how hosts are disguised; leave it out");
    }
    if (authority.indexOf('%') >= 0) {
      throw new RefusedAddress(
          shown(address) + " has a percent sign in its host; write the host out, without a zone");
    }
  }

  private static HttpUrl checked(HttpUrl url, String written) throws RefusedAddress {
    String host = url.host().endsWith(".") ? withoutLast(url.host()) : url.host();
    boolean isSix = host.indexOf(':') >= 0;
    if (!isSix && !NAME.matcher(host).matches()) {
      throw new RefusedAddress(
          shown(written) + " has a host with characters that no name has, or an empty part");
    }
    if (isNumber(lastLabel(host)) && !isDottedQuad(host)) {
      throw new RefusedAddress(
          "%s has a host that some programs read as an IP address; write it as four decimal numbers"
              .formatted(shown(written)));
    }
    HttpUrl one = url.newBuilder().host(host).fragment(null).build();
    if (one.toString().length() > MAX_LENGTH) {
      throw new RefusedAddress(
          "%s is longer than %,d characters when it is written in ASCII"
              .formatted(shown(written), MAX_LENGTH));
    }
    return one;
  }

  private static String withoutLast(String text) {
    return text.substring(0, text.length() - 1);
  }

  /**
   * RFC 3986 knows dotted decimals alone; the rest is inet_aton's, and WHATWG's "ends in a number".
   */
  private static boolean isNumber(String label) {
    return NUMBER.matcher(label).matches();
  }

  private static String lastLabel(String host) {
    return host.substring(host.lastIndexOf('.') + 1);
  }

  private static boolean isDottedQuad(String host) {
    String[] parts = host.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      if (!DECIMAL.matcher(part).matches() || Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return true;
  }

  /** The whole address. */
  public String text() {
    return url.toString();
  }

  /** The name, or the IP address; of version 6 without brackets. */
  public String host() {
    return url.host();
  }

  /** Whether the host is an IP address, so that no name is looked up. */
  public boolean isLiteral() {
    return host().indexOf(':') >= 0 || isDottedQuad(host());
  }

  /** The port, 1 to 65,535; that of the scheme where none is written. */
  public int port() {
    return url.port();
  }

  /** Whether it is asked over TLS. */
  public boolean isSecure() {
    return url.isHttps();
  }

  /** Scheme, host and port, as RFC 6454 has it, without a slash: "https://outlet.example". */
  public String origin() {
    HttpUrl root = url.newBuilder().encodedPath("/").query(null).build();
    return withoutLast(root.toString());
  }

  /** Path and query, as they stand in a request: "/news?page=2". */
  public String pathAndQuery() {
    String query = url.encodedQuery();
    return query == null ? url.encodedPath() : url.encodedPath() + "?" + query;
  }

  /** The address for readers of RFC 3986, with what that does not allow escaped. */
  public URI uri() {
    return url.uri();
  }

  HttpUrl url() {
    return url;
  }

  /** An address for a message: short, and without what would break its line. */
  static String shown(String address) {
    String head = address.length() > 120 ? address.substring(0, 120) + "…" : address;
    return "\"" + head.replaceAll("\\p{Cntrl}", "?") + "\"";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WebAddress address && address.url.equals(url);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
