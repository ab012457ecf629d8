package dateline.collect.mhtml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dateline.collect.Limits;
import dateline.collect.input.RefusedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MhtmlPropertiesTest {
  @Property
  void base64IsTakenOff(@ForAll byte[] bytes) {
    byte[] encoded = Base64.getMimeEncoder().encode(bytes);
    assertThat(Encoding.BASE64.decoded(encoded)).isEqualTo(bytes);
  }

  @Property
  void quotedPrintableIsTakenOff(@ForAll byte[] bytes, @ForAll boolean carriageReturns) {
    StringBuilder encoded = new StringBuilder();
    int column = 0;
    for (byte b : bytes) {
      boolean plain = b > ' ' && b != '=';
      encoded.append(plain ? String.valueOf((char) b) : "=%02X".formatted(b & 0xFF));
      column += plain ? 1 : 3;
      if (column > 72) {
        encoded.append(carriageReturns ? "=\r\n" : "=\n");
        column = 0;
      }
    }
    byte[] ascii = encoded.toString().getBytes(StandardCharsets.US_ASCII);
    assertThat(Encoding.QUOTED_PRINTABLE.decoded(ascii)).isEqualTo(bytes);
  }

  @Property
  void anyBytesCanBeDecoded(@ForAll byte[] bytes, @ForAll Encoding encoding) {
    assertThat(encoding.decoded(bytes)).hasSizeLessThanOrEqualTo(bytes.length);
  }

  @Property
  void anyLinesAreReadOrRefused(@ForAll("messages") String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    assertThatCode(() -> readOrRefused(bytes)).doesNotThrowAnyException();
  }

  private static void readOrRefused(byte[] bytes) throws IOException {
    try {
      new Parts(new ByteArrayInputStream(bytes), Limits.DEFAULT).page();
    } catch (RefusedInput refused) {
      assertThat(refused.getMessage()).contains("MHTML");
    }
  }

  /** Lines of which messages are made, in any order. */
  @Provide
  Arbitrary<String> messages() {
    return Arbitraries.of(
            "Content-Type: multipart/related; boundary=a; start=\"<x>\"",
            "Content-Type: multipart/alternative; boundary=\"a\\",
            "Content-Type: multipart/mixed; boundary=b",
            "Content-Type: text/html; charset",
            "Content-Type: text/plain",
            "Content-Type: ;=;",
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-ID: <x>",
            " folded=;",
            "",
            "--a",
            "--a--",
            "--b",
            "--b--",
            "--",
            "<p>Words=",
            "=ZZ====")
        .list()
        .ofMaxSize(30)
        .map(lines -> "Content-Type: multipart/related; boundary=a\n" + String.join("\n", lines));
  }
}
