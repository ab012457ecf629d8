package dateline.extract.forum;

import dateline.extract.CanonicalUrl;
import dateline.extract.Extraction;
import dateline.extract.Link;
import dateline.extract.Page;
import dateline.extract.PageDate;
import dateline.extract.date.DateReader;
import dateline.extract.markup.Outline;
import dateline.extract.markup.Reference;
import dateline.extract.metadata.Headline;
import dateline.extract.metadata.Metadata;
import dateline.extract.metadata.MetadataReader;
import dateline.extract.metadata.SiteName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the thread that an HTML page of a forum shows. The forum programs that most forums run on
 * are known by their markup ({@code Families}); a page of another kind is no thread here. Immutable
 * and thread-safe. Whether a page may show a thread at all is decided by one look at its elements
 * ({@code Signs}); only then is it searched, in time that grows with its length.
 */
public final class HtmlForum {
  /** The sign of a thread in JSON-LD, and of an article, stand behind those of the families. */
  private static final int IN_JSON = Families.ALL.size();

  private static final int ARTICLE = IN_JSON + 1;

  /** A title without words is passed over; one that holds another is copied with it. */
  private static final int MOST_TITLES = 8;

  private static final Pattern PARTING = Pattern.compile(" (?:[-|–—•·»/~]|::) ");
  private static final int LONGEST_SITE = 60;

  private final PostDates postDates;
  private final JsonThread jsonThread;
  private final MetadataReader metadataReader = new MetadataReader();
  private final ThreadAssembly assembly = new ThreadAssembly();
  private final Signs signs;

  public HtmlForum(DateReader dates) {
    postDates = new PostDates(dates);
    jsonThread = new JsonThread(postDates);
    List<List<String>> all = new ArrayList<>();
    Families.ALL.forEach(layout -> all.add(layout.signs()));
    all.add(List.of("\"" + JsonThread.TYPE));
    all.add(List.of("\"NewsArticle", "/NewsArticle", "/ReportageNewsArticle", "/BlogPosting"));
    signs = new Signs(all);
  }

  /** A reader of forums with a reader of dates of its own. */
  public HtmlForum() {
    this(new DateReader());
  }

  /**
   * The thread on a page: the opening post, and the replies that have a text, in the order of the
   * page. Empty where the page shows no thread.
   */
  public Optional<Extraction> read(Outline outline, Page page) {
    Document document = outline.document();
    long found = signs.in(outline);
    boolean article = (found >>> ARTICLE & 1) != 0;
    for (int i = 0; i < Families.ALL.size(); i++) {
      Layout layout = Families.ALL.get(i);
      if ((found >>> i & 1) != 0 && !(article && layout.borrowed())) {
        Optional<Extraction> thread = marked(document, page, layout);
        if (thread.isPresent()) {
          return thread;
        }
      }
    }
    boolean described = (found >>> IN_JSON & 1) != 0 && !article;
    return described ? described(document, page) : Optional.empty();
  }

  private Optional<Extraction> marked(Document document, Page page, Layout layout) {
    List<MarkedPost> posts = posts(document, layout);
    if (posts.isEmpty()) {
      return Optional.empty();
    }
    Element first = posts.getFirst().element();
    boolean alone = posts.size() == 1 && layout.borrowed() && !isNumbered(first);
    if (alone || ArticleAbove.standsOver(first, document)) {
      return Optional.empty();
    }
    List<Post> read = read(posts, language(document));
    if (layout.opening() != null && read.getFirst().isEmpty()) {
      read.set(0, withTitleLink(read.getFirst(), document, layout));
    }
    Metadata metadata = metadataReader.read(document);
    String headline = headline(document, page, layout, metadata);
    return assembly.thread(page, site(document, page, metadata, headline), headline, read);
  }

  /** Forums number their posts, "p901"; other pages call one thing a post as well. */
  private static boolean isNumbered(Element post) {
    String id = post.id();
    return !id.isEmpty() && Character.isDigit(id.charAt(id.length() - 1));
  }

  /** The posts from the opening one on; empty where the page opens no thread. */
  private static List<MarkedPost> posts(Document document, Layout layout) {
    List<MarkedPost> posts = MarkedPost.in(document, layout);
    if (layout.opening() == null) {
      posts.removeIf(post -> post.text() == null && author(post) == null);
      boolean named = posts.stream().anyMatch(post -> author(post) != null);
      return named && posts.stream().anyMatch(post -> post.text() != null) ? posts : List.of();
    }
    Set<Element> openings = new HashSet<>(document.select(layout.opening()));
    List<MarkedPost> thread = new ArrayList<>();
    int others = 0;
    for (MarkedPost post : posts) {
      boolean opens = openings.contains(post.element());
      others += opens ? 1 : 0;
      if (opens ? thread.isEmpty() : !thread.isEmpty() && post.text() != null) {
        thread.add(post);
      }
    }
    boolean list = others > 1 && thread.size() == 1;
    boolean silent = thread.size() == 1 && thread.getFirst().text() == null;
    return list || silent ? List.of() : thread;
  }

