package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.extract.charset.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bytes that a crawler takes for a page and that are none. */
class BytesTest {
  private final Extractor extractor = new Extractor();

  private static byte[] noise(String start) {
    byte[] bytes = new byte[20_000];
    new Random(7).nextBytes(bytes);
    byte[] head = start.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(head, 0, bytes, 0, head.length);
    return bytes;
  }

  @ParameterizedTest
  @CsvSource({
    "\u0089PNG,a picture (PNG)",
    "%PDF-1.7,a PDF document",
    "'PK\u0003\u0004',a zip archive"
  })
  void otherFilesAreNamed(String start, String name) {
    assertThatThrownBy(() -> extractor.extract(noise(start), null))
        .isInstanceOf(ExtractionException.class)
        .hasMessage("The page is " + name + ", not HTML (page)");
  }

  @Test
  void whatHasNoNameIsBinary() {
    assertThatThrownBy(() -> extractor.extract(noise(""), "https://vale.test/"))
        .isInstanceOf(ExtractionException.class)
        .hasMessage("The page is binary data, not characters (https://vale.test/)");
    byte[] zeros = Arrays.copyOf(noise(""), 40_000);
    assertThatThrownBy(() -> extractor.extract(zeros, null))
        .isInstanceOf(ExtractionException.class);
  }

  @ParameterizedTest
  @CsvSource({"HTML", "TEXT"})
  void thatIsSeenInWhatSomebodyElseDecoded(Page.Form form) {
    String decoded = new Decoder().decode(noise("<html><p>"), null);
    assertThatThrownBy(() -> extractor.extract(Page.of("noise", form, decoded)))
        .isInstanceOf(ExtractionException.class)
        .hasMessage("The page is binary data, not characters (noise)");
  }

  @Test
  void aStrayControlCharacterIsNoReasonToRefuse() throws ExtractionException {
    String page = "<p>The ferry to Aldersund\u0003 runs again.\u0001</p>";
    assertThat(extractor.extract(Page.of("ferry", Page.Form.HTML, page)).main().text())
        .startsWith("The ferry to Aldersund");
  }
}
