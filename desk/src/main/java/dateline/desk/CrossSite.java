package dateline.desk;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that another site had a browser make: whoever is at the desk did not mean them.
 *
 * <p>A browser says where a request comes from, in {@code Sec-Fetch-Site} or, where the connection
 * is not trusted, in {@code Origin} alone. A request with neither is no browser's.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch metadata request headers</a>
 */
final class CrossSite {
  private CrossSite() {}

  /**
   * Lets a request pass that comes from the desk's own pages, or from a program.
   *
   * @throws ForbiddenResponse if it comes from another site
   */
  static void refuse(Context asked) {
    String site = asked.header("Sec-Fetch-Site");
    String origin = asked.header("Origin");
    boolean own =
        site == null
            ? origin == null || isOf(origin, asked.header("Host"))
            : site.equals("same-origin") || site.equals("none");
    if (!own) {
      throw new ForbiddenResponse(
          "Another site had your browser send this. Changes are made from the desk's own pages.");
    }
  }

  private static boolean isOf(String origin, @Nullable String host) {
    String authority = origin.substring(origin.indexOf("://") < 0 ? 0 : origin.indexOf("://") + 3);
    return host != null && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
  }
}
