package dateline.extract.forum;

import java.util.List;

/**
 * The families of forum programs that are known, those first whose names say most. Stateless.
 *
 * <p>The names are those of the programs' own templates, which the makers of themes keep because
 * the programs' scripts rely on them.
 */
final class Families {
  static final List<Layout> ALL =
      List.of(
          xenForo2(),
          xenForo1(),
          discourseForCrawlers(),
          discourse(),
          smf2(),
          smf1(),
          vBulletin5(),
          vBulletin4(),
          vBulletin3(),
          invision(),
          invision3(),
          reddit(),
          oldReddit(),
          lemmy(),
          hackerNews(),
          phpBb3(),
          subsilver(),
          phpBb2(),
          myBb(),
          bbPress(),
          flarum(),
          nodeBb(),
          woltLab(),
          fluxBb(),
          vanilla(),
          schemaOrg());

  private Families() {}

  private static Layout xenForo2() {
    return Layout.known(".bbWrapper")
        .post("article.message[data-author], .message--post")
        .author(".message-name .username", ".message-name", "a.username")
        .date(
            ".message-attribution-main time",
            ".message-attribution time",
            ".message-date time",
            "time[datetime]:not(.message-lastEdit time)")
        .text(
            ".message-body .bbWrapper",
            ".message-userContent .bbWrapper",
            ".message-content .bbWrapper")
        .title("h1.p-title-value", ".p-title h1", "h1")
        .build();
  }

  private static Layout xenForo1() {
    return Layout.known(".messageText")
        .post("li.message, .message[data-author]")
        .author(".userText .username", ".messageUserInfo .username", "a.username")
        .date(".messageMeta .DateTime", ".privateControls .DateTime", ".DateTime")
        .text(".messageContent .messageText", ".messageText")
        .title(".titleBar h1", "h1")
        .build();
  }

  private static Layout discourseForCrawlers() {
    return Layout.known(".crawler-post")
        .post("div.crawler-post")
        .author("[itemprop=author] [itemprop=name]", ".creator [itemprop=name]", ".creator a")
        .date(
            ".crawler-post-infos time",
            "time[itemprop=datePublished]",
            "meta[itemprop=datePublished]",
            ".crawler-post-meta time",
            ".crawler-post-infos")
        .text("div.post[itemprop]", "div.post")
        .title("#topic-title h1", "h1")
        .build();
  }

  private static Layout discourse() {
    return Layout.known(".cooked")
        .post("article[data-post-id], article.onscreen-post, .topic-post")
        .author(".names .username", ".topic-meta-data .username", ".names .full-name")
        .date(".post-date [data-time]", ".post-date", ".post-info .relative-date")
        .text(".contents > .cooked", ".regular > .cooked", ".cooked")
        .title("#topic-title h1 .fancy-title", "#topic-title h1", "h1")
        .build();
  }

  private static Layout smf2() {
    return Layout.known(".post_wrapper", ".postarea")
        .post(".post_wrapper, div[class*=windowbg]")
        .author(".poster h4 a", ".poster h4", ".poster .name")
        .date(
            ".keyinfo .postinfo a.smalltext",
            ".keyinfo .postinfo a",
            ".keyinfo .smalltext:not(.modified)",
            ".keyinfo time",
            ".keyinfo")
        .text(".post .inner", ".inner", ".postarea .post")
        .title("[id^=subject_]", ".display_head h2", "h1")
        .build();
  }

  private static Layout smf1() {
    return Layout.known("#subject_")
        .post("td[class^=windowbg]")
        .author("td > b > a", "td > b")
        .date("[id^=subject_] ~ .smalltext")
        .text("div.post")
        .title("[id^=subject_]")
        .build();
  }

  private static Layout vBulletin5() {
    return Layout.known(".b-post")
        .post(".b-post")
        .author(".b-userinfo .author a", ".b-userinfo .author", ".author")
        .date("time[itemprop=dateCreated]", ".b-post__timestamp time", ".b-post__timestamp")
        .text(".js-post__content-text", "[itemprop=text]")
        .title("h1.main-title", ".b-module--conversation-head h1", "h1")
        .build();
  }

