package dateline.stories.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.language.corenlp.CoreNlpAnnotator;
import dateline.stories.Sketch;
import dateline.stories.Sketches;
import dateline.stories.encoding.MiniLmEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * ECB+: news texts in topics, each of two alike happenings. Takes minutes, so it runs only with
 * {@code -Ddateline.measure=true}.
 */
class EcbPlusTest {

  private static final Path TEXTS =
      Path.of(
          System.getProperty("dateline.root", ".."),
          "../shared/data/stories/ecbplus/ecbplus-topics-01-35.zip");

  @Test
  void storiesAgreeWithTopics() throws Exception {
    assumeTrue(Boolean.getBoolean("dateline.measure"), "Only with -Ddateline.measure=true");
    assumeTrue(Files.exists(TEXTS), () -> "ECB+ is not at " + TEXTS);
    CoreNlpAnnotator annotator = new CoreNlpAnnotator();
    List<Sketch> sketches = new ArrayList<>();
    Map<String, String> labels = new HashMap<>();
    try (MiniLmEncoder encoder = new MiniLmEncoder();
        ZipFile zip = new ZipFile(TEXTS.toFile())) {
      Sketches maker = new Sketches(encoder);
      for (ZipEntry entry : zip.stream().filter(e -> e.getName().endsWith(".xml")).toList()) {
        String id = entry.getName().replaceAll(".*/|\\.xml$", "");
        String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        Article article = article(xml);
        sketches.add(maker.of(id, article, annotator.annotate(article.text(), "en", null)));
        labels.put(id, id.substring(0, id.indexOf('_')) + id.endsWith("plus"));
      }
    }
    BCubed score = BCubed.of(Stories.of(sketches), labels);
    System.out.println("ECB+ topics 1 to 35, undated, " + labels.size() + " texts: " + score);

    assertThat(score.f1()).isGreaterThan(0.80);
  }

  /** Tokens joined by spaces; addresses left out, and a first line without a full stop on top. */
  private static Article article(String xml) {
    Map<Integer, StringBuilder> lines = new TreeMap<>();
    for (Element token : Jsoup.parse(xml, Parser.xmlParser()).select("token")) {
      int number = Integer.parseInt(token.attr("sentence"));
      lines.computeIfAbsent(number, n -> new StringBuilder()).append(token.text()).append(' ');
    }
    Body.Builder body = new Body.Builder();
    String headline = null;
    for (StringBuilder line : lines.values()) {
      String text = line.toString().strip();
      if (text.startsWith("http")) {
        continue;
      }
      if (headline == null && body.build().blocks().isEmpty() && !text.endsWith(".")) {
        headline = text;
      } else {
        body.add(Body.Kind.PARAGRAPH, text);
      }
    }
    return Article.builder(Article.Kind.ARTICLE)
        .headline(headline)
        .language("en")
        .body(body.build())
        .build();
  }
}
