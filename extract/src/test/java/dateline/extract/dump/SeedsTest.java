package dateline.extract.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Extraction;
import dateline.extract.ExtractionException;
import dateline.extract.Image;
import dateline.extract.Page;
import dateline.extract.PageDate;
import dateline.extract.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real dumps that lie outside the project, where they are at hand. What is expected of them is said
 * by the numbers of their lines (blank ones left out, from 0), so that none of their words stand
 * here.
 */
class SeedsTest {
  private static final DumpReader READER = new DumpReader();

  private static Extraction read(String number) throws IOException, ExtractionException {
    return READER.read(Page.of(number, Page.Form.TEXT, dump(number)));
  }

  private static String dump(String number) throws IOException {
    try (Stream<Path> files = Files.list(Shared.path("seeds"))) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    }
  }

  private static List<String> lines(String number) throws IOException {
    return dump(number).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The strings that the notes beside the pages forbid, and interface words that end a text. */
  private static void hasNoBoilerplate(Article article) throws IOException {
    String notes = Files.readString(Shared.path("seeds.md"));
    String forbidden = notes.substring(notes.indexOf("Not to appear"));
    assertThat(article.text())
        .doesNotContain(
            Pattern.compile("\"([^\"]+)\"")
                .matcher(forbidden)
                .results()
                .map(match -> match.group(1))
                .toArray(String[]::new))
        .doesNotContain("ADVERTISEMENT", "Read more", "Avatar", "Archives", "$ $")
        .doesNotContainPattern("\\+\\d{6}");
  }

  @Test
  void articleWithTeasersInSentences() throws IOException, ExtractionException {
    Article article = read("000").main();
    List<String> lines = lines("000");
    assertThat(article.headline()).isEqualTo(lines.get(1));
    assertThat(article.published()).isEqualTo(PageDate.stated("2026-01-29"));
    assertThat(article.body().paragraphs()).isEqualTo(6);
    assertThat(article.text()).startsWith(lines.get(7)).doesNotContain(lines.get(4), lines.get(5));
    assertThat(article.text())
        .as("the lines from the related articles on")
        .doesNotContain(lines.subList(14, lines.size()));
    assertThat(article.images()).extracting(Image::credit).contains("AFP");
    hasNoBoilerplate(article);
  }

  @Test
  void threadWithAPlantedReply() throws IOException, ExtractionException {
    Extraction thread = read("001");
    List<String> lines = lines("001");
    Article post = thread.main();
    assertThat(post.kind()).isEqualTo(Article.Kind.POST);
    assertThat(post.headline()).isEqualTo(lines.get(6));
    assertThat(post.authors()).containsExactly(lines.get(9));
    assertThat(post.published()).isEqualTo(PageDate.stated("2025-10-08T06:48"));
    assertThat(post.body().paragraphs()).isEqualTo(6);
    assertThat(post.credits()).isEmpty();
    assertThat(thread.replies()).hasSize(1);
    assertThat(thread.replies().getFirst().spam()).isTrue();
    assertThat(thread.replies().getFirst().authors()).containsExactly(lines.get(17));
    hasNoBoilerplate(post);
  }

  @Test
  void blogWithCaptionsInTheRunOfTheText() throws IOException, ExtractionException {
    Article article = read("002").main();
    List<String> lines = lines("002");
    assertThat(article.headline()).isEqualTo(lines.get(1));
    assertThat(article.text()).startsWith(lines.get(3)).doesNotContain(lines.get(1));
    assertThat(article.authors()).containsExactly(lines.get(38).replace(" Avatar", ""));
    assertThat(article.published()).isNull();
    assertThat(headings(article)).hasSize(8).contains(lines.get(4), lines.get(18), lines.get(36));
    assertThat(article.images())
        .hasSize(3)
        .allSatisfy(image -> assertThat(article.text()).doesNotContain(image.caption()));
    hasNoBoilerplate(article);
  }

  @Test
  void aggregatorWithTablesAndACalendar() throws IOException, ExtractionException {
    Article article = read("004").main();
    List<String> lines = lines("004");
    assertThat(article.headline()).isEqualTo(lines.get(2));
    assertThat(article.published()).isEqualTo(PageDate.inferred("2025-10"));
    assertThat(article.authors()).containsExactly(lines.get(43));
    assertThat(article.body().blocks())
        .filteredOn(block -> block.kind() == Body.Kind.TABLE_ROW)
        .hasSize(13);
    assertThat(article.body().blocks())
        .filteredOn(block -> block.kind() == Body.Kind.LIST_ITEM)
        .hasSize(12);
    assertThat(headings(article)).hasSize(4);
    assertThat(article.text())
        .as("the lines from the disclaimer on")
        .doesNotContain(lines.get(41), lines.get(44), "October 2025");
    hasNoBoilerplate(article);
  }

  private static List<String> headings(Article article) {
    return article.body().blocks().stream()
        .filter(block -> block.kind() == Body.Kind.HEADING)
        .map(article.body()::textOf)
        .toList();
  }
}
