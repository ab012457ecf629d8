package dateline.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Extraction;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that have posts in them, or what looks like posts, and are no threads. */
class NoThreadTest {
  private static final Extractor EXTRACTOR = new Extractor();

  private static final String ARTICLE =
      """
      <!DOCTYPE html><html lang="en"><head><title>Ferry to Little Skerry delayed until autumn - Isle Courier</title>%s</head><body>
      <header><nav><a>Home</a> <a>News</a></nav></header><main><article class="post"><h1>Ferry to Little Skerry delayed until autumn</h1>
      <p class="byline">By Ana Lind</p>
      <p>The new ferry to Little Skerry will not be ready before autumn, the shipyard said on Monday. It blames the engines, which were sent back to the maker in January.</p>
      <p>Until then the old ferry has to do. It broke down eleven times last year, and the council has no plan for the summer season, its spokesman said.</p>
      <p>The island's doctor warned that patients miss their appointments. "We have had three this month alone," she said.</p></article>
      <section class="comments" id="comments"><h2>2 comments</h2>%s</section></main><footer>Isle Courier</footer></body></html>
      """;

  private static final String ONE = "My sister missed her appointment because of the old ferry.";
  private static final String TWO = "It has been like this for years, and nobody does anything.";

  /** Comments as many programs mark them up, some in the words of forums. */
  static List<String> comments() {
    return List.of(
        // WordPress
        """
        <ol class="comment-list commentlist"><li class="comment depth-1" id="comment-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">brine</b> <span class="says">says:</span></div><div class="comment-metadata"><time datetime="2026-03-02T09:14:03+00:00">March 2</time></div></footer><div class="comment-content"><p>%s</p></div></article>
        <ol class="children"><li class="comment depth-2"><article class="comment-body"><b class="fn">heather</b><div class="comment-content"><p>%s</p></div></article></li></ol></li></ol>
        """,
        // a plug-in's threads
        """
        <div class="wpd-thread-list"><div class="wpd-comment"><div class="wpd-comment-author">brine</div><div class="wpd-comment-date" title="March 2, 2026 9:14 am">3 hours ago</div><div class="wpd-comment-text"><p>%s</p></div></div><div class="wpd-comment wpd-reply"><div class="wpd-comment-author">heather</div><div class="wpd-comment-text"><p>%s</p></div></div></div>
        """,
        // a hosted service, as its page shows without scripts
        """
        <div id="disqus_thread"><ul id="post-list" class="post-list"><li class="post" id="post-1"><div class="post-content"><div class="post-body"><header><span class="post-byline"><span class="author publisher-anchor-color"><a>brine</a></span></span><span class="post-meta"><a class="time-ago" title="Monday, March 2, 2026 9:14 AM">3 hours ago</a></span></header><div class="post-body-inner"><div class="post-message"><p>%s</p></div></div></div></div></li><li class="post"><div class="post-body"><span class="author">heather</span><div class="post-message"><p>%s</p></div></div></li></ul></div>
        """,
        // schema.org
        """
        <div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">brine</span><time itemprop="dateCreated" datetime="2026-03-02T09:14:03Z"></time><p itemprop="text">%s</p></div><div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">heather</span><p itemprop="text">%s</p></div>
        """,
        // schema.org, as a discussion of its own
        """
        <div itemscope itemtype="https://schema.org/DiscussionForumPosting"><meta itemprop="headline" content="Ferry delayed"><span itemprop="author">brine</span><p itemprop="text">%s</p><div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">heather</span><p itemprop="text">%s</p></div></div>
        """,
        // a forum's program behind a newspaper: XenForo, vBulletin, phpBB, MyBB, bbPress,
        // Discourse, Invision
        """
        <article class="message message--post" data-author="brine"><div class="message-body"><div class="bbWrapper">%s</div></div></article><article class="message message--post" data-author="heather"><div class="message-body"><div class="bbWrapper">%s</div></div></article>
        """,
        """
        <ol><li class="postbit postcontainer"><span class="date">March 2, 2026</span><a class="username">brine</a><div class="postbody"><div class="content"><blockquote class="postcontent">%s</blockquote></div></div></li><li class="postbit postcontainer"><a class="username">heather</a><blockquote class="postcontent">%s</blockquote></li></ol>
        """,
        """
        <div class="post bg1"><div class="postbody"><p class="author">by <a class="username">brine</a> » Mon Mar 02, 2026 9:14 am</p><div class="content">%s</div></div></div><div class="post bg2"><div class="postbody"><p class="author">by <a class="username">heather</a></p><div class="content">%s</div></div></div>
        """,
        """
        <div class="post"><div class="author_information"><strong>brine</strong></div><div class="post_body">%s</div></div><div class="post"><div class="author_information"><strong>heather</strong></div><div class="post_body">%s</div></div>
        """,
        """
        <div class="reply"><span class="bbp-author-name">brine</span><div class="bbp-reply-content"><p>%s</p></div></div><div class="reply"><span class="bbp-author-name">heather</span><div class="bbp-reply-content"><p>%s</p></div></div>
        """,
        """
        <div class="topic-post"><article data-post-id="1"><div class="names"><span class="username">brine</span></div><div class="cooked"><p>%s</p></div></article></div><div class="topic-post"><article data-post-id="2"><div class="names"><span class="username">heather</span></div><div class="cooked"><p>%s</p></div></article></div>
        """,
        """
        <article class="ipsComment"><h3 class="ipsComment_author"><strong>brine</strong></h3><div class="ipsComment_content"><div data-role="commentContent"><p>%s</p></div></div></article><article class="ipsComment"><div data-role="commentContent"><p>%s</p></div></article>
        """,
        // nested as on link sites
        """
        <div class="commentarea"><div class="thing comment" data-author="brine"><div class="entry"><div class="usertext-body"><div class="md"><p>%s</p></div></div></div><div class="child"><div class="thing comment" data-author="heather"><div class="usertext-body"><div class="md"><p>%s</p></div></div></div></div></div></div>
        """);
  }

