package dateline.collect.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.files.Reading;
import dateline.extract.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedFileTest {
  private static final String TEXT =
      "The harbour council of Ostrava Bay voted on Monday to close the old pier for the winter, and"
          + " said that boats would be moved to the north quay by the end of the month.";

  @TempDir Path folder;

  private Reading read(String name, String text) throws IOException {
    return Reading.of(Files.write(folder.resolve(name), text.getBytes(UTF_8)));
  }

  private static String rss(String items) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
         xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel><title>Bay Courier</title><link>https://bay.test/</link><language>en-GB</language>
    %s
    </channel></rss>
    """
        .formatted(items);
  }

  @Test
  void entryIsPageWithWhatTheFeedStates() throws IOException {
    String items =
        """
        <item><title>Pier &amp;#8216;closed&amp;#8217;</title><link>https://bay.test/pier</link>
        <guid isPermaLink="false">urn:bay:1</guid><dc:creator>Jon Vik</dc:creator>
        <pubDate>Mon, 02 Mar 2026 08:30:00 +0100</pubDate>
        <description>The pier is closed […]</description>
        <content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
        """
            .formatted(TEXT);
    assertThat(read("bay.xml", rss(items)).page())
        .isEqualTo(
            new Page(
                "bay.xml/urn:bay:1",
                Page.Form.HTML,
                "<p>" + TEXT + "</p>",
                "https://bay.test/pier",
                null,
                new Page.Stated(
                    "Pier ‘closed’",
                    List.of("Jon Vik"),
                    "2026-03-02T07:30:00Z",
                    null,
                    "Bay Courier",
                    "en-GB")));
  }

  @Test
  void fullTextOfYandexIsRead() throws IOException {
    String item =
        "<item><title>Pier</title><description>The pier is closed.</description>"
            + "<yandex:full-text xmlns:yandex='http://news.yandex.ru'>"
            + TEXT
            + "</yandex:full-text></item>";
    Page page = read("yandex.xml", rss(item)).page();
    assertThat(page.content()).isEqualTo(TEXT);
    assertThat(page.form()).isEqualTo(Page.Form.TEXT);
  }

  @Test
  void atomIsRead() throws IOException {
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Bay Blog</title>
        <entry><title type="html">Pier &lt;b&gt;closed&lt;/b&gt;</title><id>tag:bay.test,2026:1</id>
        <link href="https://bay.test/1"/><updated>2026-03-02T08:30:00Z</updated>
        <author><name>Ada Berg</name></author>
        <content type="html">&lt;p&gt;%s&lt;/p&gt;</content></entry></feed>
        """
            .formatted(TEXT);
    Page page = read("bay.atom", atom).page();
    assertThat(page.sourceId()).isEqualTo("bay.atom/tag:bay.test,2026:1");
    assertThat(page.content()).isEqualTo("<p>" + TEXT + "</p>");
    assertThat(page.stated())
        .isEqualTo(
            new Page.Stated(
                "Pier closed",
                List.of("Ada Berg"),
                null,
                "2026-03-02T08:30:00Z",
                "Bay Blog",
                "en"));
  }

  @Test
  void rdfIsRead() throws IOException {
    String rdf =
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="https://bay.test/"><title>Bay</title><link>https://bay.test/</link>
        <description>News</description></channel>
        <item rdf:about="https://bay.test/1"><title>Pier</title><link>https://bay.test/1</link>
        <description>%s</description></item></rdf:RDF>
        """
            .formatted(TEXT);
    assertThat(read("bay.rdf", rdf).page().content()).isEqualTo(TEXT);
  }

  @Test
  void summaryTooShortToTellIsRefusedAndTheRestRead() throws IOException {
    String items =
        "<item><title>Short</title><link>https://bay.test/s</link><description>Read more"
            + "</description></item><item><title>Long</title><link>https://bay.test/l</link>"
            + "<description>"
            + TEXT
            + " […]</description></item>";
    Reading reading = read("bay.rss", rss(items));
    assertThat(reading.ids())
        .containsExactly("bay.rss/https://bay.test/s", "bay.rss/https://bay.test/l");
    assertThat(reading.refused().getFirst().reason())
        .contains("2 words")
        .contains("https://bay.test/s");
    assertThat(reading.refused().getFirst().bytes()).isEqualTo("Short\nRead more".getBytes(UTF_8));
  }

  @Test
  void wordsOfScriptsWithoutSpacesAreCounted() {
    assertThat(FeedEntry.words("One two, three’s company")).isEqualTo(5);
    assertThat(FeedEntry.words("港の古い桟橋は冬の間閉鎖される")).isEqualTo(7);
    assertThat(FeedEntry.words(" — … ")).isZero();
  }

  @Test
  void filesOfTheMachineStayOut() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret words ".repeat(30));
    String feed = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + body("&x;");
    assertThat(read("xxe.xml", feed).reason()).contains("DOCTYPE");
  }

  @Test
  void entitiesThatGrowStayOut() throws IOException {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      dtd.append("<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
    }
    assertThat(read("laughs.xml", dtd + "]>" + body("&l9;")).reason()).contains("DOCTYPE");
  }

  private static String body(String description) {
    return rss("<item><title>T</title><description>" + description + "</description></item>")
        .substring("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".length());
  }

  @Test
  void commonBreaksOfXmlAreMended() throws IOException {
    String feed = "\n " + body("Fish & chips\u0001&nbsp;at&eacute; " + TEXT + "&unknown; a&b");
    assertThat(read("sloppy.xml", feed).page().content())
        .startsWith("Fish & chips \u00A0at\u00E9 The harbour")
        .endsWith("&unknown; a&b");
  }

  @Test
  void charsetOfTheDeclarationIsKept() throws IOException {
    String feed =
        rss("<item><title>Порт</title><description>Порт " + TEXT + "</description></item>")
            .replace("UTF-8", "windows-1251");
    Path file = folder.resolve("old.xml");
    Files.write(file, feed.getBytes(Charset.forName("windows-1251")));
    assertThat(Reading.of(file).page().stated().title()).isEqualTo("Порт");
  }

  @Test
  void otherXmlIsNamedByItsRoot() throws IOException {
    assertThat(read("map.xml", "<urlset><url/></urlset>").reason()).contains("<urlset>");
    assertThat(read("cut.xml", rss("<item>").substring(0, 250)).reason())
        .contains("broken XML at line");
    assertThat(read("deep.xml", "<rss>" + "<a>".repeat(100_000)).reason()).contains("XML");
    assertThat(read("none.xml", rss("")).reason()).contains("without entries");
  }
}
