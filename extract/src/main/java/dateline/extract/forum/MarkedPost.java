package dateline.extract.forum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * A post in a page's markup, with the parts that belong to it and to no post inside it. Not
 * thread-safe.
 */
final class MarkedPost {
  /** No page of a forum shows more. */
  static final int MOST_POSTS = 2_000;

  /** More matches of one query are no real page. */
  private static final int MOST_PARTS = 20 * MOST_POSTS;

  private final Element element;
  private @Nullable Element author;
  private @Nullable Element date;
  private @Nullable Element text;

  private MarkedPost(Element element) {
    this.element = element;
  }

  Element element() {
    return element;
  }

  @Nullable Element author() {
    return author;
  }

  @Nullable Element date() {
    return date;
  }

  /** The element that holds the text, or null where the post has none. */
  @Nullable Element text() {
    return text;
  }

  private void setAuthor(Element found) {
    author = author == null && hasWords(found) ? found : author;
  }

  private void setDate(Element found) {
    date = date == null ? found : date;
  }

  private void setText(Element found) {
    text = text == null && found.hasText() ? found : text;
  }

  private static boolean hasWords(Element found) {
    return found.hasText() || !found.attr("content").isBlank();
  }

  /** The posts of a page that is laid out in this way, in its order, however they are nested. */
  static List<MarkedPost> in(Document document, Layout layout) {
    Map<Element, @Nullable MarkedPost> holders = new HashMap<>();
    List<MarkedPost> posts = posts(document, layout, holders);
    if (!posts.isEmpty()) {
      part(document, layout.author(), holders, MarkedPost::setAuthor);
      part(document, layout.date(), holders, MarkedPost::setDate);
      part(document, layout.text(), holders, MarkedPost::setText);
    }
    return posts;
  }

  private static List<MarkedPost> posts(
      Document document, Layout layout, Map<Element, @Nullable MarkedPost> holders) {
    List<MarkedPost> posts = new ArrayList<>();
    List<Element> headers = new ArrayList<>();
    Evaluator header = layout.header();
    for (Element element : document.select(layout.post())) {
      if (posts.size() == MOST_POSTS) {
        break;
      }
      if (header != null && element.is(header)) {
        headers.add(element);
        continue;
      }
      MarkedPost post = new MarkedPost(element);
      posts.add(post);
      holders.put(element, post);
      headers.forEach(before -> holders.put(before, post));
      headers.clear();
    }
    return posts;
  }

  /** Gives each post what the first of the queries finds that finds anything in it. */
  private static void part(
      Document document,
      List<PartQuery> queries,
      Map<Element, @Nullable MarkedPost> holders,
      BiConsumer<MarkedPost, Element> given) {
    for (PartQuery query : queries) {
      query.in(document).stream()
          .limit(MOST_PARTS)
          .forEach(found -> {
            MarkedPost post = holder(found, holders);
            if (post != null) {
              given.accept(post, found);
            }
          });
    }
  }

  /** The post around an element; all on the way to it are known from then on. */
  private static @Nullable MarkedPost holder(
      Element found, Map<Element, @Nullable MarkedPost> holders) {
    List<Element> way = new ArrayList<>();
    Element up = found;
    while (up != null && !holders.containsKey(up)) {
      way.add(up);
      up = up.parent();
    }
    MarkedPost post = up == null ? null : holders.get(up);
    way.forEach(element -> holders.put(element, post));
    return post;
  }
}
