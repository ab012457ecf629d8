package dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.PageDate;
import dateline.stories.sketch.Sketch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryWriterTest {

  private static final List<Member> MEMBERS =
      List.of(
          member(
              "m1",
              "2031-03-05",
              "Ferry aground off Nortvik, all 212 ashore",
              "en",
              false,
              "The ferry Tilda ran aground off Nortvik early on Tuesday with 212 people on board.",
              "All passengers were brought ashore by fishing boats within three hours, the coast"
                  + " guard said."),
          member(
              "m2",
              "2031-03-04",
              "212 saved from ferry",
              "en",
              true,
              "The ferry Tilda ran aground off Nortvik early on Tuesday with 212 people on board.",
              "An inquiry will ask why the ship had left the marked channel in calm weather."),
          member(
              "m3",
              "2031-03-04",
              "Encalla un transbordador",
              "es",
              false,
              "El transbordador Tilda encalló frente a Nortvik con 212 personas a bordo."),
          member("m4", null, null, "en", false, "No more than this."));

  private final StoryWriter writer = new StoryWriter();

  @Test
  void membersSpeakForTheStory() {
    Story story = writer.write(MEMBERS);

    assertThat(story.id()).isEqualTo("story-m2");
    assertThat(story.articleIds()).containsExactly("m2", "m3", "m1", "m4");
    assertThat(story.headline()).isEqualTo("Ferry aground off Nortvik, all 212 ashore");
    assertThat(story.headlineFrom()).isEqualTo("m1");
    assertThat(story.language()).isEqualTo("en");
    assertThat(story.first()).isEqualTo(PageDate.stated("2031-03-04"));
    assertThat(story.last()).isEqualTo(PageDate.stated("2031-03-05"));
    assertThat(story.outlets()).isEqualTo(4);
  }

  @Test
  void theSummarySaysEachThingOnceInTheWordsOfMembers() {
    List<Passage> summary = writer.write(MEMBERS).summary();

    assertThat(summary).extracting(Passage::text).hasSize(3).doesNotHaveDuplicates();
    assertThat(summary.getFirst().text()).startsWith("The ferry Tilda ran aground");
    assertThat(summary)
        .allSatisfy(passage ->
            assertThat(passage.text())
                .isEqualTo(text(passage.articleId()).substring(passage.start(), passage.end())));
  }

  @Test
  void theOrderOfTheMembersDoesNotMatter() {
    Story story = writer.write(MEMBERS);
    List<Member> members = new ArrayList<>(MEMBERS);
    for (int turn = 1; turn < MEMBERS.size(); turn++) {
      Collections.rotate(members, 1);
      assertThat(writer.write(members)).isEqualTo(story);
    }
  }

  @Test
  void aStoryWithoutHeadlinesIsCalledByItsFirstWords() {
    assertThat(writer.write(List.of(MEMBERS.getLast())).headline()).isEqualTo("No more than this.");
  }

  private static String text(String id) {
    return MEMBERS.stream()
        .filter(member -> member.id().equals(id))
        .findFirst()
        .orElseThrow()
        .article()
        .text();
  }

  private static Member member(
      String id,
      String published,
      String headline,
      String language,
      boolean relay,
      String... text) {
    Body.Builder body = new Body.Builder();
    for (String paragraph : text) {
      body.add(Body.Kind.PARAGRAPH, paragraph);
    }
    Sketch sketch =
        Sample.headlined(
            id, headline, language, published == null ? null : PageDate.stated(published));
    Article article = Article.builder(Article.Kind.ARTICLE).body(body.build()).build();
    return new Member(sketch, article, List.of(), relay ? "m1" : id, relay);
  }
}
