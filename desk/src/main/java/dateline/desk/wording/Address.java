package dateline.desk.wording;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that a page may link to. */
public final class Address {
  private static final Pattern WEB =
      Pattern.compile(
          "(?i:https?)://[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,252}(?::[0-9]{1,5})?(?![^/?#])");

  private Address() {}

  /**
   * An address elsewhere if it is one of http or https; else null, and then it is no link. What
   * comes after the host is the browser's to escape: the press writes spaces and any script there.
   * A name before the host, which can pose as one, is refused.
   */
  public static @Nullable String elsewhere(@Nullable String address) {
    String stripped = address == null ? "" : address.strip();
    return WEB.matcher(stripped).lookingAt() ? stripped : null;
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
