package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.extract.charset.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTML pages of the project's own press corpus, against what its gold says of them. */
class SamplesTest {
  private static final Path SAMPLES =
      Path.of(System.getProperty("dateline.root", "..")).resolve("samples");

  private final Extractor extractor = new Extractor();

  @TestFactory
  Stream<DynamicTest> pages() throws IOException {
    Path gold = SAMPLES.resolve("gold.json");
    assumeTrue(Files.exists(gold), () -> "skipped: there is no " + gold);
    JsonNode articles =
        JsonMapper.builder().build().readTree(Files.readString(gold)).get("articles");
    return StreamSupport.stream(articles.spliterator(), false)
        .filter(article -> id(article).endsWith(".html") && file(article) != null)
        .map(article -> DynamicTest.dynamicTest(id(article), () -> check(article)));
  }

  private void check(JsonNode gold) throws IOException, ExtractionException {
    String url = gold.has("url") ? gold.get("url").asString() : null;
    Page page =
        new Page(id(gold), Page.Form.HTML, content(file(gold)), url, null, Page.Stated.NOTHING);
    Article article = extractor.extract(page).main();
    assertThat(article.headline()).isEqualTo(gold.get("headline").asString());
    assertThat(article.language()).isEqualTo(gold.get("language").asString());
    assertThat(article.text())
        .contains(gold.get("textStarts").asString())
        .contains(gold.get("textEnds").asString());
    for (JsonNode boilerplate : gold.get("mustNot")) {
      assertThat(article.text()).doesNotContain(boilerplate.asString());
    }
    if (gold.has("published")) {
      assertThat(article.published()).isNotNull();
      assertThat(article.published().value()).startsWith(gold.get("published").asString());
    }
  }

  private static String id(JsonNode article) {
    return article.get("sourceId").asString();
  }

  private static Path file(JsonNode article) {
    Path plain = SAMPLES.resolve("pages").resolve(id(article));
    Path packed = plain.resolveSibling(plain.getFileName() + ".gz");
    return Files.isRegularFile(plain) ? plain : Files.isRegularFile(packed) ? packed : null;
  }

  private static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = in.readAllBytes();
      }
    }
    return new Decoder().decode(bytes, null);
  }
}
