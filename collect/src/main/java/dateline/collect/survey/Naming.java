package dateline.collect.survey;

import dateline.collect.Limits;
import dateline.collect.discovery.Kind;
import dateline.collect.feed.FeedFile;
import dateline.collect.following.Listing;
import dateline.collect.web.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer calls its publisher, and its language.
 *
 * @param name null where it names none
 * @param language as BCP 47 has it; null where it names none that can be read
 */
record Naming(@Nullable String name, @Nullable String language) {
  private static final FeedFile FEEDS = new FeedFile(Limits.DEFAULT);
  private static final int LONGEST = 100;
  private static final Naming NONE = new Naming(null, null);

  /** What an answer says; it is of this kind. */
  static Naming of(Kind kind, Answer.Fetched answer) {
    try {
      return switch (kind) {
        case HTML -> ofPage(answer);
        case FEED -> ofFeed(answer);
        case JSON_FEED -> ofJson(answer);
        case WORDPRESS_POSTS, SITEMAP, SITEMAP_INDEX, OTHER -> NONE;
      };
    } catch (IOException | JacksonException e) {
      return NONE;
    }
  }

  /** What this leaves open is taken from another. */
  Naming or(Naming other) {
    return new Naming(
        name == null ? other.name : name, language == null ? other.language : language);
  }

  private static Naming ofPage(Answer.Fetched answer) throws IOException {
    Document page =
        Jsoup.parse(new ByteArrayInputStream(answer.body()), Listing.charset(answer), "");
    Element site =
        page.selectFirst(
            "meta[property=og:site_name][content], meta[name=application-name][content]");
    Element root = page.selectFirst("html[lang]");
    return new Naming(
        shown(site == null ? page.title() : site.attr("content")),
        tag(root == null ? null : root.attr("lang")));
  }

  private static Naming ofFeed(Answer.Fetched answer) throws IOException {
    FeedFile.About about = FEEDS.about(answer.body(), Listing.charset(answer));
    return new Naming(shown(about.title()), tag(about.language()));
  }

  private static Naming ofJson(Answer.Fetched answer) {
    JsonNode feed = JsonMapper.shared().readTree(answer.body());
    return new Naming(
        shown(feed.path("title").asString("")), tag(feed.path("language").asString("")));
  }

  private static @Nullable String shown(@Nullable String name) {
    String line = name == null ? "" : name.replaceAll("\\s+", " ").strip();
    return line.isEmpty() ? null : line.substring(0, Math.min(LONGEST, line.length()));
  }

  private static @Nullable String tag(@Nullable String stated) {
    if (stated == null || stated.isBlank()) {
      return null;
    }
    try {
      String tag =
          new Locale.Builder()
              .setLanguageTag(stated.strip().replace('_', '-'))
              .build()
              .toLanguageTag();
      return tag.equals("und") ? null : tag;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
