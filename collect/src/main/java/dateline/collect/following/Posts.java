package dateline.collect.following;

import dateline.collect.discovery.Kind;
import dateline.collect.following.Listing.Line;
import dateline.collect.following.Listing.NoListing;
import dateline.collect.input.Dates;
import dateline.collect.web.Answer;
import dateline.collect.web.WebAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists that come as JSON: JSON Feed, and posts of WordPress (wp/v2) page by page. */
final class Posts {
  /** How WordPress says on how many pages its posts stand. */
  private static final String PAGES = "X-WP-TotalPages";

  /** More pages of older posts are not asked for: an archive is no news. */
  private static final int MOST_PAGES = 10;

  private Posts() {}

  static Listing listing(Kind kind, Answer.Fetched answer, WebAddress at) throws NoListing {
    JsonNode root;
    try {
      root = JsonMapper.shared().readTree(answer.body());
    } catch (JacksonException e) {
      throw new NoListing(at + " is broken JSON: " + e.getOriginalMessage());
    }
    List<Line> lines = kind == Kind.JSON_FEED ? feed(root.path("items"), at) : posts(root, at);
    List<Line> parts = kind == Kind.JSON_FEED ? List.of() : older(answer, at);
    return new Listing(kind, lines, parts, lines.stream().anyMatch(Line::isWhole));
  }

  private static List<Line> feed(JsonNode items, WebAddress at) {
    List<Line> lines = new ArrayList<>();
    for (JsonNode item : items) {
      String url = item.path("url").asString("");
      boolean isWhole =
          item.path("content_html").isString() || item.path("content_text").isString();
      String changed =
          item.path("date_modified").asString(item.path("date_published").asString(""));
      if (!url.isBlank()) {
        Listing.add(lines, at, url, Dates.instant(changed), isWhole);
      }
    }
    return lines;
  }

  private static List<Line> posts(JsonNode posts, WebAddress at) {
    List<Line> lines = new ArrayList<>();
    for (JsonNode post : posts) {
      String link = post.path("link").asString("");
      JsonNode content = post.path("content");
      boolean isWhole =
          !content.path("protected").asBoolean(false)
              && !content.path("rendered").asString("").isBlank();
      if (!link.isBlank()) {
        Listing.add(lines, at, link, changed(post), isWhole);
      }
    }
    return lines;
  }

  private static @Nullable Instant changed(JsonNode post) {
    String modified = post.path("modified_gmt").asString("");
    return Dates.instant(modified.isBlank() ? post.path("date_gmt").asString("") : modified);
  }

  /** The next page, named by its number, until there are no more. */
  private static List<Line> older(Answer.Fetched answer, WebAddress at) {
    int page = number(parameter(at, "page"), 1);
    int last = Math.min(MOST_PAGES, number(answer.headers().last(PAGES), 1));
    List<Line> next = new ArrayList<>();
    if (page < last) {
      Listing.add(next, at, withPage(at, page + 1), null, true);
    }
    return next;
  }

  private static String withPage(WebAddress at, int page) {
    String text = at.text().replaceAll("([?&])page=\\d+&?", "$1").replaceAll("[?&]$", "");
    return text + (text.contains("?") ? "&" : "?") + "page=" + page;
  }

  private static @Nullable String parameter(WebAddress at, String name) {
    for (String part : at.pathAndQuery().replaceFirst("^[^?]*\\??", "").split("&")) {
      if (part.startsWith(name + "=")) {
        return part.substring(name.length() + 1);
      }
    }
    return null;
  }

  private static int number(@Nullable String text, int otherwise) {
    try {
      return text == null ? otherwise : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
