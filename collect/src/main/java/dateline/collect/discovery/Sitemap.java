package dateline.collect.discovery;

import dateline.collect.web.WebAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of pages, or of further lists, as <a href="https://www.sitemaps.org/protocol.html">
 * sitemaps.org</a> has it.
 *
 * @param pages that are listed, in order
 * @param sitemaps that are listed, in order
 * @param isBroken whether it is broken, or too long, so that only its beginning is here
 */
public record Sitemap(List<Entry> pages, List<Entry> sitemaps, boolean isBroken) {
  public Sitemap {
    pages = List.copyOf(pages);
    sitemaps = List.copyOf(sitemaps);
  }

  /**
   * One page or list.
   *
   * @param modified when it last changed, as stated; null where it is not, or not readable
   * @param news what is told of a piece of news; null where it is none
   */
  public record Entry(WebAddress address, @Nullable Instant modified, @Nullable News news) {}

  /**
   * What a news sitemap tells of a piece.
   *
   * @param title its headline; null where it is not given
   * @param published when; null where it is not given, or not readable
   * @param language of the outlet, as it writes it; null where it is not given
   */
  public record News(
      @Nullable String title, @Nullable Instant published, @Nullable String language) {}

  /**
   * Reads a sitemap, also one that was packed as a file (.xml.gz). Never fails: what cannot be read
   * has no entries, and is broken. Addresses that are none that is fetched are left out.
   *
   * @param at where it was found; relative addresses, which the protocol forbids, lead from there
   */
  public static Sitemap read(byte[] body, WebAddress at) {
    return new SitemapReader(at).read(body);
  }
}
