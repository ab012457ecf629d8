package dateline.pipeline.reading;

import dateline.extract.Article;
import dateline.extract.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Derives the id of an article from what does not change when its text is edited: its address, else
 * the name under which it was brought.
 *
 * <p>A canonical URL on another host than the page's own is the address of the page's source and
 * says nothing about the page itself. Where a page came without an address, its canonical URL
 * counts as its own; since a lifted page may keep the original's, the site's name is part of the
 * key unless the canonical host bears that name. A canonical URL that is a site's front page says
 * nothing: some sites name it on every page.
 */
public final class Identity {
  private static final int ID_HEX_DIGITS = 16;

  private Identity() {}

  /**
   * The id of an article that was brought under the given name: 16 hexadecimal digits after an
   * {@code a}.
   */
  public static String of(Article article, String sourceId) {
    return "a" + digest(key(article, sourceId));
  }

  /** The id of the nth post (counted from 2) of a thread. */
  public static String ofReply(String threadId, int post) {
    return threadId + "-" + post;
  }

  /** The id that a reply has in another thread than the one whose id stands in its own. */
  public static String inThread(String otherThreadId, String replyId, String threadId) {
    return otherThreadId + replyId.substring(threadId.length());
  }

  /** The id of an article that was brought under the name of another, quite different one. */
  public static String ofNamesake(String id, Article article) {
    return id + "-" + digest(String.valueOf(article.headline()));
  }

  /** A digest that tells texts apart: 16 hexadecimal digits of their SHA-256. */
  static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String key(Article article, String sourceId) {
    Optional<String> url = CanonicalUrl.of(article.url());
    Optional<String> canonical =
        CanonicalUrl.of(article.canonicalUrl()).filter(address -> !isFrontPage(address));
    if (url.isPresent()) {
      return "url " + canonical.filter(own -> host(own).equals(host(url.get()))).orElse(url.get());
    }
    if (canonical.isPresent()) {
      String site = article.site();
      boolean named = site == null || bears(host(canonical.get()), site);
      return "url " + canonical.get() + (named ? "" : "\n" + letters(site));
    }
    return "source " + sourceId;
  }

  /** Some sites name their front page as the canonical address of every page. */
  private static boolean isFrontPage(String canonicalUrl) {
    int path = canonicalUrl.indexOf('/', canonicalUrl.indexOf("//") + 2);
    return path == canonicalUrl.length() - 1;
  }

  private static boolean bears(String host, String site) {
    String name = letters(site);
    String label = letters(host.contains(".") ? host.substring(0, host.lastIndexOf('.')) : host);
    if (name.isEmpty() || label.contains(name) || name.contains(label)) {
      return true;
    }
    for (String word : site.split("[^\\p{L}\\p{N}]+")) {
      String folded = letters(word);
      if (folded.length() >= 4 && label.contains(folded)) {
        return true;
      }
    }
    return false;
  }

  private static String letters(@Nullable String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("[^\\p{L}\\p{N}]", "")
            .toLowerCase(Locale.ROOT);
  }

  private static String host(String canonicalUrl) {
    String host = CanonicalUrl.host(canonicalUrl);
    return host == null ? "" : host;
  }
}
