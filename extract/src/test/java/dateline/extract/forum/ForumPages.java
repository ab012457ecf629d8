package dateline.extract.forum;

import dateline.extract.Extraction;
import dateline.extract.Page;
import dateline.extract.markup.Markup;
import dateline.extract.markup.Outline;
import java.util.Optional;

/** Reads made-up pages of a made-up forum. */
final class ForumPages {
  static final String URL = "https://forum.example/t/1";

  private static final HtmlForum FORUM = new HtmlForum();

  private ForumPages() {}

  static Optional<Extraction> read(String html) {
    Page page = new Page("page", Page.Form.HTML, html, URL, null, Page.Stated.NOTHING);
    return FORUM.read(new Outline(Markup.parse(html, URL)), page);
  }
}
