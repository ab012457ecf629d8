package dateline.collect.following;

import dateline.collect.following.Listing.Line;
import dateline.collect.web.Answer;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.WebAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page for people that leads to pages of the press: its links that read like headlines. */
final class FrontPage {
  /** Menus name sections in a word or two; headlines are sentences. */
  private static final int WORDS = 4;

  private static final int CHARACTERS = 24;

  /** Scripts that write without spaces say in so many characters what takes a line in others. */
  private static final int DENSE_CHARACTERS = 10;

  private static final int MOST = 200;

  private FrontPage() {}

  /** The pages of the same site, in the order of the links; none where it cannot be read. */
  static List<Line> lines(Answer.Fetched answer, WebAddress at) {
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(answer.body()), null, at.text());
    } catch (IOException e) {
      return List.of();
    }
    List<Line> lines = new ArrayList<>();
    for (Element link : page.select("a[href]")) {
      String text = link.text().strip();
      if (lines.size() < MOST && isHeadline(text) && isOfSite(link, at)) {
        Listing.add(lines, at, link.attr("href"), null, false);
      }
    }
    return lines;
  }

  private static boolean isHeadline(String text) {
    if (text.codePoints().anyMatch(Character::isIdeographic)) {
      return text.length() >= DENSE_CHARACTERS;
    }
    return text.length() >= CHARACTERS && text.split("\\s+").length >= WORDS;
  }

  private static boolean isOfSite(Element link, WebAddress at) {
    try {
      WebAddress to = at.resolve(link.attr("href"));
      return site(to).equals(site(at)) && !to.equals(at) && to.pathAndQuery().length() > 1;
    } catch (RefusedAddress e) {
      return false;
    }
  }

  private static String site(WebAddress address) {
    return address.host().startsWith("www.") ? address.host().substring(4) : address.host();
  }
}
