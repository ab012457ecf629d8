package dateline.desk.wording;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Addresses that a page may link to. */
public final class Address {
  private Address() {}

  /** An address elsewhere if it is one of http or https; else null, and then it is no link. */
  public static @Nullable String elsewhere(@Nullable String address) {
    if (address == null) {
      return null;
    }
    String stripped = address.strip();
    boolean web =
        stripped.regionMatches(true, 0, "http://", 0, 7)
            || stripped.regionMatches(true, 0, "https://", 0, 8);
    return web && isWellFormed(stripped) ? stripped : null;
  }

  private static boolean isWellFormed(String address) {
    try {
      // What no URI may hold is common in addresses of the press: "|", spaces, letters of any
      // script. The browser escapes those; only the host has to be one.
      String host =
          new URI(address.split("[?#]", 2)[0].replaceAll("[^!-~]", "_")).getRawAuthority();
      return host != null && !host.isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** The page of a story. */
  public static String story(String id) {
    return "/stories/" + encoded(id);
  }

  /** The page of an article. */
  public static String article(String id) {
    return "/articles/" + encoded(id);
  }

  /** The place in an article at a code unit of its text. */
  public static String place(String articleId, int start) {
    return article(articleId) + "#c" + start;
  }

  /** The page of a storyline. */
  public static String storyline(String id) {
    return "/storylines/" + encoded(id);
  }

  /** A value as part of an address. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
