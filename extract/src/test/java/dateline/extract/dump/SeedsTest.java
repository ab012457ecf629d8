package dateline.extract.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Extraction;
import dateline.extract.ExtractionException;
import dateline.extract.Image;
import dateline.extract.Page;
import dateline.extract.PageDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real dumps that lie outside the project, where they are at hand. */
class SeedsTest {
  private static final DumpReader READER = new DumpReader();

  private static Extraction read(String number) throws IOException, ExtractionException {
    Path folder = Path.of(System.getProperty("dateline.root", "."), "..", "shared", "seeds");
    assumeTrue(Files.isDirectory(folder), "no seeds at " + folder);
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(number))
              .findFirst()
              .orElseThrow();
      return READER.read(Page.of(number, Page.Form.TEXT, Files.readString(file)));
    }
  }

  private static void hasNoBoilerplate(Article article) {
    assertThat(article.text())
        .doesNotContain(
            "Join Attaqwaa",
            "Quick Reply",
            "Leave a Reply",
            "Related Articles",
            "All trademarks belong",
            "M T W T F S S",
            "+234",
            "ADVERTISEMENT",
            "Read more");
  }

  @Test
  void articleWithTeasersInSentences() throws IOException, ExtractionException {
    Article article = read("000").main();
    assertThat(article.headline())
        .startsWith("Russia, Taliban Defense Officials Meet")
        .endsWith("Strategic Cooperation");
    assertThat(article.published()).isEqualTo(PageDate.stated("2026-01-29"));
    assertThat(article.body().paragraphs()).isEqualTo(6);
    assertThat(article.text())
        .doesNotContain(
            "Imam Bargah",
            "State Department",
            "ambassador",
            "leave Iran",
            "AFP",
            "meeting in moscow");
    assertThat(article.images()).extracting(Image::credit).contains("AFP");
    hasNoBoilerplate(article);
  }

  @Test
  void threadWithAPlantedReply() throws IOException, ExtractionException {
    Extraction thread = read("001");
    assertThat(thread.main().kind()).isEqualTo(Article.Kind.POST);
    assertThat(thread.main().authors()).containsExactly("Abdulrahmon Mubarak");
    assertThat(thread.main().published()).isEqualTo(PageDate.stated("2025-10-08T06:48"));
    assertThat(thread.main().body().paragraphs()).isEqualTo(6);
    assertThat(thread.main().credits()).isEmpty();
    assertThat(thread.replies()).hasSize(1);
    assertThat(thread.replies().getFirst().spam()).isTrue();
    assertThat(thread.replies().getFirst().authors()).containsExactly("yetiok");
    hasNoBoilerplate(thread.main());
  }

  @Test
  void blogWithCaptionsInTheRunOfTheText() throws IOException, ExtractionException {
    Article article = read("002").main();
    assertThat(article.headline())
        .isEqualTo(
            "Russia Hosts Taliban Delegation, Warns Against Foreign Military in Afghanistan");
    assertThat(article.text())
        .doesNotContain(article.headline(), "shake hands", "pose for a photo", "Avatar");
    assertThat(article.authors()).containsExactly("Muhammad Gulriaz");
    assertThat(article.published()).isNull();
    assertThat(headings(article))
        .hasSize(8)
        .contains("Conclusion", "Regional powers attend Russia-Taliban talks");
    assertThat(article.images()).hasSize(3);
    hasNoBoilerplate(article);
  }

  @Test
  void aggregatorWithTablesAndACalendar() throws IOException, ExtractionException {
    Article article = read("004").main();
    assertThat(article.headline())
        .startsWith("Russia Hosts Taliban Delegation, Issues Strong Warning");
    assertThat(article.published()).isEqualTo(PageDate.inferred("2025-10"));
    assertThat(article.authors()).containsExactly("Jackson Lee");
    assertThat(article.body().blocks())
        .filteredOn(block -> block.kind() == Body.Kind.TABLE_ROW)
        .hasSize(13);
    assertThat(article.body().blocks())
        .filteredOn(block -> block.kind() == Body.Kind.LIST_ITEM)
        .hasSize(12);
    assertThat(headings(article)).hasSize(4);
    assertThat(article.text())
        .doesNotContain("Denial", "data journalist", "Archives", "October 2025", "$ $");
    hasNoBoilerplate(article);
  }

  private static List<String> headings(Article article) {
    return article.body().blocks().stream()
        .filter(block -> block.kind() == Body.Kind.HEADING)
        .map(article.body()::textOf)
        .toList();
  }
}
