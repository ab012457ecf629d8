package dateline.collect.web;

import java.util.regex.Pattern;

/**
 * Who asks, so that whoever runs a server can tell and object.
 *
 * @param version of the program, as in "0.1.0"
 * @param contact a page or mail address of the person who runs this program: "https://…" or
 *     "mailto:…"
 */
public record Identity(String version, String contact) {
  /** The name by which robots.txt speaks to this program (RFC 9309, section 2.2.1). */
  public static final String PRODUCT = "Dateline";

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final Pattern CONTACT =
      Pattern.compile("(https?://|mailto:)[!-~&&[^()<>\\\\\"]]{3,200}");

  /**
   * @throws IllegalArgumentException if one of them does not fit into a header
   */
  public Identity {
    if (!VERSION.matcher(version).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no version; write letters, digits, dots and dashes".formatted(version));
    }
    if (!CONTACT.matcher(contact).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no contact; write a page as https://… or an address as mailto:…"
              .formatted(contact));
    }
  }

  /** The value of User-Agent: "Dateline/0.1.0 (+https://reader.example/)". */
  public String userAgent() {
    return "%s/%s (+%s)".formatted(PRODUCT, version, contact);
  }
}
