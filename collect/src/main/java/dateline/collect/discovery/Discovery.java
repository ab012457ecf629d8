package dateline.collect.discovery;

import dateline.collect.web.Answer;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a page names to be followed by: feeds ({@code <link rel="alternate">}, as the HTML
 * standard has it) and WordPress's interface ({@code rel="https://api.w.org/"}). Stateless.
 */
public final class Discovery {
  /** What stands in the head of a page is near its beginning. */
  private static final int READ = 1 << 20;

  private static final int MOST = 50;
  private static final int TITLE = 200;
  private static final String API = "https://api.w.org/";
  private static final String POSTS = "wp/v2/posts";
  private static final int POSTS_A_PAGE = 20;

  private Discovery() {}

  /**
   * What a page names, in the order in which it does, each address once; feeds of readers' comments
   * are left out. At most fifty.
   *
   * @param page an answer with HTML; what else it is gives nothing
   */
  public static List<Candidate> of(Answer.Fetched page) {
    WebAddress at;
    try {
      at = WebAddress.of(page.trail().last());
    } catch (RefusedAddress e) {
      return List.of();
    }
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (Candidate candidate : all(page, at)) {
      if (found.size() < MOST) {
        found.putIfAbsent(candidate.address().text(), candidate);
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Candidate> all(Answer.Fetched page, WebAddress at) {
    List<Candidate> found = new ArrayList<>();
    Document document = parsed(page.body());
    WebAddress base = base(document, at);
    for (Element link : document.select("link[href][rel]")) {
      add(found, candidate(link, base));
    }
    for (String value : page.headers().all("Link")) {
      LinkField.of(value, API).forEach(target -> add(found, wordPress(target, at)));
    }
    return found;
  }

  private static void add(List<Candidate> found, @Nullable Candidate candidate) {
    if (candidate != null) {
      found.add(candidate);
    }
  }

  private static Document parsed(byte[] body) {
    try {
      ByteArrayInputStream head = new ByteArrayInputStream(body, 0, Math.min(READ, body.length));
      return Jsoup.parse(head, null, "");
    } catch (IOException e) {
      return new Document("");
    }
  }

  private static WebAddress base(Document document, WebAddress at) {
    Element base = document.selectFirst("base[href]");
    WebAddress stated = base == null ? null : resolved(at, base.attr("href"));
    return stated == null ? at : stated;
  }

  private static @Nullable Candidate candidate(Element link, WebAddress base) {
    String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
    if (rel.equals(API)) {
      return wordPress(link.attr("href"), base);
    }
    Kind kind = List.of(rel.split("\\s+")).contains("alternate") ? kind(link.attr("type")) : null;
    WebAddress address = kind == null ? null : resolved(base, link.attr("href"));
    if (kind == null || address == null || isOfComments(address)) {
      return null;
    }
    String title = link.attr("title").strip();
    String shown = title.length() > TITLE ? title.substring(0, TITLE) : title;
    return new Candidate(kind, address, shown.isEmpty() ? null : shown);
  }

  private static @Nullable Kind kind(String type) {
    int end = type.indexOf(';');
    String name = (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "application/rss+xml", "application/atom+xml", "application/rdf+xml" -> Kind.FEED;
      case "application/feed+json" -> Kind.JSON_FEED;
      default -> null;
    };
  }

  /** The first page of posts, newest first, under the root of the interface. */
  private static @Nullable Candidate wordPress(String root, WebAddress base) {
    WebAddress address = resolved(base, root);
    if (address == null) {
      return null;
    }
    String text = address.text();
    String path = text.endsWith("/") ? POSTS : "/" + POSTS;
    String separator = text.contains("?") ? "&" : "?";
    WebAddress posts = resolved(address, text + path + separator + "per_page=" + POSTS_A_PAGE);
    return posts == null ? null : new Candidate(Kind.WORDPRESS_POSTS, posts, null);
  }

  private static boolean isOfComments(WebAddress address) {
    return address.pathAndQuery().toLowerCase(Locale.ROOT).contains("comments/feed");
  }

  private static @Nullable WebAddress resolved(WebAddress base, String link) {
    try {
      return base.resolve(link);
    } catch (RefusedAddress e) {
      return null;
    }
  }
}
