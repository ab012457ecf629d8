package dateline.collect.input;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The media types by which what is read as a file is sent over HTTP. */
public final class MediaTypes {
  /** What is to be told by its content alone. */
  private static final String ANY = "application/octet-stream";

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("text/html", "page.html"),
          Map.entry("application/xhtml+xml", "page.html"),
          Map.entry("text/plain", "page.txt"),
          Map.entry("application/json", "page.json"),
          Map.entry("application/feed+json", "page.json"),
          Map.entry("application/x-ndjson", "page.jsonl"),
          Map.entry("application/jsonl", "page.jsonl"),
          Map.entry("application/xml", "page.xml"),
          Map.entry("text/xml", "page.xml"),
          Map.entry("application/rss+xml", "page.xml"),
          Map.entry("application/atom+xml", "page.xml"),
          Map.entry("application/rdf+xml", "page.xml"),
          Map.entry("multipart/related", "page.mhtml"),
          Map.entry("message/rfc822", "page.mhtml"),
          Map.entry("application/warc", "page.warc"),
          Map.entry("application/wacz", "page.wacz"),
          Map.entry("application/zip", "page.zip"),
          Map.entry("application/gzip", "page.gz"),
          Map.entry(ANY, "page"));

  private MediaTypes() {}

  /**
   * A file name that things of a type have.
   *
   * @param type without parameters, in any case
   * @return null where it is none that is read
   */
  public static @Nullable String fileName(String type) {
    return NAMES.get(type.toLowerCase(Locale.ROOT));
  }

  /** All types, for messages. */
  public static List<String> known() {
    return NAMES.keySet().stream().sorted().toList();
  }
}