  private static Layout vBulletin4() {
    return Layout.known(".postbit", ".postbitlegacy", ".postcontainer")
        .post("li.postbit, li.postbitlegacy, li.postcontainer")
        .author(".username_container .username", "a.username", ".username")
        .date(".postdate .date", ".postdate", ".date")
        .text(
            "[id^=post_message_] .postcontent",
            ".postcontent:not(.lastedited)",
            ".postbody .content")
        .title(".threadtitle", "#pagetitle h1", "h1")
        .borrowed()
        .build();
  }

  private static Layout vBulletin3() {
    return Layout.known("#post_message_")
        .post("table[id^=post]")
        .author(".bigusername", "[id^=postmenu_] a", "[id^=postmenu_]")
        .date("td.thead", ".thead")
        .text("[id^=post_message_]")
        .title("td.navbar strong", ".navbar strong")
        .build();
  }

  private static Layout invision() {
    return Layout.known(".cPost", ".ipsEntry--post")
        .post(".cPost, .ipsEntry--post")
        .author(
            ".cAuthorPane_author a",
            ".cAuthorPane_author",
            ".ipsComment_author strong",
            ".ipsEntry__username")
        .date(".ipsComment_meta time", ".ipsComment_header time", ".ipsEntry__header time", "time")
        .text("[data-role=commentContent]", ".cPost_contentWrap")
        .title("h1.ipsType_pageTitle", ".ipsPageHeader h1", "h1")
        .build();
  }

  private static Layout invision3() {
    return Layout.known(".post_block")
        .post(".post_block")
        .author(".author [itemprop=name]", ".author.vcard", ".author")
        .date("abbr.published", ".published")
        .text(".post_body .entry-content", ".post.entry-content", ".post_body .post")
        .title("h1.ipsType_pagetitle", "h1")
        .build();
  }

  private static Layout reddit() {
    return Layout.known("shreddit-post", "shreddit-comment")
        .post("shreddit-post, shreddit-comment")
        .opening("shreddit-post")
        .author("[slot=authorName]", "a[href*=/user/]")
        .date("faceplate-timeago", "time[datetime]")
        .text("[slot=text-body]", "[slot=comment]", "[id$=-rtjson-content]")
        .title("h1[slot=title]", "shreddit-post [slot=title]", "h1")
        .build();
  }

  private static Layout oldReddit() {
    return Layout.known(".thing")
        .post(".thing.link:not(.promoted), .thing.comment")
        .opening(".thing.link")
        .author(".tagline .author", ".tagline em")
        .date(".tagline time:not(.edited-timestamp)", ".tagline time")
        .text(".usertext-body .md", ".usertext-body")
        .title(".thing.link a.title", "a.title")
        .build();
  }

  private static Layout lemmy() {
    return Layout.known(".post-listing", ".comment-node")
        .post(".post-listing, .comment-node")
        .opening(".post-listing")
        .author(".person-listing")
        .date("[data-tippy-content]", "time[datetime]", ".moment-time")
        .text("#postContent", ".comment-content", ".md-div")
        .title(".post-title", "h1")
        .build();
  }

  private static Layout hackerNews() {
    return Layout.known(".fatitem")
        .post("table.fatitem, tr.comtr")
        .opening("table.fatitem")
        .author(".hnuser")
        .date(".age")
        .text(".toptext", ".commtext")
        .title(".fatitem .titleline > a", ".fatitem .title a")
        .build();
  }

  private static Layout phpBb3() {
    return Layout.known(".postbody")
        .post("div.post")
        .author(
            ".author .username, .author .username-coloured",
            ".postprofile .username, .postprofile .username-coloured",
            "p.author strong",
            ".postprofile dt strong")
        .date(".author time[datetime]", "p.author")
        .text(".postbody .content")
        .title("h2.topic-title", "#page-body h2", "h2")
        .borrowed()
        .build();
  }

