package dateline.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
  private final Decoder decoder = new Decoder();

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  @Test
  void aByteOrderMarkGoesBeforeTheTransport() {
    assertThat(decoder.decode(bytes("\uFEFFBrücke", "UTF-8"), "iso-8859-1")).isEqualTo("Brücke");
    assertThat(decoder.decode(bytes("\uFEFFBrücke", "UTF-16LE"), null)).isEqualTo("Brücke");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, iso-8859-1",
    "windows-1251, windows-1251",
    "windows-1251, \"cp1251\"",
    "gb18030, GB2312",
    "Shift_JIS, sjis"
  })
  void theTransportSaysWhatTheBytesMean(String charset, String label) {
    String text =
        switch (charset) {
          case "windows-1252" -> "“Brücke” – 5 €";
          case "windows-1251" -> "Мост закрыт";
          case "gb18030" -> "大桥关闭";
          default -> "橋は閉鎖";
        };
    assertThat(decoder.decode(bytes(text, charset), label)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><head><meta charset=windows-1251><title>Мост</title>",
        "<!-- <meta charset=utf-8> --><meta  content='text/html; charset=windows-1251' http-equiv=Content-Type><p>Мост",
        "<?xml version='1.0' encoding='windows-1251'?><rss>Мост</rss>",
        "<p title='<meta charset=utf-8>'><META CHARSET = \"cp1251\" />Мост"
      })
  void thePageSaysWhatItsBytesMean(String page) {
    assertThat(decoder.decode(bytes(page, "windows-1251"), null)).isEqualTo(page);
  }

  @Test
  void aPageInUtf16CannotSaySo() {
    String page = "<meta charset=utf-16><p>Brücke";
    assertThat(decoder.decode(bytes(page, "UTF-8"), null)).isEqualTo(page);
  }

  @Test
  void aPageThatWasReencodedAsUtf8KeepsTheMetaElementItHad() {
    String page = "<meta charset=iso-8859-1><p>Brücke über den Fluß für Fußgänger";
    assertThat(decoder.decode(bytes(page, "UTF-8"), null)).isEqualTo(page);
    assertThat(decoder.decode(bytes(page, "windows-1252"), null)).isEqualTo(page);
  }

  @Test
  void aPageMaySayLateWhatItsBytesMean() {
    String page = "<head>" + "<link rel=x>".repeat(200) + "<meta charset=gb2312><p>大桥关闭";
    assertThat(decoder.decode(bytes(page, "gb18030"), null)).isEqualTo(page);
  }

  @Test
  void unknownNamesAreNone() {
    assertThat(decoder.decode(bytes("Brücke", "UTF-8"), "no-such-charset")).isEqualTo("Brücke");
  }

  @Test
  void bytesThatNobodyNamesAreLookedAt() {
    String text = "Городской совет сообщил в понедельник, что мост через реку закроют на ремонт.";
    assertThat(decoder.decode(bytes(text, "windows-1251"), null)).isEqualTo(text);
    assertThat(decoder.decode(bytes("The bridge is closed", "UTF-16BE"), null))
        .isEqualTo("The bridge is closed");
  }

  @Test
  void brokenSequencesAreMarkedAndNulsDropped() {
    byte[] broken = {'a', (byte) 0xC3, 'b', 0, 'c'};
    assertThat(decoder.decode(broken, "utf-8")).isEqualTo("a\uFFFDbc");
  }

  @Property(tries = 500)
  void anyBytesAreDecoded(@ForAll byte[] bytes, @ForAll("labels") String label) {
    assertThat(decoder.decode(bytes, label)).doesNotContain("\0");
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> labels() {
    return net.jqwik.api.Arbitraries.of(
            "utf-8", "iso-2022-jp", "gb18030", "utf-16", "big5", "x", "")
        .injectNull(0.5);
  }

  @Property(tries = 200)
  void utf8ComesBack(@ForAll String text) {
    String plain =
        new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    String page = "<meta charset=utf-8>" + plain;
    assertThat(decoder.decode(page.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(page);
  }
}