  private List<Post> read(List<MarkedPost> posts, @Nullable String language) {
    Set<Element> elements = new HashSet<>();
    Set<String> posters = new HashSet<>();
    for (MarkedPost post : posts) {
      elements.add(post.element());
      String author = author(post);
      if (author != null) {
        posters.add(author);
      }
    }
    List<@Nullable PageDate> published = postDates.of(posts, language);
    List<Post> read = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      MarkedPost post = posts.get(i);
      Element content = post.text();
      PostText text = PostText.of(content == null ? new Element("p") : content, elements, posters);
      read.add(new Post(author(post), published.get(i), text.body(), text.links()));
    }
    return read;
  }

  /** Who opens a thread with a link has no text, and what it is about stands in the title. */
  private static Post withTitleLink(Post opening, Document document, Layout layout) {
    for (Evaluator query : layout.title()) {
      Element title = document.selectFirst(query);
      Element anchor = title == null ? null : title.selectFirst("a[href]");
      String href = anchor == null ? "" : Reference.of(anchor, "href");
      if (anchor != null && Reference.isWeb(href)) {
        Link link = new Link(href, anchor.text());
        return new Post(opening.author(), opening.published(), opening.body(), List.of(link));
      }
    }
    return opening;
  }

  private static @Nullable String author(MarkedPost post) {
    for (String attribute : List.of("data-author", "author", "data-username")) {
      String name = post.element().attr(attribute);
      if (!name.isBlank()) {
        return PostNotes.author(name);
      }
    }
    Element element = post.author();
    if (element == null) {
      return null;
    }
    return PostNotes.author(element.hasAttr("content") ? element.attr("content") : element.text());
  }

  private static @Nullable String headline(
      Document document, Page page, Layout layout, Metadata metadata) {
    if (page.stated().title() != null) {
      return page.stated().title();
    }
    for (Evaluator query : layout.title()) {
      Optional<String> words =
          document.select(query).stream()
              .limit(MOST_TITLES)
              .map(HtmlForum::words)
              .filter(title -> !title.isEmpty())
              .findFirst();
      if (words.isPresent()) {
        return words.get();
      }
    }
    return title(document, page, metadata);
  }

  private static @Nullable String title(Document document, Page page, Metadata metadata) {
    String host = CanonicalUrl.host(page.url());
    String title = Headline.clean(document.title(), metadata.site(), host);
    return title.isBlank() ? null : title;
  }

  /** A title without the labels that stand before it in some forums, and without "Re:". */
  private static String words(Element title) {
    StringBuilder words = new StringBuilder();
    Element bare = title.clone();
    bare.select(".label, .label-append, .badge, .prefix").remove();
    words.append(bare.text().isBlank() ? title.text().strip() : bare.text().strip());
    while (words.length() > 4 && words.substring(0, 4).equalsIgnoreCase("re: ")) {
      words.delete(0, 4);
    }
    return words.toString();
  }

  private static @Nullable String site(
      Document document, Page page, Metadata metadata, @Nullable String headline) {
    if (page.stated().site() != null) {
      return page.stated().site();
    }
    if (metadata.site() != null) {
      return metadata.site();
    }
    String beside = headline == null ? null : beside(document.title().strip(), headline);
    String site = SiteName.of(document, CanonicalUrl.host(page.url()));
    return beside == null && site != null && !site.equals(headline) ? site : beside;
  }

  /** The forum's name stands at the far end of the page's title from the thread's title. */
  private static @Nullable String beside(String title, String headline) {
    int at = title.indexOf(headline);
    if (at < 0) {
      return null;
    }
    String[] after = PARTING.split(title.substring(at + headline.length()));
    String[] before = PARTING.split(title.substring(0, at) + ".");
    // A part that no sign parts from the thread's title belongs to it.
    boolean behind = after.length > 1 && after[0].isEmpty();
    boolean ahead = before.length > 1 && before[before.length - 1].equals(".");
    String name = behind ? after[after.length - 1] : ahead ? before[0] : "";
    return name.isBlank() || name.length() > LONGEST_SITE ? null : name.strip();
  }

  private static @Nullable String language(Document document) {
    Element html = document.selectFirst("html[lang]");
    return html == null || html.attr("lang").isBlank() ? null : html.attr("lang").strip();
  }

  private Optional<Extraction> described(Document document, Page page) {
    JsonThread.Described thread = jsonThread.read(document);
    if (thread == null || thread.posts().getFirst().author() == null) {
      return Optional.empty();
    }
    Metadata metadata = metadataReader.read(document);
    String stated = page.stated().title() == null ? thread.headline() : page.stated().title();
    String headline = stated == null ? title(document, page, metadata) : stated;
    return assembly.thread(
        page, site(document, page, metadata, headline), headline, thread.posts());
  }
}