  private static Layout subsilver() {
    return Layout.known(".postbody")
        .post("table.tablebg")
        .author(".postauthor")
        .date("td.gensmall div + div", "td.gensmall")
        .text("div.postbody")
        .title("#pageheader h2", "a.titles", "h2")
        .build();
  }

  private static Layout phpBb2() {
    return Layout.known(".postbody")
        .post("table.forumline > tbody > tr")
        .author(".name b", ".name")
        .date("table.forumline table .postdetails")
        .text("table.forumline table td[colspan]", ".postbody")
        .title("a.maintitle", ".maintitle")
        .build();
  }

  private static Layout myBb() {
    return Layout.known(".post_body")
        .post("div.post, table[id^=post_]")
        .author(
            ".author_information .largetext",
            ".author_information strong",
            ".post_author .largetext",
            ".post_author strong",
            ".author_information a")
        .date(".post_date", ".post_head .smalltext", "td.tcat .smalltext")
        .text(".post_body")
        .title(
            "td.thead > div:not(.float_right) strong",
            ".navigation .active",
            "td.thead strong",
            "h1")
        .borrowed()
        .build();
  }

  private static Layout bbPress() {
    return Layout.known(".bbp-reply-content", ".bbp-topic-content")
        .post("div.topic, div.reply")
        .header("div.bbp-reply-header, div.bbp-topic-header")
        .author(".bbp-author-name", ".bbp-author-link", ".bbp-reply-author a")
        .date(".bbp-topic-post-date", ".bbp-reply-post-date")
        .text(".bbp-topic-content", ".bbp-reply-content")
        .title("h1.entry-title", "h1")
        .build();
  }

  private static Layout flarum() {
    return Layout.known(".PostStream-item", ".CommentPost")
        .post(".CommentPost")
        .author(".PostUser-name .username", ".PostUser-name")
        .date(".PostMeta time", "time")
        .text(".Post-body")
        .title(".DiscussionHero-title", "h1")
        .build();
  }

  private static Layout nodeBb() {
    return Layout.known(".topic-owner-post")
        .post("[component=post]")
        .author("a[data-username]", ".post-header a[href*=/user/]")
        .date(".timeago[title]", "[component=post/header] [title]")
        .text("[component=post/content]")
        .title("[component=topic/title]", "h1")
        .build();
  }

  private static Layout woltLab() {
    return Layout.known(".wbbPost")
        .post("article.wbbPost")
        .author(".messageHeader .username", ".username")
        .date(".messageHeader time", ".messagePublicationTime time", "time")
        .text(".messageText")
        .title(".contentTitle", "h1")
        .build();
  }

  private static Layout fluxBb() {
    return Layout.known(".blockpost")
        .post(".blockpost")
        .author(".postleft dt strong", ".postleft dt", "dt strong")
        .date("h2 a", "h2")
        .text(".postmsg")
        .title(".crumbs li:last-child a", "h1")
        .build();
  }

  private static Layout vanilla() {
    return Layout.known(".ItemComment", ".ItemDiscussion")
        .post(".ItemDiscussion, .ItemComment")
        .opening(".ItemDiscussion")
        .author(".Author a.Username", ".Author .Username")
        .date(".DateCreated time", "time")
        .text(".Message")
        .title(".Discussion h1", "h1")
        .build();
  }

  private static Layout schemaOrg() {
    return Layout.known("/DiscussionForumPosting")
        .post(
            "[itemtype$=schema.org/DiscussionForumPosting], [itemtype$=schema.org/DiscussionForumPosting] [itemtype$=schema.org/Comment]")
        .opening("[itemtype$=schema.org/DiscussionForumPosting]:has([itemprop=headline])")
        .author("[itemprop=author] [itemprop=name]", "[itemprop=author]", "[itemprop=creator]")
        .date("[itemprop=datePublished]", "[itemprop=dateCreated]", "time[datetime]")
        .text("[itemprop=articleBody]", "[itemprop=text]")
        .title("[itemprop=headline]", "h1")
        .borrowed()
        .build();
  }
}
