package dateline.collect.following;

import dateline.collect.Limits;
import dateline.collect.discovery.Kind;
import dateline.collect.discovery.Sitemap;
import dateline.collect.feed.FeedFile;
import dateline.collect.feed.FeedItem;
import dateline.collect.web.Answer;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.WebAddress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer lists: pages, and further parts of the list.
 *
 * @param kind what the answer is
 * @param lines the pages, in their order, each address once
 * @param parts further lists: older posts, the sitemaps of an index
 * @param carriesText whether some line's whole text stands in the list
 */
public record Listing(Kind kind, List<Line> lines, List<Line> parts, boolean carriesText) {

  private static final FeedFile FEEDS = new FeedFile(Limits.DEFAULT);

  public Listing {
    lines = List.copyOf(lines);
    parts = List.copyOf(parts);
  }

  /**
   * One page or list.
   *
   * @param changed when it changed last, as the list says; null where it does not
   * @param isWhole whether its whole text stands in the list
   */
  public record Line(WebAddress address, @Nullable Instant changed, boolean isWhole) {}

  /** Says that an answer lists nothing, and what it is instead. */
  public static final class NoListing extends Exception {
    NoListing(String message) {
      super(message);
    }
  }

  /**
   * What an answer lists.
   *
   * @throws NoListing if it is nothing that lists pages, or broken
   */
  public static Listing of(Answer.Fetched answer) throws NoListing {
    WebAddress at;
    try {
      at = WebAddress.of(answer.trail().last());
    } catch (RefusedAddress e) {
      throw new NoListing(e.reason());
    }
    Kind kind = Kind.of(answer.body());
    return switch (kind) {
      case FEED -> feed(answer, at);
      case JSON_FEED, WORDPRESS_POSTS -> Posts.listing(kind, answer, at);
      case SITEMAP, SITEMAP_INDEX -> sitemap(kind, answer, at);
      case HTML -> new Listing(kind, FrontPage.lines(answer, at), List.of(), false);
      case OTHER ->
          throw new NoListing(
              at
                  + " is no feed, no posts of WordPress, no sitemap and no page; look at it in a"
                  + " browser");
    };
  }

  private static Listing feed(Answer.Fetched answer, WebAddress at) throws NoListing {
    try {
      List<Line> lines = new ArrayList<>();
      for (FeedItem item : FEEDS.items(answer.body(), charset(answer))) {
        add(lines, at, item.link(), item.changed(), item.isWhole());
      }
      return new Listing(Kind.FEED, lines, List.of(), lines.stream().anyMatch(Line::isWhole));
    } catch (IOException e) {
      throw new NoListing(at + " " + e.getMessage());
    }
  }

  private static Listing sitemap(Kind kind, Answer.Fetched answer, WebAddress at) {
    Sitemap map = Sitemap.read(answer.body(), at);
    return new Listing(
        kind,
        map.pages().stream().map(Listing::line).distinct().toList(),
        map.sitemaps().stream().map(Listing::line).distinct().toList(),
        false);
  }

  private static Line line(Sitemap.Entry entry) {
    Instant changed = entry.modified();
    if (changed == null && entry.news() != null) {
      changed = entry.news().published();
    }
    return new Line(entry.address(), changed, false);
  }

  /** Adds a line if its address is one that is fetched, and new. */
  static void add(
      List<Line> lines, WebAddress at, String link, @Nullable Instant changed, boolean isWhole) {
    try {
      WebAddress address = at.resolve(link);
      if (lines.stream().noneMatch(line -> line.address().equals(address))) {
        lines.add(new Line(address, changed, isWhole));
      }
    } catch (RefusedAddress e) {
      // A list is written by strangers; what it names and cannot be fetched is none of its pages.
    }
  }

  /** The charset that a server names for its answer; null where it names none that is known. */
  public static @Nullable String charset(Answer.Fetched answer) {
    String type = answer.headers().last("Content-Type");
    int at = type == null ? -1 : type.toLowerCase(java.util.Locale.ROOT).indexOf("charset=");
    if (type == null || at < 0) {
      return null;
    }
    String name = type.substring(at + 8).split("[;\\s]", 2)[0].replace("\"", "");
    try {
      return Charset.isSupported(name) ? name : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
