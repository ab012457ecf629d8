package dateline.collect.mhtml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.Limits;
import dateline.collect.files.Reading;
import dateline.extract.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MhtmlFileTest {
  private static final String PAGE =
      "<!DOCTYPE html><html><body><p>The café on the quay — closed since 2019 — opens.</p></body></html>";

  /** As Chromium saves it. */
  private static final String CHROMIUM =
      """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://bay.test/cafe?a=1&b=2
      Subject: =?utf-8?Q?The=20caf=C3=A9?=
      Date: Fri, 6 Feb 2026 10:12:13 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related;
      	type="text/html";
      	boundary="----MultipartBoundary--aB3----"


      ------MultipartBoundary--aB3----
      Content-Type: text/html
      Content-ID: <frame-1@mhtml.blink>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://bay.test/cafe?a=1&b=2

      <!DOCTYPE html><html><body><p>The caf=C3=A9 on the quay =E2=80=94 closed sinc=
      e 2019 =E2=80=94 opens.</p></body></html>
      ------MultipartBoundary--aB3----
      Content-Type: image/png
      Content-Transfer-Encoding: base64
      Content-Location: https://bay.test/cafe.png

      iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9
      ------MultipartBoundary--aB3----
      Content-Type: text/html
      Content-ID: <frame-2@mhtml.blink>
      Content-Transfer-Encoding: quoted-printable
      Content-Location: https://adverts.test/frame

      <html><body>Buy boats.</body></html>
      ------MultipartBoundary--aB3------
      """
          .replace("\n", "\r\n");

  @TempDir Path folder;

  private Reading read(String name, byte[] bytes) throws IOException {
    return Reading.of(Files.write(folder.resolve(name), bytes));
  }

  private Reading read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A message with one multipart and the given parts in it. */
  private static String message(String parameters, String... parts) {
    StringBuilder message = new StringBuilder("From: <Saved by a test>\nMIME-Version: 1.0\n");
    message.append("Content-Type: multipart/related; boundary=\"b1\"").append(parameters);
    message.append("\n\nThis is a message of many parts.\n");
    for (String part : parts) {
      message.append("--b1\n").append(part).append('\n');
    }
    return message.append("--b1--\n").toString();
  }

  private static String html(String fields, String content) {
    return "Content-Type: text/html; charset=utf-8\n" + fields + "\n" + content;
  }

  @Test
  void pageIsTheFirstPartWithTheAddressAndTimeOfTheMessage() throws IOException {
    assertThat(read("cafe.mhtml", CHROMIUM).page())
        .isEqualTo(
            new Page(
                "cafe.mhtml",
                Page.Form.HTML,
                PAGE + "\r\n",
                "https://bay.test/cafe?a=1&b=2",
                Instant.parse("2026-02-06T10:12:13Z"),
                Page.Stated.NOTHING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cafe.mht", "cafe", "cafe.txt", "cafe.html", "cafe.bin"})
  void contentTellsWhereTheNameDoesNot(String name) throws IOException {
    assertThat(read(name, CHROMIUM).page().content()).startsWith(PAGE);
  }

  @Test
  void otherMailIsTold() throws IOException {
    String mail =
        "From: a@bay.test\nMIME-Version: 1.0\nContent-Type: text/plain\n\nSee you on the quay.";
    assertThat(read("letter.eml", mail).reason()).contains("extension .eml");
  }

  @Test
  void pageUnderThatNameIsRead() throws IOException {
    assertThat(read("cafe.mht", PAGE).page().content()).isEqualTo(PAGE);
  }

  @Test
  void compressedIsRead() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(CHROMIUM.getBytes(StandardCharsets.UTF_8));
    }
    Page page = read("cafe.mhtml.gz", packed.toByteArray()).page();
    assertThat(page.sourceId()).isEqualTo("cafe.mhtml");
    assertThat(page.url()).isEqualTo("https://bay.test/cafe?a=1&b=2");
  }

  @Test
  void explorersCharsetAndLocationAreThoseOfThePart() throws IOException {
    String saved =
        """
        From: "Saved by Windows Internet Explorer 8"
        Subject: =?windows-1251?B?z+7w8g==?=
        Date: Fri, 6 Feb 2026 13:12:13 +0300 (MSK)
        MIME-Version: 1.0
        Content-Type: multipart/related;
        	type="text/html";
        	boundary="----=_NextPart_000_0000_01DC"
        X-MimeOLE: Produced By Microsoft MimeOLE V6.1

        This is a multi-part message in MIME format.

        ------=_NextPart_000_0000_01DC
        Content-Type: text/html;
        	charset="windows-1251"
        Content-Transfer-Encoding: 8bit
        Content-Location: http://port.test/news/
        	parom.html

        <html><body><p>Паром снова ходит.</p></body></html>
        ------=_NextPart_000_0000_01DC--
        """;
    Page page = read("parom.mht", saved.getBytes(Charset.forName("windows-1251"))).page();
    assertThat(page.content().strip())
        .isEqualTo("<html><body><p>Паром снова ходит.</p></body></html>");
    assertThat(page.url()).isEqualTo("http://port.test/news/parom.html");
    assertThat(page.retrieved()).isEqualTo("2026-02-06T10:12:13Z");
  }

  @Test
  void pathOnSomebodysDiskIsNoAddress() throws IOException {
    String part = html("Content-Location: file://C:\\Users\\Ada\\cafe.htm\n", PAGE);
    assertThat(read("cafe.mht", message("", part)).page().url()).isNull();
  }

  @Test
  void startNamesThePage() throws IOException {
    String other = html("Content-ID: <advert@x>\n", "<html><p>Buy boats.</p></html>");
    String root = html("Content-ID: <root@x>\n", PAGE);
    assertThat(read("a.mht", message("; start=\"<root@x>\"", other, root)).page().content().strip())
        .isEqualTo(PAGE);
    assertThat(read("b.mht", message("; start=\"<none@x>\"", root, other)).page().content().strip())
        .isEqualTo(PAGE);
  }

  @Test
  void base64IsDecoded() throws IOException {
    String encoded = Base64.getMimeEncoder().encodeToString(PAGE.getBytes(StandardCharsets.UTF_8));
    String part = html("Content-Transfer-Encoding: base64\n", encoded);
    assertThat(read("a.mht", message("", part)).page().content()).isEqualTo(PAGE);
  }

  @Test
  void messageMayBeThePageItself() throws IOException {
    String saved =
        "MIME-Version: 1.0\nContent-Location: https://bay.test/cafe\n"
            + "Content-Type: text/html; charset=utf-8\n\n"
            + PAGE;
    Page page = read("cafe.mht", saved).page();
    assertThat(page.content().strip()).isEqualTo(PAGE);
    assertThat(page.url()).isEqualTo("https://bay.test/cafe");
  }

  @Test
  void partsInsideOfPartsAreRead() throws IOException {
    String inner =
        """
        Content-Type: multipart/alternative; boundary=b2

        --b2
        Content-Type: text/plain

        The café, as plain text.
        --b2
        Content-Type: text/html; charset=utf-8

        %s
        """
            .formatted(PAGE);
    assertThat(read("a.mht", message("", inner)).page().content().strip()).isEqualTo(PAGE);
  }

  @Test
  void plainTextIsReadWhereThereIsNoHtml() throws IOException {
    Page page = read("a.mht", message("", "Content-Type: text/plain\n\nThe quay opens.")).page();
    assertThat(page.form()).isEqualTo(Page.Form.TEXT);
    assertThat(page.content().strip()).isEqualTo("The quay opens.");
  }

  @Test
  void whatHoldsNoPageIsRefusedWithTheReason() throws IOException {
    assertThat(read("a.mhtml", "From: x").reason()).contains("save it again, or as .html");
    assertThat(read("b.mht", message("", "Content-Type: image/png\n\nPNG")).reason())
        .contains("it holds only image/png");
    assertThat(read("c.mht", message("")).reason()).contains("it holds no parts");
    assertThat(read("d.mht", message("").replace("boundary", "bound")).reason())
        .contains("names no boundary");
    assertThat(read("e.mht", message("", html("", ""))).reason()).contains("white space");
    String part = html("Content-Transfer-Encoding: x-uuencode\n", "begin 644 cafe");
    assertThat(read("f.mht", message("", part)).reason()).contains("\"x-uuencode\"");
  }

  @Test
  void pageIsReadAsFarAsItGoesAndTheRestMissed() throws IOException {
    String whole = CHROMIUM.substring(0, CHROMIUM.indexOf("iVBOR"));
    assertThat(read("whole.mhtml", whole).page().content()).startsWith(PAGE);
    Reading half = read("half.mhtml", CHROMIUM.substring(0, CHROMIUM.indexOf("sinc=")));
    assertThat(half.pages().getFirst().content()).contains("on the quay — closed");
    assertThat(half.refused().getFirst().reason()).contains("cut off inside its page");
  }

  @Test
  void cutOffBase64IsReadToItsLastByte() throws IOException {
    byte[] page = PAGE.repeat(3).replace("</html>", "").getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getMimeEncoder().encodeToString(page);
    String all = message("", html("Content-Transfer-Encoding: base64\n", encoded));
    int start = all.indexOf(encoded);
    for (int length = 60; length < 68; length++) {
      Reading reading = read("a.mht", all.substring(0, start + length));
      assertThat(reading.pages()).hasSize(1);
      assertThat(reading.pages().getFirst().content())
          .isEqualTo(new String(page, 0, length * 6 / 8, StandardCharsets.UTF_8));
      assertThat(reading.refused()).hasSize(1);
    }
  }

  @Test
  void headersPartsAndDepthsBeyondAllMeasureAreReadPast() throws IOException {
    String fields = "X-Long: " + "a".repeat(500_000) + "\n" + "X-Many: b\n".repeat(50_000);
    assertThat(read("a.mht", message("", html(fields, PAGE))).page().content().strip())
        .isEqualTo(PAGE);

    String[] parts = new String[5_000];
    Arrays.fill(parts, "Content-Type: image/gif\n\nGIF");
    parts[4_999] = html("", PAGE);
    assertThat(read("b.mht", message("", parts)).page().content().strip()).isEqualTo(PAGE);

    String pictures = "--b1\nContent-Type: image/gif\n\n".repeat(100_001);
    assertThat(read("d.mht", message("") + pictures).reason()).contains("holds no parts");
    assertThat(read("e.mht", message("").replace("--b1--\n", pictures)).reason())
        .contains("in its first 100000 parts");
    String found = message("; start=\"<x>\"", html("", PAGE)).replace("--b1--\n", pictures);
    assertThat(read("f.mht", found).page().content().strip()).isEqualTo(PAGE);

    StringBuilder nested = new StringBuilder(message("").replace("--b1--\n", ""));
    for (int i = 1; i < 20_000; i++) {
      nested.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1));
    }
    nested.append("--b20000\n").append(html("", PAGE));
    assertThat(read("c.mht", nested.toString()).reason()).contains("without a page in it");
  }

  @Test
  void pageTooLargeIsRefused() throws IOException {
    Limits few = new Limits(1_000, 1 << 20, 1 << 20, 100, 1 << 20, 200, 100, 2, 20, 10);
    for (String encoding : new String[] {"8bit", "quoted-printable", "base64"}) {
      String content = ("<p>" + "a".repeat(70) + "\n").repeat(100);
      String part = html("Content-Transfer-Encoding: " + encoding + "\n", content);
      Path file = Files.writeString(folder.resolve("a.mht"), message("", part));
      assertThat(Reading.of(file, few).reason()).contains("larger than the 1000 bytes");
      String line = html("Content-Transfer-Encoding: " + encoding + "\n", "a".repeat(5_000));
      Files.writeString(file, message("", line));
      assertThat(Reading.of(file, few).reason()).contains("larger than the 1000 bytes");
    }
  }

  @Test
  void pictureLargerThanAPageIsPassedOver() throws IOException {
    Limits few = new Limits(1_000, 1_000, 1_000, 100, 1 << 20, 200, 100, 2, 20, 10);
    String picture = "Content-Type: image/gif\n\n" + "R0lG".repeat(10_000);
    Path file = Files.writeString(folder.resolve("a.mht"), message("", picture, html("", PAGE)));
    assertThat(Reading.of(file, few).page().content().strip()).isEqualTo(PAGE);
  }
}
