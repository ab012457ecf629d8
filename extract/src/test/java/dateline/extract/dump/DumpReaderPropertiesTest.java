package dateline.extract.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Extraction;
import dateline.extract.ExtractionException;
import dateline.extract.Page;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DumpReaderPropertiesTest {
  private static final DumpReader READER = new DumpReader();

  @Property(tries = 500)
  void anyTextIsReadOrRefused(@ForAll String text) {
    holds(text);
  }

  @Property(tries = 1500)
  void anyOrderOfLinesIsReadOrRefused(@ForAll("dumps") String text) {
    holds(text);
  }

  /** Lines as dumps have them, in any order. */
  @Provide
  Arbitrary<String> dumps() {
    return Arbitraries.of(
            "",
            "Menu",
            "Related Articles",
            "Leave a Reply",
            "Started by Ana Lind, May 8, 2026, 06:48 AM",
            "Previous topic - Next topic",
            "Ana Lind",
            "brine",
            "Senior Member",
            "Posts: 12",
            "Joined",
            "03-02-2026, 09:14 AM",
            "#2",
            "#3 brine",
            "Thread Tools",
            "Reply With Quote",
            "[–]brine 12 points 2 hours ago",
            "by brine » Fri May 08, 2026 6:48 am",
            "brine May 8, 2026, 6:48am 2",
            "brine said:",
            "Quote from: brine on May 8, 2026, 06:48 AM",
            "> The mayor spoke of a difficult week",
            "(May 8, 2026)brine Wrote: The mayor spoke of a difficult week",
            "__________",
            "Last edited by brine on May 8, 2026",
            "İİİİİİİİ 2h ago",
            "İİİİİİİİİİİİİİİİİİİİ Post subject: İ",
            "#1",
            "May 8, 2026",
            "By Ana Lind",
            "Bridge over the Orl closed for repairs",
            "The bridge over the Orl has been closed since Monday, the town said. It will open in May.",
            "The mayor spoke of a difficult week for everyone in the town.",
            "The bridge in winter. (Photo: Jonas Reed)",
            "• A new deck",
            "Year\tCost\tShare",
            "2026\t12\t30",
            "M T W T F S S",
            "12345",
            "\u0000\uFFFF [",
            "Source:",
            "Source: Orl Courier",
            ". . . $ $ -",
            "© 2026 Orl Courier",
            "城市议会周一表示，这座桥将关闭。",
            "[…]")
        .list()
        .ofMaxSize(60)
        .map(lines -> String.join("\n", lines));
  }

  private static void holds(String text) {
    Extraction found;
    try {
      found = READER.read(Page.of("dump", Page.Form.TEXT, text));
    } catch (ExtractionException refused) {
      assertThat(refused).hasMessageContaining("dump");
      return;
    }
    follows(found.main(), text);
    found.replies().forEach(reply -> follows(reply, text));
    assertThat(found.main().text()).isNotBlank();
    assertThat(found.main().spam()).isFalse();
  }

  /** Blocks do not overlap, and stand in the order of the page. */
  private static void follows(Article article, String page) {
    List<Body.Block> blocks = article.body().blocks();
    int end = 0;
    for (Body.Block block : blocks) {
      assertThat(block.start()).isGreaterThanOrEqualTo(end);
      assertThat(article.body().textOf(block)).isNotBlank();
      end = block.end();
    }
    assertThat(end).isEqualTo(article.text().length());
    int from = 0;
    String flat = flat(page);
    for (Body.Block block : blocks) {
      int at = flat.indexOf(flat(article.body().textOf(block)), from);
      assertThat(at).isGreaterThanOrEqualTo(from);
      from = at;
    }
  }

  private static String flat(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
    return out.toString();
  }
}
