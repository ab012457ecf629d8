package dateline.extract.forum;

import java.util.List;

/**
 * How one family of forum programs marks up a thread. Queries are jsoup's CSS queries.
 *
 * @param post matches each post of a thread, and nothing on pages of other kinds
 * @param author matches the author's name in a post; an attribute {@code data-author} of the post
 *     goes before it
 * @param date matches the post's date; {@code datetime} and {@code title} attributes go before
 *     words
 * @param text matches the post's text
 * @param title matches the thread's title on the page
 */
record Layout(String post, String author, String date, String text, String title) {

  /** The families, the ones that say most about themselves first. */
  static final List<Layout> ALL =
      List.of(
          // XenForo 2
          new Layout(
              "article.message[data-author], article.message--post",
              "a.username, .message-name .username, .message-name",
              "time[datetime]",
              ".message-body .bbWrapper",
              "h1.p-title-value"),
          // Discourse, as it shows itself to crawlers
          new Layout(
              "div.topic-body.crawler-post, div.crawler-post",
              "[itemprop=author] [itemprop=name], .creator [itemprop=name], .creator a",
              "time[datetime], meta[itemprop=datePublished]",
              "div.post[itemprop=text], div.post",
              "#topic-title h1, h1"),
          // SMF 2
          new Layout(
              "div.post_wrapper, div:has(> .poster):has(> .postarea):not(.post_wrapper)",
              ".poster h4 a, .poster h4",
              ".keyinfo .postinfo a, .keyinfo .smalltext, .keyinfo .page_number ~ *, .keyinfo time",
              ".post .inner, .inner, .postarea .post",
              "[id^=subject_], #forumposts h3 .linktree, #top_subject, .display_head h2, h1"),
          // phpBB 3
          new Layout(
              "div.post:has(.postbody .content)",
              ".author .username, .author .username-coloured, .postprofile .username, .postprofile .username-coloured",
              ".author time[datetime], p.author:not(:has(time[datetime]))",
              ".postbody .content",
              "h2.topic-title, h2"),
          // vBulletin 3 to 5
          new Layout(
              "li.postbit, li.postbitlegacy, li.postcontainer, li.b-post, table[id^=post]:has([id^=post_message_])",
              ".username, .bigusername, .author",
              "time[datetime], .postdate, .date, td.thead",
              ".postcontent, [id^=post_message_], .js-post__content-text",
              ".threadtitle, h1.main-title, h1"),
          // MyBB
          new Layout(
              "div.post:has(.post_body)",
              ".author_information a, .author_information strong",
              ".post_date",
              ".post_body",
              "td.thead strong, h1"),
          // bbPress
          new Layout(
              "div.topic:has(.bbp-topic-content), div.reply:has(.bbp-reply-content)",
              ".bbp-author-name",
              ".bbp-topic-post-date, .bbp-reply-post-date",
              ".bbp-topic-content, .bbp-reply-content",
              "h1"),
          // any page that says so in schema.org's words
          new Layout(
              "[itemtype$=schema.org/DiscussionForumPosting], [itemtype$=schema.org/DiscussionForumPosting] [itemtype$=schema.org/Comment]",
              "[itemprop=author] [itemprop=name], [itemprop=author]",
              "time[datetime], [itemprop=datePublished], [itemprop=dateCreated]",
              "[itemprop=articleBody], [itemprop=text]",
              "[itemprop=headline], h1"));
}
