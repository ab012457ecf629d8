package dateline.extract.forum;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.CanonicalUrl;
import dateline.extract.Extraction;
import dateline.extract.Page;
import dateline.extract.PageDate;
import dateline.extract.credit.CreditLines;
import dateline.extract.date.DateReader;
import dateline.extract.metadata.Metadata;
import dateline.extract.metadata.MetadataReader;
import dateline.extract.metadata.SiteName;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the thread that an HTML page of a forum shows. The forum programs that most forums run on
 * are known by their markup ({@code Layout}); a page of another kind is no thread here. Immutable
 * and thread-safe.
 */
public final class HtmlForum {
  private static final int MOST_POSTS = 2_000;
  private static final int LONGEST_NAME = 80;

  private final DateReader dates;
  private final CreditLines creditLines = new CreditLines();
  private final MetadataReader metadataReader = new MetadataReader();
  private final Spam spam = new Spam();

  public HtmlForum(DateReader dates) {
    this.dates = dates;
  }

  /** A reader of forums with a reader of dates of its own. */
  public HtmlForum() {
    this(new DateReader());
  }

  /**
   * The thread on a page: the opening post, and the replies that have a text, in the order of the
   * page. Empty where the page shows no thread.
   */
  public Optional<Extraction> read(Document document, Page page) {
    for (Layout layout : Layout.ALL) {
      List<Element> posts = document.select(layout.post());
      if (!posts.isEmpty()) {
        Optional<Extraction> thread = thread(document, page, layout, posts);
        if (thread.isPresent()) {
          return thread;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Extraction> thread(
      Document document, Page page, Layout layout, List<Element> posts) {
    Article main = null;
    String site = site(document, page);
    List<Article> replies = new ArrayList<>();
    for (Element post : posts.subList(0, Math.min(posts.size(), MOST_POSTS))) {
      Element content = own(post, layout.text(), layout);
      if (content == null) {
        continue;
      }
      if (main == null) {
        String headline = headline(document, page, layout);
        Article opening =
            article(page, site, layout, post, content, Article.Kind.POST, headline, "");
        main = opening.text().isEmpty() || opening.authors().isEmpty() ? null : opening;
      } else {
        Article reply =
            article(page, site, layout, post, content, Article.Kind.REPLY, null, main.text());
        if (!reply.text().isEmpty()) {
          replies.add(reply);
        }
      }
    }
    return main == null ? Optional.empty() : Optional.of(new Extraction(main, replies));
  }

  private static @Nullable String headline(Document document, Page page, Layout layout) {
    if (page.stated().title() != null) {
      return page.stated().title();
    }
    Element title = document.selectFirst(layout.title());
    String words = title == null ? document.title() : title.text();
    return words.isBlank() ? null : words.strip();
  }

  private @Nullable String site(Document document, Page page) {
    if (page.stated().site() != null) {
      return page.stated().site();
    }
    Metadata metadata = metadataReader.read(document);
    return metadata.site() != null
        ? metadata.site()
        : SiteName.of(document, CanonicalUrl.host(page.url()));
  }

  /** The first match in a post that is not in a post inside it. */
  private static @Nullable Element own(Element post, String query, Layout layout) {
    for (Element found : post.select(query)) {
      Element holder = found.closest(layout.post());
      if (holder == null || holder.equals(post) || found.equals(post)) {
        return found;
      }
    }
    return null;
  }

  private Article article(
      Page page,
      @Nullable String site,
      Layout layout,
      Element post,
      Element content,
      Article.Kind kind,
      @Nullable String headline,
      String thread) {
    Body whole = PostText.body(content);
    List<String> texts = whole.blocks().stream().map(whole::textOf).toList();
    CreditLines.Found found = creditLines.read(texts);
    Body.Builder builder = new Body.Builder();
    for (int i = 0; i < texts.size(); i++) {
      if (!found.creditBlocks().contains(i)) {
        builder.add(whole.blocks().get(i).kind(), texts.get(i));
      }
    }
    Body body = builder.build();
    boolean reply = kind == Article.Kind.REPLY;
    return Article.builder(kind)
        .url(page.url())
        .site(site)
        .headline(headline)
        .authors(author(post, layout))
        .published(published(post, layout))
        .body(body)
        .credits(found.credits())
        .primarySource(reply ? null : found.primarySource())
        .links(PostText.links(content))
        .spam(reply && spam.isSpam(body.text(), PostText.links(content).size(), thread))
        .build();
  }

  private static List<String> author(Element post, Layout layout) {
    Element element = own(post, layout.author(), layout);
    String name = post.attr("data-author").strip();
    if (name.isEmpty() && element != null) {
      name = element.hasAttr("content") ? element.attr("content") : element.text();
    }
    name = name.strip();
    return name.isEmpty() || name.length() > LONGEST_NAME ? List.of() : List.of(name);
  }

  private @Nullable PageDate published(Element post, Layout layout) {
    Element element = own(post, layout.date(), layout);
    if (element == null) {
      return null;
    }
    for (String attribute : List.of("datetime", "content", "title")) {
      String value = element.attr(attribute).strip();
      Optional<PageDate> date = value.isEmpty() ? Optional.empty() : date(value);
      if (date.isPresent()) {
        return date.get();
      }
    }
    return dates.read(element.text()).orElse(null);
  }

  private Optional<PageDate> date(String value) {
    try {
      return Optional.of(PageDate.stated(value));
    } catch (DateTimeException e) {
      return dates.read(value);
    }
  }
}
