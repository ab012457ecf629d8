package dateline.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Extraction;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Laws that hold for any page, also for one that someone built to break the reader. */
class HostileHtmlTest {
  private static final Extractor EXTRACTOR = new Extractor();
  private static final String NEWS = resource("news/page.html");

  @Property(tries = 200)
  void aTruncatedPageIsReadOrRefused(@ForAll @IntRange(min = 1, max = 4_000) int length) {
    laws(NEWS.substring(0, Math.min(length, NEWS.length())));
  }

  @Property(tries = 200)
  void aMutatedPageIsReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder page = new StringBuilder(NEWS);
    String signs = "<>/\"'&;=-{}[]:,\u0000\ud800\uffff x";
    for (int i = 0; i < 40; i++) {
      int at = random.nextInt(page.length());
      switch (random.nextInt(3)) {
        case 0 -> page.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
        case 1 -> page.deleteCharAt(at);
        default ->
            page.insert(at, page.substring(at, Math.min(page.length(), at + random.nextInt(60))));
      }
    }
    laws(page.toString());
  }

  @Property(tries = 200)
  void anyCharactersAreReadOrRefused(@ForAll @StringLength(max = 2_000) String characters) {
    laws(characters);
  }

  @Test
  void aPageNestedAHundredThousandDeepIsRead() {
    String deep =
        "<div>".repeat(100_000)
            + "<p>The harbour of Halmora opened again on Monday, the officials said.</p>"
            + "</div>".repeat(100_000);
    assertThat(laws(deep)).isPresent();
    laws("<b><i><a href=x><table><tr><td>".repeat(3_000));
    laws("<ul><li>".repeat(20_000) + "x");
  }

  @Test
  void jsonNestedTooDeepIsNoReasonToRefuseThePage() {
    String json = "<script type='application/ld+json'>" + "[".repeat(50_000) + "</script>";
    assertThat(
            laws(
                json + "<p>The harbour of Halmora opened again on Monday, the officials said.</p>"))
        .isPresent();
  }

  @Test
  void aPageOfManyMillionCharactersIsRefusedWithTheReason() {
    String page = "x".repeat(Extractor.MAX_LENGTH + 1);
    assertThatThrownBy(() -> EXTRACTOR.extract(Page.of("huge", Page.Form.HTML, page)))
        .isInstanceOf(ExtractionException.class)
        .hasMessageContaining("10000001 characters");
  }

  /** Read or refused with a reason; blocks tile the text; the same page gives the same article. */
  private static Optional<Article> laws(String html) {
    Page page = Page.of("page", Page.Form.HTML, html);
    try {
      Extraction extraction = EXTRACTOR.extract(page);
      assertThat(EXTRACTOR.extract(page)).isEqualTo(extraction);
      blocksTile(extraction.main().body());
      return Optional.of(extraction.main());
    } catch (ExtractionException refused) {
      assertThat(refused.getMessage()).doesNotContain("fault of Dateline").isNotBlank();
      return Optional.empty();
    }
  }

  private static void blocksTile(Body body) {
    int end = 0;
    for (Body.Block block : body.blocks()) {
      assertThat(body.text().substring(end, block.start())).matches("\\n{0,2}");
      assertThat(body.textOf(block)).isNotBlank().isEqualTo(body.textOf(block).strip());
      end = block.end();
    }
    assertThat(end).isEqualTo(body.text().length());
  }

  private static String resource(String name) {
    try (InputStream in = HostileHtmlTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
