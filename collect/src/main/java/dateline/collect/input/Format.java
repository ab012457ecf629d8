package dateline.collect.input;

import dateline.extract.charset.Magic;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an input is written in, as its first bytes tell, or else its name. */
public enum Format {
  HTML,
  TEXT,
  JSON,
  LINES,
  FEED,
  MHTML,
  WARC,
  WACZ,
  ZIP,
  GZIP;

  /** How many of the first bytes are looked at. */
  public static final int HEAD_BYTES = 4096;

  /** The endings of names that are read, for messages. */
  public static final String KNOWN =
      ".html, .txt, .json, .jsonl, .xml (feeds), .mhtml, .warc, .wacz, .zip and .gz";

  /** Elements that a piece of a page may begin with, and a dump of its text does not. */
  private static final Set<String> FRAGMENTS =
      Set.of(
          "article", "div", "figure", "h1", "h2", "header", "link", "main", "meta", "nav", "p",
          "script", "section", "span", "style", "table", "title", "ul");

  private static final Map<String, Format> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("html", HTML),
          Map.entry("htm", HTML),
          Map.entry("xhtml", HTML),
          Map.entry("txt", TEXT),
          Map.entry("json", JSON),
          Map.entry("jsonl", LINES),
          Map.entry("ndjson", LINES),
          Map.entry("xml", FEED),
          Map.entry("rss", FEED),
          Map.entry("atom", FEED),
          Map.entry("rdf", FEED),
          Map.entry("mhtml", MHTML),
          Map.entry("mht", MHTML),
          Map.entry("warc", WARC),
          Map.entry("wacz", WACZ),
          Map.entry("zip", ZIP),
          Map.entry("gz", GZIP));

  /**
   * The format of an input.
   *
   * @param name the last part of its name
   * @param head its first bytes, {@link #HEAD_BYTES} or all of them
   * @throws RefusedInput if it is none that is read; says what it is instead
   */
  public static Format of(String name, byte[] head) throws RefusedInput {
    if (head.length == 0) {
      throw new RefusedInput("is empty");
    }
    String extension = extension(name);
    Format named = BY_EXTENSION.get(extension);
    Format packed = packed(head);
    if (packed != null) {
      return packed(packed, named, extension);
    }
    String other = Magic.of(head);
    if (other != null) {
      throw new RefusedInput("is " + other + ", which is not read; known are " + KNOWN);
    }
    return written(named, extension, start(head));
  }

  private static @Nullable Format packed(byte[] head) {
    if (Magic.starts(head, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (Magic.starts(head, 'P', 'K', 3, 4) || Magic.starts(head, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    return Magic.starts(head, 'W', 'A', 'R', 'C', '/') ? WARC : null;
  }

  private static Format packed(Format packed, @Nullable Format named, String extension)
      throws RefusedInput {
    if (packed == ZIP && named == WACZ) {
      return WACZ;
    }
    if (packed == ZIP && named == null && !extension.isEmpty()) {
      throw new RefusedInput(
          "is a zip archive named ." + extension + "; rename it to .zip if its members are pages");
    }
    return packed;
  }

  /** Characters decide where they leave no doubt, the name where they leave some. */
  private static Format written(@Nullable Format named, String extension, String start)
      throws RefusedInput {
    Format seen = seen(start);
    if (named == null) {
      if (seen != null && seen != JSON) {
        return seen;
      }
      String shown = extension.isEmpty() ? "has no extension" : "has the extension ." + extension;
      throw new RefusedInput(shown + ", and what it holds does not tell; known are " + KNOWN);
    }
    return switch (named) {
      case WARC, WACZ, ZIP, GZIP ->
          throw new RefusedInput(
              "is named ." + extension + " but does not begin as such a file does");
      case JSON -> sureOr(seen, JSON);
      case LINES -> start.startsWith("[") ? JSON : sureOr(seen, LINES);
      case TEXT -> seen == null && isFragment(start) ? HTML : sureOr(seen, TEXT);
      case HTML -> sureOr(seen, HTML);
      case FEED -> seen == null ? FEED : seen;
      case MHTML -> seen == null ? MHTML : seen;
    };
  }

  /** JSON under another name may be text as well, and the reader of a page looks into it. */
  private static Format sureOr(@Nullable Format seen, Format named) {
    return seen == null || seen == JSON ? named : seen;
  }

  private static boolean isFragment(String start) {
    return start.startsWith("<") && FRAGMENTS.contains(root(start.toLowerCase(Locale.ROOT)));
  }

  private static @Nullable Format seen(String start) {
    if (start.startsWith("{\"") || start.startsWith("[{") || start.startsWith("{ \"")) {
      return JSON;
    }
    String lower = start.toLowerCase(Locale.ROOT);
    if (!start.startsWith("<")) {
      return isSavedPage(lower) ? MHTML : null;
    }
    String root = root(lower);
    return switch (root) {
      case "html", "head", "body", "!doctype html" -> HTML;
      case "rss", "feed", "rdf:rdf", "atom:feed" -> FEED;
      default -> null;
    };
  }

  /**
   * Whether it begins with the header of a message that holds a web page. Those of other mail say
   * multipart/alternative or multipart/mixed.
   */
  private static boolean isSavedPage(String lower) {
    int separator = lower.indexOf("\r\n\r\n");
    int end = separator < 0 ? lower.indexOf("\n\n") : separator;
    String header = "\n" + (end < 0 ? lower : lower.substring(0, end));
    boolean message = header.contains("\nmime-version:") && header.contains("\ncontent-type:");
    return message
        && (header.contains("multipart/related")
            || header.contains("\nsnapshot-content-location:"));
  }

  /**
   * The name of the first element, past declarations and comments; "" where the head ends first.
   */
  private static String root(String lower) {
    int at = 0;
    while (at >= 0 && at < lower.length()) {
      at = lower.indexOf('<', at);
      if (at < 0) {
        return "";
      }
      if (lower.startsWith("<!doctype html", at)) {
        return "!doctype html";
      }
      if (lower.startsWith("<!--", at)) {
        at = lower.indexOf("-->", at);
      } else if (lower.startsWith("<?", at) || lower.startsWith("<!", at)) {
        at = lower.indexOf('>', at);
      } else {
        return name(lower, at + 1);
      }
    }
    return "";
  }

  private static String name(String lower, int start) {
    int end = start;
    while (end < lower.length() && " \t\r\n/>".indexOf(lower.charAt(end)) < 0) {
      end++;
    }
    return lower.substring(start, end);
  }

  /** The first characters, as far as they must be known: ASCII is enough. */
  private static String start(byte[] head) throws RefusedInput {
    Charset charset = StandardCharsets.ISO_8859_1;
    int skip = 0;
    if (Magic.starts(head, 0xEF, 0xBB, 0xBF)) {
      skip = 3;
    } else if (Magic.starts(head, 0xFE, 0xFF) || Magic.starts(head, 0, '<', 0)) {
      charset = StandardCharsets.UTF_16BE;
    } else if (Magic.starts(head, 0xFF, 0xFE) || Magic.starts(head, '<', 0)) {
      charset = StandardCharsets.UTF_16LE;
    } else if (Magic.binary(head)) {
      throw new RefusedInput("is binary data, not characters; known are " + KNOWN);
    }
    String start = new String(head, skip, head.length - skip, charset);
    return start.startsWith("\uFEFF") ? start.substring(1).strip() : start.strip();
  }

  /** The ending of a name in lower case without its dot; "" where there is none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
