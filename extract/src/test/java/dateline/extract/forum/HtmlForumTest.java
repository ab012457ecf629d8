package dateline.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Extraction;
import dateline.extract.Link;
import dateline.extract.Page;
import dateline.extract.PageDate;
import dateline.extract.markup.Markup;
import dateline.extract.markup.Outline;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlForumTest {
  private static final String OPENING =
      "The shipyard says that the ferry to Little Skerry will not be ready before autumn.";
  private static final String ANSWER = "My sister missed her appointment because of the old ferry.";

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
    Extraction thread = ForumPages.read(template.formatted(OPENING, OPENING, ANSWER)).orElseThrow();
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
    Extraction thread = ForumPages.read(html).orElseThrow();
    assertThat(thread.main().text()).isEqualTo(OPENING);
    assertThat(thread.main().credits()).isEmpty();
    assertThat(thread.replies().getFirst().spam()).isTrue();
    assertThat(thread.replies().getFirst().links()).hasSize(1);
  }

  @Test
  void whoPostsALinkHasSaidWhatItsTitleSays() {
    String html =
        """
        <table class=fatitem><tr class=athing><td><span class=titleline><a href="https://courier.example/ferry">Ferry delayed until autumn</a></span></td></tr>
        <tr><td class=subtext><a class=hnuser>brine</a> <span class=age title="2026-03-02T09:14:03 1772442843">3 hours ago</span></td></tr></table>
        <table><tr class="athing comtr"><td><a class=hnuser>heather</a><div class=commtext>%s</div></td></tr></table>
        """
            .formatted(ANSWER);
    Extraction thread = ForumPages.read(html).orElseThrow();
    assertThat(thread.main().headline()).isEqualTo("Ferry delayed until autumn");
    assertThat(thread.main().text()).isEqualTo("Ferry delayed until autumn");
    assertThat(thread.main().links())
        .containsExactly(new Link("https://courier.example/ferry", "Ferry delayed until autumn"));
    assertThat(thread.replies()).extracting(Article::text).containsExactly(ANSWER);
  }

  @Test
  void aPictureOpensAThreadAsWell() {
    String html =
        """
        <h1>My new boat</h1><article class=message data-author=brine><div class=message-body><div class=bbWrapper><img src=boat.jpg></div></div></article>
        <article class=message data-author=heather><div class=message-body><div class=bbWrapper>%s</div></div></article>
        """
            .formatted(ANSWER);
    Extraction thread = ForumPages.read(html).orElseThrow();
    assertThat(thread.main().authors()).containsExactly("brine");
    assertThat(thread.main().text()).isEqualTo("My new boat");
    assertThat(thread.replies()).extracting(Article::text).containsExactly(ANSWER);
  }

  /** What the forum's program or the author's own adds to a post. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<br>_________________<br>Fair winds<br>and full thermos",
        "<br>--<br>Fair winds",
        "<br><br>Sent from my pocket telephone",
        "<br><br>Last edited by brine on Mon Mar 02, 2026 9:20 am, edited 1 time in total.",
        "<div class=signature>Fair winds</div>",
        "<div class=attachments>boat.jpg (120 KB)</div>",
        "<span data-excludequote>Edited by brine</span>",
        "<p class='sig'>Fair winds</p><script>thank(1)</script><button>Like</button>"
      })
  void whatIsAddedToAPostIsNoText(String addition) {
    String html =
        "<h1>Ferry</h1><article class=message data-author=brine><div class=message-body><div class=bbWrapper>"
            + OPENING
            + addition
            + "</div></div></article>";
    assertThat(ForumPages.read(html)).map(t -> t.main().text()).hasValue(OPENING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<blockquote>%s</blockquote>",
        "<blockquote><cite>brine wrote:</cite>%s</blockquote>",
        "<div class=quote>%s</div>",
        "brine said:<blockquote>%s</blockquote>",
        "<blockquote>Originally posted by brine<br>%s</blockquote>",
        "<blockquote><ul><li>%s</li></ul></blockquote>",
        "<table><tr><td class=alt2><div>Originally Posted by <b>brine</b></div><div>%s</div></td></tr></table>",
        "&gt; %s<br>"
      })
  void whatIsQuotedIsMarked(String quotation) {
    String html =
        "<h1>Ferry</h1><article class=message data-author=brine><div class=message-body><div class=bbWrapper>"
            + OPENING
            + "</div></div></article><article class=message data-author=heather><div class=message-body><div class=bbWrapper>"
            + quotation.formatted(OPENING)
            + ANSWER
            + "</div></div></article>";
    Article reply = ForumPages.read(html).orElseThrow().replies().getFirst();
    assertThat(reply.body().blocks())
        .extracting(block -> block.kind() + " " + reply.body().textOf(block))
        .containsExactly("QUOTATION " + OPENING, "PARAGRAPH " + ANSWER);
  }

  @Test
  void whoQuotesSomebodyElseSaysSoInHisOwnWords() {
    String html =
        "<h1>Ferry</h1><article class=message data-author=brine><div class=message-body><div class=bbWrapper>"
            + "The mayor said:<blockquote>The ferry will sail.</blockquote>I doubt it."
            + "</div></div></article>";
    assertThat(ForumPages.read(html))
        .map(thread -> thread.main().text())
        .hasValue("The mayor said:\n\nThe ferry will sail.\n\nI doubt it.");
  }

  @Test
  void aLongTextUnderARuleIsNoSignature() {
    String html =
        "<h1>Ferry</h1><article class=message data-author=brine><div class=message-body><div class=bbWrapper>"
            + OPENING
            + "<br>__________<br>"
            + (ANSWER + "<br>").repeat(9)
            + "</div></div></article>";
    assertThat(ForumPages.read(html).orElseThrow().main().body().blocks()).hasSize(10);
  }

  @Test
  void oneThingThatIsCalledAPostIsNoThread() {
    String html =
        "<h2>Ferry</h2><div class=post><p class=author><strong>Ana Lind</strong></p><div class=postbody><div class=content>"
            + OPENING
            + "</div></div></div>";
    assertThat(ForumPages.read(html)).isEmpty();
    assertThat(ForumPages.read(html.replace("class=post>", "class=post id=p901>"))).isPresent();
  }

  @Test
  void whatTheCarrierSaysGoesBeforeThePage() {
    String html =
        "<h1>Ferry</h1><article class=message data-author=brine><div class=message-body><div class=bbWrapper>"
            + OPENING
            + "</div></div></article>";
    Page.Stated stated = new Page.Stated("Ferry delayed", List.of(), null, null, "Isle Talk", null);
    Page page = new Page("p", Page.Form.HTML, html, ForumPages.URL, null, stated);
    Article main =
        new HtmlForum()
            .read(new Outline(Markup.parse(html, ForumPages.URL)), page)
            .orElseThrow()
            .main();
    assertThat(main.headline()).isEqualTo("Ferry delayed");
    assertThat(main.site()).isEqualTo("Isle Talk");
  }
}
