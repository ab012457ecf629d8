package dateline.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Extraction;
import dateline.extract.Page;
import dateline.extract.PageDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlForumTest {
  private static final HtmlForum FORUM = new HtmlForum();

  private static final String OPENING =
      "The shipyard says that the ferry to Little Skerry will not be ready before autumn.";
  private static final String ANSWER = "My sister missed her appointment because of the old ferry.";

  private static Optional<Extraction> read(String html) {
    return FORUM.read(
        Jsoup.parse(html, "https://isles.example/t/1"), Page.of("page", Page.Form.HTML, html));
  }

  static List<String> threads() {
    return List.of(
        // XenForo
        """
        <h1 class="p-title-value">Ferry delayed</h1>
        <article class="message" data-author="brine"><h4 class="message-name"><a class="username">brine</a></h4>
        <time datetime="2026-03-02T09:14:03+0100">Mar 2</time>
        <div class="message-body"><div class="bbWrapper">%s</div></div><div class="signature">Ahoy</div></article>
        <article class="message" data-author="heather"><time datetime="2026-03-02T10:40:51+0100">Mar 2</time>
        <div class="message-body"><div class="bbWrapper"><blockquote>%s</blockquote>%s</div></div></article>
        <article class="message" data-author="empty"><div class="message-body"><div class="bbWrapper"> </div></div></article>
        """,
        // SMF
        """
        <div id="display_head"><h2 class="display_title">x</h2></div><h1>Ferry delayed</h1>
        <div id="forumposts"><div class="windowbg"><div class="post_wrapper"><div class="poster"><h4><a>brine</a></h4></div>
        <div class="postarea"><div class="keyinfo"><div class="postinfo"><a class="smalltext">March 02, 2026, 09:14:03 AM</a></div></div>
        <div class="post"><div class="inner">%s</div></div></div></div></div>
        <div class="windowbg"><div class="post_wrapper"><div class="poster"><h4><a>heather</a></h4></div>
        <div class="postarea"><div class="keyinfo"><div class="postinfo"><a class="smalltext">March 02, 2026, 10:40:51 AM</a></div></div>
        <div class="post"><div class="inner"><blockquote>%s</blockquote>%s</div></div></div></div></div></div>
        """,
        // phpBB
        """
        <h2 class="topic-title"><a>Ferry delayed</a></h2>
        <div class="post"><div class="postbody"><p class="author">by <a class="username">brine</a> » <time datetime="2026-03-02T09:14:03+00:00">Mon</time></p>
        <div class="content">%s</div><div class="signature">Ahoy</div></div></div>
        <div class="post"><div class="postbody"><p class="author">by <a class="username">heather</a> » <time datetime="2026-03-02T10:40:51+00:00">Mon</time></p>
        <div class="content"><blockquote>%s</blockquote>%s</div></div></div>
        """,
        // Discourse
        """
        <div id="topic-title"><h1><a>Ferry delayed</a></h1></div>
        <div class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author"><a><span itemprop="name">brine</span></a></span>
        <time datetime="2026-03-02T09:14:03Z">March 2</time></div><div class="post" itemprop="text"><p>%s</p></div></div>
        <div class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author"><a><span itemprop="name">heather</span></a></span>
        <time datetime="2026-03-02T10:40:51Z">March 2</time></div><div class="post" itemprop="text"><blockquote>%s</blockquote><p>%s</p></div></div>
        """,
        // schema.org
        """
        <main itemscope itemtype="https://schema.org/DiscussionForumPosting"><h1 itemprop="headline">Ferry delayed</h1>
        <span itemprop="author" itemscope><b itemprop="name">brine</b></span><time itemprop="datePublished" datetime="2026-03-02T09:14:03Z"></time>
        <div itemprop="text">%s</div>
        <section itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author"><b itemprop="name">heather</b></span>
        <time itemprop="datePublished" datetime="2026-03-02T10:40:51Z"></time><div itemprop="text"><blockquote>%s</blockquote>%s</div></section></main>
        """);
  }

  @ParameterizedTest
  @MethodSource("threads")
  void readsTheOpeningPostAndTheReplies(String template) {
    Extraction thread = read(template.formatted(OPENING, OPENING, ANSWER)).orElseThrow();
    Article main = thread.main();
    assertThat(main.kind()).isEqualTo(Article.Kind.POST);
    assertThat(main.headline()).isEqualTo("Ferry delayed");
    assertThat(main.authors()).containsExactly("brine");
    assertThat(main.text()).isEqualTo(OPENING);
    assertThat(main.published()).isNotNull();
    assertThat(main.published().value()).startsWith("2026-03-02T09:14:03");
    assertThat(thread.replies()).hasSize(1);
    Article reply = thread.replies().getFirst();
    assertThat(reply.kind()).isEqualTo(Article.Kind.REPLY);
    assertThat(reply.authors()).containsExactly("heather");
    assertThat(reply.published())
        .isNotNull()
        .isNotEqualTo(main.published())
        .isInstanceOf(PageDate.class);
    assertThat(reply.body().blocks())
        .extracting(Body.Block::kind)
        .containsExactly(Body.Kind.QUOTATION, Body.Kind.PARAGRAPH);
    assertThat(reply.text()).endsWith(ANSWER);
    assertThat(reply.spam()).isFalse();
  }

  @Test
  void plantedRepliesAreMarkedAndEmptySourceLinesAreNoCredit() {
    String html =
        """
        <div class="post"><div class="postbody"><p class="author"><a class="username">brine</a></p><div class="content">%s<br><br>Source:</div></div></div>
        <div class="post"><div class="postbody"><p class="author"><a class="username">x9</a></p><div class="content">Buy cheap <a href="https://pills.example">pills</a> now, best price</div></div></div>
        """
            .formatted(OPENING);
    Extraction thread = read(html).orElseThrow();
    assertThat(thread.main().text()).isEqualTo(OPENING);
    assertThat(thread.main().credits()).isEmpty();
    assertThat(thread.replies().getFirst().spam()).isTrue();
    assertThat(thread.replies().getFirst().links()).hasSize(1);
  }

  @Test
  void anArticleWithCommentsIsNoThread() {
    assertThat(
            read(
                "<article><h1>Ferry delayed</h1><p>"
                    + OPENING
                    + "</p></article><div class=comment>"
                    + ANSWER
                    + "</div>"))
        .isEmpty();
  }
}
