package dateline.extract.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

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
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  private static final String THREAD =
      "<article class='message message--post' data-author='ana'><div class=message-body><div class=bbWrapper>The ferry sails again.</div></div></article>";

  private static final String PROSE =
      "<p>The harbour of Halmora opened again on Monday, the officials said.</p>";

  /** A page that was built to take for ever; made only when it is asked for, since it is large. */
  private record Hostile(String name, Supplier<String> page) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hostile> depths() {
    return Stream.of(
            "div",
            "span",
            "b",
            "table",
            "font",
            "li",
            "blockquote",
            "article",
            "td",
            "ul",
            "q",
            "h1",
            "time",
            "small",
            "svg",
            "select",
            "template",
            "button",
            "form",
            "a",
            "p")
        .flatMap(tag ->
            Stream.of(
                new Hostile(
                    tag + " closed", () -> nested("<" + tag + ">", PROSE, "</" + tag + ">")),
                new Hostile(tag + " open", () -> PROSE + nested("<" + tag + ">", "x", ""))));
  }

  private static String nested(String open, String inner, String close) {
    return open.repeat(100_000) + inner + close.repeat(100_000);
  }

  static Stream<Hostile> soups() {
    return Stream.of(
        new Hostile("links and forms", () -> PROSE + "<a href=x><form>".repeat(50_000)),
        new Hostile("links and boxes", () -> PROSE + "<a href=x><div>".repeat(20_000) + "x"),
        new Hostile("formatting", () -> "<b><i><font size=1><p>x".repeat(20_000) + PROSE),
        new Hostile(
            "templates in the depth",
            () -> "<i>".repeat(195) + "<template><noscript><template><t>" + PROSE),
        new Hostile("tables", () -> "<b><i><a href=x><table><tr><td>".repeat(3_000) + PROSE),
        new Hostile("rows", () -> "<table><tr><td>x<td>".repeat(20_000) + PROSE),
        new Hostile("lists", () -> "<ul><li>".repeat(50_000) + "x" + PROSE),
        new Hostile(
            "headings", () -> "<title>The harbour</title>" + "<h2><div>x ".repeat(10_000) + PROSE),
        new Hostile(
            "titles of a thread without words",
            () -> THREAD.repeat(2) + "<h1><div>".repeat(95) + "<i> </i>".repeat(200_000) + PROSE),
        new Hostile("figures", () -> "<figure><img src=x><figcaption>x ".repeat(20_000) + PROSE),
        new Hostile(
            "figures without captions",
            () -> "<figure>".repeat(190) + "<i>x</i>".repeat(500_000) + PROSE),
        new Hostile("times in a thread", () -> THREAD + "<time class=a>".repeat(50_000) + THREAD),
        new Hostile("authors", () -> "<div class='author date deck'>x ".repeat(8_000) + PROSE),
        new Hostile(
            "authors without words",
            () ->
                "<div class='author date deck'>".repeat(190) + "<i> </i>".repeat(200_000) + PROSE));
  }

  static Stream<Hostile> heaps() {
    return Stream.of(
        new Hostile("links without words", () -> PROSE + "<p>x" + "<a href=/x></a>".repeat(60)),
        new Hostile("links in one line", () -> PROSE + "<a href=/x>a</a> ".repeat(100_000)),
        new Hostile("links in paragraphs", () -> PROSE + "<p><a href=/x>a</a>".repeat(100_000)),
        new Hostile("one link around all", () -> "<a href=x>" + PROSE.repeat(20_000) + "</a>"),
        new Hostile("attributes", () -> "<div " + numbered(" a", 1_000_000, "") + ">" + PROSE),
        new Hostile("the same attribute", () -> "<div " + " a=b".repeat(1_000_000) + ">" + PROSE),
        new Hostile("classes", () -> "<div class='" + "a ".repeat(2_500_000) + "'>" + PROSE),
        new Hostile("elements with classes", () -> "<i class=b>x".repeat(800_000) + PROSE),
        new Hostile("one word", () -> "<p>" + "a".repeat(9_900_000)),
        new Hostile("white space", () -> PROSE + " ".repeat(9_900_000)),
        new Hostile(
            "an address",
            () -> PROSE + "<p><a href='https://a.example/" + "a".repeat(5_000_000) + "'>x</a>"),
        new Hostile("a style", () -> "<div style='" + "a : b;".repeat(800_000) + "'>" + PROSE),
        new Hostile("a name over signs", () -> "<i.length;o++)t".repeat(660_000)),
        new Hostile("metas", () -> numbered("<meta content=x name=n", 100_000, ">") + PROSE),
        new Hostile("authors", () -> "<meta name=author content='By A B'>".repeat(100_000) + PROSE),
        new Hostile("a title", () -> "<title>" + "a | ".repeat(250_000) + "</title>" + PROSE),
        new Hostile(
            "headings beside a long title",
            () -> "<title>" + "ǅ".repeat(1_999) + "</title>" + "<h2>x<b>y".repeat(50_000) + PROSE),
        new Hostile("first headings", () -> "<h1>a</h1>".repeat(100_000) + PROSE),
        new Hostile("times", () -> "<time datetime=2026-05-08>x</time>".repeat(50_000) + PROSE),
        new Hostile("cells", () -> "<table><tr>" + "<td>x".repeat(10_000) + "</table>" + PROSE),
        new Hostile("rows", () -> "<table>" + "<tr><td>x<td>y".repeat(50_000) + "</table>" + PROSE),
        new Hostile("an item", () -> "<ul><li>" + "<p>x</p>".repeat(100_000) + "</ul>" + PROSE),
        new Hostile("items", () -> "<ul>" + "<li>x".repeat(100_000) + "</ul>" + PROSE),
        new Hostile("line breaks", () -> "<p>" + "x.<br>".repeat(200_000) + PROSE),
        new Hostile("captions", () -> "<p>A quay. (Photo: Ana Lind)</p>".repeat(50_000) + PROSE),
        new Hostile("foots", () -> "<footer>© 2026 Orl Courier</footer>".repeat(50_000) + PROSE),
        new Hostile("references", () -> "<p>" + "&amp;amp;".repeat(1_000_000) + PROSE),
        new Hostile("broken references", () -> "<p>" + "&#99999999999;".repeat(200_000) + PROSE));
  }

  static Stream<Hostile> scripts() {
    return Stream.of(
            new Hostile("deep lists", () -> "[".repeat(100_000)),
            new Hostile("deep lists, closed", () -> "[".repeat(100_000) + "]".repeat(100_000)),
            new Hostile("deep objects", () -> "{\"a\":".repeat(100_000)),
            new Hostile("too long", () -> described("\"headline\":\"" + "a".repeat(9_000_000))),
            new Hostile("articles", () -> "[" + described("\"a\":1},").repeat(30_000)),
            new Hostile(
                "authors",
                () ->
                    described("\"author\":[" + "{\"name\":\"Ana Lind\"},".repeat(40_000) + "1]}")),
            new Hostile(
                "authors of figures",
                () ->
                    described(
                        "\"author\":["
                            + ("\"" + "2026".repeat(200) + "\",").repeat(1_000)
                            + "1]}")),
            new Hostile("quotation marks", () -> described("\"".repeat(900_000))),
            new Hostile("open fields", () -> described("\"headline\":\"x\\\"".repeat(50_000))),
            new Hostile("backslashes", () -> described("\"headline\":\"" + "\\".repeat(900_000))),
            new Hostile("comments", () -> described("/*".repeat(400_000))))
        .map(json ->
            new Hostile(
                json.name,
                () ->
                    "<script type='application/ld+json'>" + json.page.get() + "</script>" + PROSE));
  }

  /** Pages without a text, whose scripts are searched for one. */
  static Stream<Hostile> shells() {
    return Stream.of(
            new Hostile("open scripts", () -> "<script ".repeat(1_000_000)),
            new Hostile("scripts", () -> "<script>\"".repeat(800_000)),
            new Hostile("quotation marks", () -> "<script>" + "\"".repeat(9_000_000)),
            new Hostile("both quotation marks", () -> "<script>" + "\"'".repeat(4_000_000)),
            new Hostile("backslashes", () -> "<script>\"" + "\\".repeat(9_000_000) + "\""),
            new Hostile("a long string", () -> "<script>\"" + "The isles. ".repeat(800_000) + "\""),
            new Hostile(
                "strings, each longer",
                () ->
                    numbered("<script>[", 1, "")
                        + IntStream.range(0, 800)
                            .mapToObj(i -> "\"" + "The isles. ".repeat(40 + i) + "\",")
                            .collect(Collectors.joining())),
            new Hostile(
                "strings in strings",
                () -> "<script>" + "\"[\\\"{\\\\\\\"a".repeat(500_000) + "\""),
            new Hostile("open tags", () -> "<script>\"" + "<p".repeat(4_000_000) + "\""))
        .map(shell -> new Hostile(shell.name, () -> "<title>The isles</title>" + shell.page.get()));
  }

  private static String described(String rest) {
    return "{\"@type\":\"NewsArticle\"," + rest;
  }

  private static String numbered(String before, int count, String behind) {
    StringBuilder numbered = new StringBuilder();
    for (int i = 0; i < count; i++) {
      numbered.append(before).append(i).append(behind);
    }
    return numbered.toString();
  }

  /** The guard is wide, for machines that do much else: who waits so long waits for ever. */
  @ParameterizedTest
  @MethodSource({"depths", "soups", "heaps", "scripts", "shells"})
  void aPageBuiltToTakeForEverIsReadOrRefused(Hostile hostile) {
    String page = hostile.page.get();
    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> readOrRefused(page));
  }

  /** Links are resolved against an address that is as hostile as the page. */
  static Stream<Page> addressed() {
    String links = "<a href=x>a</a> ".repeat(200_000);
    return Stream.of(
        addressed("https://a.example/" + "a/".repeat(500_000), PROSE + links),
        addressed("http://%" + "\ud83d\ude00".repeat(900), PROSE + links),
        addressed(null, "<base href='https://a.example/" + "a/".repeat(500_000) + "'>" + links));
  }

  private static Page addressed(@Nullable String url, String html) {
    return new Page("addressed", Page.Form.HTML, html, url, null, Page.Stated.NOTHING);
  }

  @ParameterizedTest
  @MethodSource("addressed")
  void anAddressThatIsBuiltToTakeForEverIsReadOrRefused(Page page) {
    assertTimeoutPreemptively(Duration.ofMinutes(2), () -> readOrRefused(page));
  }

  @Test
  void aPageOfManyMillionCharactersIsRefusedWithTheReason() {
    String page = "x".repeat(200_000_000);
    assertThatThrownBy(() -> EXTRACTOR.extract(Page.of("huge", Page.Form.HTML, page)))
        .isInstanceOf(ExtractionException.class)
        .hasMessageContaining("200000000 characters")
        .hasMessageContaining("10000000 that are read")
        .hasMessageContaining("huge");
  }

  @Test
  void proseInTheDepthIsRead() {
    assertThat(laws("<div>".repeat(100_000) + PROSE)).isPresent();
    assertThat(
            laws("<script type='application/ld+json'>" + "[".repeat(50_000) + "</script>" + PROSE))
        .isPresent();
  }

  /** Read or refused with a reason; blocks tile the text; the same page gives the same article. */
  private static Optional<Article> laws(String html) {
    Optional<Extraction> extraction = readOrRefused(html);
    assertThat(readOrRefused(html)).isEqualTo(extraction);
    return extraction.map(Extraction::main);
  }

  private static Optional<Extraction> readOrRefused(String html) {
    return readOrRefused(Page.of("page", Page.Form.HTML, html));
  }

  private static Optional<Extraction> readOrRefused(Page page) {
    try {
      Extraction extraction = EXTRACTOR.extract(page);
      blocksTile(extraction.main().body());
      extraction.replies().forEach(reply -> blocksTile(reply.body()));
      return Optional.of(extraction);
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