  @ParameterizedTest
  @MethodSource("comments")
  void anArticleWithCommentsStaysAnArticle(String comments) throws ExtractionException {
    staysAnArticle(ARTICLE.formatted("", comments.formatted(ONE, TWO)));
  }

  @ParameterizedTest
  @MethodSource("comments")
  void soItDoesWhereItsMetadataHaveThemToo(String comments) throws ExtractionException {
    String json =
        """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
        {"@type":"NewsArticle","headline":"Ferry to Little Skerry delayed until autumn","author":{"name":"Ana Lind"}},
        {"@type":"DiscussionForumPosting","headline":"Ferry delayed","author":{"name":"brine"},"text":"%s","comment":[{"@type":"Comment","author":{"name":"heather"},"text":"%s"}]}]}</script>
        """
            .formatted(ONE, TWO);
    staysAnArticle(ARTICLE.formatted(json, comments.formatted(ONE, TWO)));
  }

  private static void staysAnArticle(String html) throws ExtractionException {
    Extraction found = EXTRACTOR.extract(Page.of("page", Page.Form.HTML, html));
    assertThat(found.main().kind()).isEqualTo(Article.Kind.ARTICLE);
    assertThat(found.main().text()).startsWith("The new ferry").doesNotContain(ONE, TWO);
    assertThat(found.replies()).isEmpty();
  }

  @Test
  void aShortReportWithCommentsStaysAnArticle() throws ExtractionException {
    String html =
        """
        <html><body itemscope itemtype="https://schema.org/NewsArticle"><h1>Pier closed</h1><div itemprop="articleBody">The pier of Marrow Bay was closed on Monday after a plank broke under a child, the harbour board said. Nobody was hurt. It will stay closed for a week.</div>
        <div class="post"><div class="postbody"><p class="author"><a class="username">brine</a></p><div class="content">%s</div></div></div></body></html>
        """
            .formatted(ONE);
    assertThat(EXTRACTOR.extract(Page.of("page", Page.Form.HTML, html)).main().kind())
        .isEqualTo(Article.Kind.ARTICLE);
  }

  /** What a list of threads looks like, with the beginnings of their opening posts. */
  static List<String> lists() {
    return List.of(
        """
        <shreddit-post author="brine" post-title="Ferry delayed"><div slot="text-body">%1$s</div></shreddit-post><shreddit-post author="heather" post-title="Pier closed"><div slot="text-body">%2$s</div></shreddit-post>
        """,
        """
        <div class="thing link" data-author="brine"><a class="title">Ferry delayed</a><div class="usertext-body">%1$s</div></div><div class="thing link" data-author="heather"><a class="title">Pier closed</a><div class="usertext-body">%2$s</div></div>
        """,
        """
        <div class="post-listing"><a class="person-listing">brine</a><div class="md-div">%1$s</div></div><div class="post-listing"><a class="person-listing">heather</a><div class="md-div">%2$s</div></div>
        """,
        """
        <div itemscope itemtype="https://schema.org/DiscussionForumPosting"><b itemprop="headline">Ferry delayed</b><b itemprop="author">brine</b><p itemprop="text">%1$s</p></div><div itemscope itemtype="https://schema.org/DiscussionForumPosting"><b itemprop="headline">Pier closed</b><b itemprop="author">heather</b><p itemprop="text">%2$s</p></div>
        """,
        """
        <script type="application/ld+json">[{"@type":"DiscussionForumPosting","headline":"Ferry delayed","author":"brine","text":"%1$s"},{"@type":"DiscussionForumPosting","headline":"Pier closed","author":"heather","text":"%2$s"}]</script>
        """,
        // one member's comments, on different threads
        """
        <table><tr class="athing comtr"><td><a class="hnuser">brine</a><div class="commtext">%1$s</div></td></tr><tr class="athing comtr"><td><a class="hnuser">brine</a><div class="commtext">%2$s</div></td></tr></table>
        """);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListOfThreadsIsNone(String list) {
    String html = "<html><body>" + list.formatted(ONE, TWO) + "</body></html>";
    assertThat(ForumPages.read(html)).isEmpty();
  }
}
