package dateline.quality.following;

import dateline.collect.world.Reply;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the lists that sites put out. */
final class Lists {
  private Lists() {}

  /** An entry of a list. */
  record Entry(String address, @Nullable Instant changed, String text) {
    /** One that only says where the page is. */
    static Entry cut(String address, @Nullable Instant changed) {
      return new Entry(address, changed, "The council of Tarvik has decided…");
    }

    /** One with a text of its own that is as long as that of a page. */
    static Entry whole(String address, @Nullable Instant changed) {
      return new Entry(address, changed, article(address));
    }
  }

  /** Some 200 words that no other address has. */
  static String article(String address) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append("Sentence %d of %s tells what the council did. ".formatted(i, address));
    }
    return text.toString().strip();
  }

  /** A page with such a text. */
  static String html(String address, String extra) {
    return "<!DOCTYPE html><html><head><title>%s</title></head><body><p>%s</p><p>%s</p></body></html>"
        .formatted(address, article(address), extra);
  }

  static String rss(List<Entry> entries) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        + "<channel><title>Tarvik Courier</title>"
        + entries.stream()
            .map(entry ->
                "<item><title>T</title><link>%s</link>%s<description>%s</description></item>"
                    .formatted(
                        entry.address(),
                        entry.changed() == null ? "" : "<dc:date>" + entry.changed() + "</dc:date>",
                        entry.text()))
            .collect(Collectors.joining())
        + "</channel></rss>";
  }

  static Reply feed(Entry... entries) {
    return Reply.of(200, "Content-Type: application/rss+xml", rss(List.of(entries)));
  }

  static String urlset(List<Entry> entries) {
    return map("urlset", "url", entries);
  }

  static String index(List<Entry> entries) {
    return map("sitemapindex", "sitemap", entries);
  }

  private static String map(String root, String element, List<Entry> entries) {
    String head =
        "<?xml version=\"1.0\"?><%s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";
    return head.formatted(root)
        + entries.stream()
            .map(entry ->
                "<%s><loc>%s</loc>%s</%s>"
                    .formatted(
                        element,
                        entry.address(),
                        entry.changed() == null ? "" : "<lastmod>" + entry.changed() + "</lastmod>",
                        element))
            .collect(Collectors.joining())
        + "</"
        + root
        + ">";
  }

  static Reply xml(String text) {
    return Reply.of(200, "Content-Type: application/xml", text);
  }

  /** Posts of WordPress, on so many pages. */
  static Reply posts(int pages, List<Entry> entries) {
    String posts = entries.stream().map(Lists::post).collect(Collectors.joining(",", "[", "]"));
    return Reply.of(200, "Content-Type: application/json\nX-WP-TotalPages: " + pages, posts);
  }

  private static String post(Entry entry) {
    String gmt = String.valueOf(entry.changed()).replace("Z", "");
    return """
    {"id": %d, "link": "%s", "modified_gmt": "%s", "date_gmt": "%s", "title": {"rendered": "T"},
     "content": {"rendered": "<p>%s</p>", "protected": false}}
    """
        .formatted(entry.address().hashCode() & 0xFFFF, entry.address(), gmt, gmt, entry.text());
  }
}
