package dateline.extract.forum;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.CanonicalUrl;
import dateline.extract.Extraction;
import dateline.extract.Link;
import dateline.extract.Page;
import dateline.extract.credit.CreditLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the articles of a thread from its posts: the first is the text, the others answer it, and
 * those that do not but were planted are marked. Immutable and thread-safe.
 */
public final class ThreadAssembly {
  private final CreditLines creditLines = new CreditLines();
  private final Spam spam = new Spam();

  /**
   * The thread of these posts; empty where the first one has nothing to say and none answers it.
   *
   * @param site the forum's name, or null
   * @param headline the thread's title, or null
   * @param posts in the order of the page; those without a text are left out, but for the first:
   *     who posts a title and a link has said what the title says
   */
  public Optional<Extraction> thread(
      Page page, @Nullable String site, @Nullable String headline, List<Post> posts) {
    if (posts.isEmpty()) {
      return Optional.empty();
    }
    Post first = posts.getFirst();
    List<Post> answers = posts.subList(1, posts.size()).stream().filter(p -> !p.isEmpty()).toList();
    if (first.isEmpty() && headline != null && !answers.isEmpty()) {
      Body title = new Body.Builder().add(Body.Kind.PARAGRAPH, headline).build();
      first = new Post(first.author(), first.published(), title, first.links());
    }
    Article main = opening(page, site, headline, first);
    if (main.text().isEmpty()) {
      return Optional.empty();
    }
    List<Article> replies = new ArrayList<>();
    for (Post answer : answers) {
      Article reply = reply(page, site, headline, answer, main);
      if (!reply.text().isEmpty()) {
        replies.add(reply);
      }
    }
    return Optional.of(new Extraction(main, replies));
  }

  private Article opening(Page page, @Nullable String site, @Nullable String headline, Post post) {
    CreditLines.Found found = creditLines.read(texts(post.body()));
    return article(Article.Kind.POST, page, site, post, found).toBuilder()
        .headline(headline)
        .primarySource(found.primarySource())
        .build();
  }

  private Article reply(
      Page page, @Nullable String site, @Nullable String headline, Post post, Article main) {
    CreditLines.Found found = creditLines.read(texts(post.body()));
    Article reply = article(Article.Kind.REPLY, page, site, post, found);
    String subject = headline == null ? main.text() : headline + "\n" + main.text();
    boolean third = reply.authors().isEmpty() || !reply.authors().equals(main.authors());
    return reply.toBuilder()
        .spam(third && spam.isSpam(own(reply.body()), away(post.links(), page), subject))
        .build();
  }

  private static Article article(
      Article.Kind kind, Page page, @Nullable String site, Post post, CreditLines.Found found) {
    List<String> texts = texts(post.body());
    Body.Builder body = new Body.Builder();
    for (int i = 0; i < texts.size(); i++) {
      if (!found.creditBlocks().contains(i)) {
        body.add(post.body().blocks().get(i).kind(), texts.get(i));
      }
    }
    return Article.builder(kind)
        .url(page.url())
        .site(site)
        .authors(post.author() == null ? List.of() : List.of(post.author()))
        .published(post.published())
        .body(body.build())
        .credits(found.credits())
        .links(post.links())
        .build();
  }

  private static List<String> texts(Body body) {
    return body.blocks().stream().map(body::textOf).toList();
  }

  /** A reply's text without what it quotes, for which it is not to blame. */
  private static String own(Body body) {
    StringBuilder own = new StringBuilder();
    for (Body.Block block : body.blocks()) {
      if (block.kind() != Body.Kind.QUOTATION) {
        own.append(own.isEmpty() ? "" : "\n").append(body.textOf(block));
      }
    }
    return own.toString();
  }

  /** The links that lead away from the forum: those to its members and threads sell nothing. */
  private static List<Link> away(List<Link> links, Page page) {
    String host = CanonicalUrl.host(page.url());
    return host == null ? links : links.stream().filter(link -> isAway(host, link)).toList();
  }

  private static boolean isAway(String host, Link link) {
    String target = CanonicalUrl.host(link.href());
    return target == null || !CanonicalUrl.isSameSite(host, target);
  }
}
