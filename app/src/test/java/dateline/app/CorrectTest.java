package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Corrections at the command line, and that they last. */
class CorrectTest {
  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void ingest() throws IOException {
    data = folder.resolve("data");
    Command.run("ingest", "--data", data, MadeUpPages.write(folder.resolve("pages.jsonl"), 20));
  }

  @Test
  void mergedStoriesAreOneUntilThatIsUndoneAndARebuildKeepsIt() {
    String before = Command.run("export", "stories", "--data", data).out();
    JsonNode one = stories().getFirst();
    JsonNode other = stories().getLast();

    Command merge =
        correct("--by", "Ada", "--note", "one \n happening", "merge", id(one), id(other));
    assertThat(merge.code()).isZero();
    assertThat(merge.out()).startsWith("correction 1").contains("story ").contains(" articles  ");
    assertThat(holder(articles(one).getFirst()))
        .containsAll(articles(one))
        .containsAll(articles(other));

    String merged = Command.everything(data);
    assertThat(merged).contains("\"by\":\"Ada\"", "\"note\":\"one happening\"");
    assertThat(Command.run("rebuild", "stories", "--data", data).code()).isZero();
    assertThat(Command.everything(data)).isEqualTo(merged);

    assertThat(correct("undo", "1").code()).isZero();
    assertThat(Command.run("export", "stories", "--data", data).out()).isEqualTo(before);
    assertThat(correct("list").out().lines()).hasSize(2);
    assertThat(correct("list").out()).contains("Ada  merge", "(undone)  one happening", "undo  1");
  }

  @Test
  void anArticleMovesToAnotherStory() {
    JsonNode story =
        stories().stream().filter(one -> articles(one).size() > 1).findFirst().orElseThrow();
    JsonNode other = stories().stream().filter(one -> !one.equals(story)).findFirst().orElseThrow();
    String article = articles(story).getLast();

    assertThat(correct("move", article, id(other)).code()).isZero();

    assertThat(holder(article))
        .containsAll(articles(other))
        .doesNotContain(articles(story).getFirst());
  }

  @Test
  void severalArticlesArePinnedAtOnce() {
    List<String> articles =
        stories().stream()
            .map(CorrectTest::articles)
            .filter(all -> all.size() > 1)
            .findFirst()
            .orElseThrow();
    Command pin = correct("pin", articles.getFirst(), articles.getLast());
    assertThat(pin.code()).isZero();
    assertThat(pin.out()).contains("correction 1", "correction 2");
  }

  @Test
  void whatIsNotThereEndsWithTwoAndSaysWhereIdsAre() {
    Command unknown = correct("merge", "nope", id(stories().getFirst()));
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("no story \"nope\"")
        .contains("exports of stories")
        .hasLineCount(1);
    assertThat(correct("praise", "nope").code()).isEqualTo(2);
    assertThat(correct("undo", "first").err()).contains("no correction number \"first\"");
    assertThat(correct("list").out()).isEmpty();
    assertThat(Command.run("correct", "list", "--data", folder.resolve("missing")).code())
        .isEqualTo(2);
  }

  private Command correct(String... words) {
    Object[] all = new Object[words.length + 3];
    all[0] = "correct";
    all[1] = "--data";
    all[2] = data;
    System.arraycopy(words, 0, all, 3, words.length);
    return Command.run(all);
  }

  private List<JsonNode> stories() {
    return Command.run("export", "stories", "--data", data)
        .out()
        .lines()
        .map(JsonMapper.shared()::readTree)
        .toList();
  }

  /** The articles of the story that an article is in. */
  private List<String> holder(String article) {
    return stories().stream()
        .map(CorrectTest::articles)
        .filter(articles -> articles.contains(article))
        .findFirst()
        .orElseThrow();
  }

  private static String id(JsonNode story) {
    return story.get("id").stringValue();
  }

  private static List<String> articles(JsonNode story) {
    return story.get("articleIds").valueStream().map(JsonNode::stringValue).toList();
  }
}
