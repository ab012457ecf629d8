package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The article extraction benchmark (Zyte, 2020): 181 pages with their hand-cleaned text, scored by
 * multisets of four words; each page counts alike. The best published extractors reach an F1 of
 * 0.970.
 */
class ArticleBodyBenchmarkTest {
  private static final double FLOOR = 0.969;
  private static final int N = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  private record Score(String page, double found, double wrong, double missed) {}

  @Test
  void readsTheTextOfRealPages() throws IOException {
    JsonNode truth =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(Shared.path("data/extraction/aeb/ground-truth.json")));
    Extractor extractor = new Extractor();
    List<Score> scores = new ArrayList<>();
    try (ZipFile pages = new ZipFile(Shared.path("data/extraction/aeb/html.zip").toFile())) {
      for (String id : truth.propertyNames()) {
        String url = truth.get(id).get("url").asString();
        String text = text(extractor, page(pages, id), url);
        scores.add(
            score(url, shingles(text), shingles(truth.get(id).get("articleBody").asString())));
      }
    }
    double found = scores.stream().mapToDouble(Score::found).sum();
    double precision = found / (found + scores.stream().mapToDouble(Score::wrong).sum());
    double recall = found / (found + scores.stream().mapToDouble(Score::missed).sum());
    double f1 = 2 * precision * recall / (precision + recall);
    print(scores, precision, recall, f1);
    assertThat(f1).isGreaterThan(FLOOR);
  }

  private static void print(List<Score> scores, double precision, double recall, double f1) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "%d pages: precision %.4f, recall %.4f, F1 %.4f; the weakest:%n",
            scores.size(),
            precision,
            recall,
            f1));
    scores.stream()
        .sorted(Comparator.comparingDouble(Score::found))
        .limit(15)
        .forEach(s ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "  found %.2f wrong %.2f missed %.2f %s%n",
                    s.found,
                    s.wrong,
                    s.missed,
                    s.page)));
    System.out.println(table);
  }

  private static String text(Extractor extractor, String html, String url) {
    try {
      return extractor
          .extract(new Page(url, Page.Form.HTML, html, url, null, Page.Stated.NOTHING))
          .main()
          .text();
    } catch (ExtractionException refused) {
      return "";
    }
  }

  private static String page(ZipFile pages, String id) throws IOException {
    try (InputStream in =
        new GZIPInputStream(pages.getInputStream(pages.getEntry("html/" + id + ".html.gz")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Score score(String page, Map<String, Integer> text, Map<String, Integer> truth) {
    Set<String> all = new HashSet<>(text.keySet());
    all.addAll(truth.keySet());
    double found = 0;
    double wrong = 0;
    double missed = 0;
    for (String shingle : all) {
      int here = text.getOrDefault(shingle, 0);
      int there = truth.getOrDefault(shingle, 0);
      found += Math.min(here, there);
      wrong += Math.max(0, here - there);
      missed += Math.max(0, there - here);
    }
    double sum = Math.max(1, found + wrong + missed);
    return new Score(page, found / sum, wrong / sum, missed / sum);
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    Map<String, Integer> shingles = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - N + 1) && !words.isEmpty(); i++) {
      String shingle = String.join(" ", words.subList(i, Math.min(words.size(), i + N)));
      shingles.merge(shingle, 1, Integer::sum);
    }
    return shingles;
  }
}
