package dateline.extract.markup;

import org.jsoup.nodes.Element;

/**
 * What an attribute refers to: a URI reference (RFC 3986, section 4), which needs an address that
 * it is resolved against, unless it is one itself. Stateless.
 */
public final class Reference {
  private Reference() {}

  /**
   * The address that the attribute refers to: resolved against the page's, or as written where the
   * page has none of the web or what is written leads out of the web. Empty where there is no such
   * attribute.
   */
  public static String of(Element element, String attribute) {
    String written = element.attr(attribute).strip();
    // The parser throws and catches for what it cannot resolve, which takes longer than all else.
    if (isWeb(written) || hasScheme(written) || !isWeb(element.baseUri())) {
      return written;
    }
    String resolved = element.absUrl(attribute);
    return resolved.isEmpty() ? written : resolved;
  }

  /** Whether an address is one of the web and needs no other to be resolved against. */
  public static boolean isWeb(String address) {
    return startsWith(address, "https://") || startsWith(address, "http://");
  }

  private static boolean startsWith(String address, String scheme) {
    return address.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  /** "mailto:", "javascript:", "tel:" (RFC 3986, section 3.1). */
  private static boolean hasScheme(String reference) {
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (!letter && (i == 0 || !later)) {
        return i > 0 && c == ':';
      }
    }
    return false;
  }
}
