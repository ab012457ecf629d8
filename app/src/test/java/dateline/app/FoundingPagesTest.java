package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.collect.Found;
import dateline.extract.ExtractionException;
import dateline.pipeline.linking.Linker;
import dateline.pipeline.reading.PageReader;
import dateline.pipeline.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The five real pages that the project was founded on, where they are at hand. */
class FoundingPagesTest {
  private static final Path SHARED =
      Path.of(System.getProperty("dateline.root", ".."), "..", "shared").normalize();

  @TempDir Path folder;

  @BeforeEach
  void onlyWhereThePagesAre() {
    assumeTrue(Files.isDirectory(SHARED.resolve("seeds")), "The founding pages are not here");
  }

  @Test
  void comeOutAsACarefulEditorReadsThem() throws IOException {
    Path data = folder.resolve("data");
    assertThat(Command.run("ingest", "--data", data, SHARED.resolve("seeds")).code()).isZero();
    Map<String, JsonNode> articles =
        rows(data, "articles").stream()
            .collect(
                Collectors.toMap(
                    row -> row.path("sourceId").stringValue().replaceAll("_[^#]*", ""),
                    Function.identity()));
    assertThat(articles).containsOnlyKeys("000", "001", "001#2", "002", "003", "004");
    assertThat(articles.get("001").path("kind").stringValue()).isEqualTo("post");
    assertThat(articles.get("001#2").path("spam").booleanValue()).isTrue();
    assertThat(published(articles))
        .containsExactly("2026-01-29", "2025-10-08T06:48", null, "2026-05-29T01:20:00Z", "2025-10");
    assertThat(articles.get("004").path("publishedFrom").stringValue()).isEqualTo("inferred");
    assertThat(articles.get("003").path("primarySource").path("url").stringValue())
        .isEqualTo(onlyLinkOf("003"));
    assertThat(stories(articles))
        .containsExactlyInAnyOrder(Set.of("000"), Set.of("001", "002", "004"), Set.of("003"));
    assertThat(rows(data, "storylines"))
        .singleElement()
        .satisfies(line -> assertThat(line.path("storyIds")).hasSize(3));
    String kept =
        articles.entrySet().stream()
            .filter(entry -> !entry.getKey().contains("#"))
            .map(entry -> entry.getValue().toString())
            .collect(Collectors.joining());
    assertThat(kept).doesNotContain(notToAppear());
  }

  @Test
  void comeOutTheSameInEveryOrderOneAtATime() throws IOException, ExtractionException {
    List<List<Reading>> readings = new ArrayList<>();
    try (Wiring wiring = new Wiring(folder.resolve("reader"))) {
      PageReader reader = wiring.reader();
      List<Found> found = new ArrayList<>();
      Wiring.files().read(SHARED.resolve("seeds"), found::add);
      for (Found one : found) {
        readings.add(reader.read(reader.draft(((Found.PageFound) one).page())));
      }
    }
    String expected = null;
    for (List<Integer> order : orders(readings.size())) {
      Path data = folder.resolve("order" + order);
      try (Wiring wiring = new Wiring(data)) {
        Linker linker = wiring.linker();
        for (int i : order) {
          wiring.store().archive().keep(readings.get(i));
          linker.link(count -> {});
        }
        linker.join();
      }
      String everything = Command.everything(data);
      expected = expected == null ? everything : expected;
      assertThat(everything).as("in the order %s", order).isEqualTo(expected);
    }
  }

  /** The address of the one link in a WordPress post. */
  private static String onlyLinkOf(String number) throws IOException {
    try (Stream<Path> files = Files.list(SHARED.resolve("seeds"))) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      JsonNode post = JsonMapper.shared().readTree(file.toFile());
      String content = post.path("content").path("rendered").stringValue();
      return content.replaceAll("(?s).*<a href=\"([^\"]+)\".*", "$1");
    }
  }

  /** The strings in quotation marks of the paragraph that says what may not appear. */
  private static String[] notToAppear() throws IOException {
    String notes = Files.readString(SHARED.resolve("seeds.md"));
    Matcher quoted =
        Pattern.compile("\"([^\"]+)\"").matcher(notes.substring(notes.indexOf("Not to appear")));
    return quoted.results().map(match -> match.group(1)).toArray(String[]::new);
  }

  private static List<String> published(Map<String, JsonNode> articles) {
    return IntStream.range(0, 5)
        .mapToObj(i -> articles.get("00" + i).path("published"))
        .map(date -> date.isMissingNode() ? null : date.stringValue())
        .collect(Collectors.toList());
  }

  private static List<Set<String>> stories(Map<String, JsonNode> articles) {
    return articles.entrySet().stream()
        .filter(entry -> !entry.getKey().contains("#"))
        .collect(
            Collectors.groupingBy(
                entry -> entry.getValue().path("storyId").stringValue(),
                Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
        .values()
        .stream()
        .toList();
  }

  private static List<JsonNode> rows(Path data, String kind) {
    return Command.run("export", kind, "--data", data)
        .out()
        .lines()
        .map(JsonMapper.shared()::readTree)
        .toList();
  }

  /** All orders of the numbers below n. */
  private static List<List<Integer>> orders(int n) {
    if (n == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (List<Integer> shorter : orders(n - 1)) {
      for (int at = 0; at <= shorter.size(); at++) {
        List<Integer> longer = new ArrayList<>(shorter);
        longer.add(at, n - 1);
        orders.add(longer);
      }
    }
    return orders;
  }
}
