package dateline.collect.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.collect.input.RefusedInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists of feeds, well and badly made. */
class OpmlTest {
  @Test
  void feedsStandInTheirOrderWhateverTheFolders() throws IOException {
    String folders = "<outline text=\"in\">".repeat(50);
    assertThat(
            read(
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><opml version=\"1.1\"><body>"
                    + folders
                    + "<outline xmlUrl=\" https://a.example/f?x=1&amp;y=2 \" text=\"\u00c9t\u00e9\"/>"
                    + "</outline>".repeat(50)
                    + "<outline xmlUrl=\"https://b.example/\" title=\"B\" text=\"b\"/>"
                    + "<outline xmlUrl=\"https://b.example/\" title=\"again\"/>"
                    + "<outline xmlUrl=\"\"/><outline text=\"a page\" url=\"https://c.example/\"/>"
                    + "</body></opml>"))
        .containsExactly(
            new Opml.Outline("https://a.example/f?x=1&y=2", "Été"),
            new Opml.Outline("https://b.example/", "B"));
  }

  @Test
  void whatIsNoListIsRefused() {
    refused("<!DOCTYPE opml [<!ENTITY a \"x\">]><opml>&a;</opml>", "document type");
    refused("<opml>" + "<outline>".repeat(100_000), "broken XML at line 1");
    refused("<rss/>", "no element <opml>");
    refused("<opml><outline", "broken XML at line 1");
    refused("", "broken XML");
    refused("<opml>" + " ".repeat(Opml.BYTES) + "</opml>", "larger than the 10 MB");
  }

  private static void refused(String list, String why) {
    assertThatThrownBy(() -> read(list)).isInstanceOf(RefusedInput.class).hasMessageContaining(why);
  }

  private static List<Opml.Outline> read(String list) throws IOException {
    return Opml.read(list.getBytes(StandardCharsets.ISO_8859_1));
  }
}
