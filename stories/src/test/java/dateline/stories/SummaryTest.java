package dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.stories.figures.Figures;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private static final Figures NO_FIGURES = new Figures(List.of(), "en");

  private static final String FLOWERS =
      "Mayor Orla Fenn laid flowers beside the quay clock during the morning ceremony.";
  private static final String CRACKS =
      "Engineers found cracks in three pillars of the Ostrel bridge and closed it to lorries.";
  private static final String CRACKS_TOO =
      "The Ostrel bridge is closed to lorries, since three pillars have cracks, engineers found.";
  private static final String BUDGET =
      "Repairs will cost eleven million crowns, according to the harbour council's budget.";

  @Test
  void whatOriginsSayGoesBeforeWhatCopiesRepeat() {
    List<Member> members = new ArrayList<>();
    members.add(member("wire", "wire", false, FLOWERS));
    IntStream.range(0, 40).forEach(i -> members.add(member("copy" + i, "wire", true, FLOWERS)));
    members.add(member("post", "post", false, CRACKS));
    members.add(member("radio", "radio", false, CRACKS_TOO));

    List<Passage> summary = new Summary(members, NO_FIGURES).passages();

    assertThat(summary.getFirst().articleId()).isIn("post", "radio");
    assertThat(summary).extracting(Passage::text).contains(FLOWERS);
  }

  @Test
  void theOriginIsQuotedAndNotItsCopy() {
    Member origin =
        member(
            "wire",
            "wire",
            false,
            "The council of Ostrel met for six hours behind closed doors yesterday evening.",
            CRACKS);
    Member copy = member("a-copy", "wire", true, CRACKS);

    assertThat(new Summary(List.of(origin, copy), NO_FIGURES).passages())
        .filteredOn(passage -> passage.text().equals(CRACKS))
        .extracting(Passage::articleId)
        .containsExactly("wire");
  }

  @Test
  void copiesOfASourceThatNobodyHasAreOneVoice() {
    Member one = member("a", "name:Nort", true, FLOWERS);
    Member two = member("b", "name:Nort", true, FLOWERS);
    Member post = member("c", "c", false, CRACKS);
    Member radio = member("d", "d", false, CRACKS_TOO);

    assertThat(
            new Summary(List.of(one, two, post, radio), NO_FIGURES)
                .passages()
                .getFirst()
                .articleId())
        .isIn("c", "d");
  }

  @Test
  void aSentenceThatLeansOnAnotherWaits() {
    String leaning = "It will cost eleven million crowns, by the budget of the harbour council.";
    Member one = member("a", "a", false, leaning);
    Member two = member("b", "b", false, BUDGET);

    assertThat(new Summary(List.of(one, two), NO_FIGURES).passages().getFirst().text())
        .isEqualTo(BUDGET);
    assertThat(new Summary(List.of(one), NO_FIGURES).passages())
        .extracting(Passage::text)
        .containsExactly(leaning);
  }

  @Test
  void aVoiceThatWasNotHeardGoesFirstWhereTheWorthIsNear() {
    String tides = "Spring tides delayed divers inspecting northern foundations until Saturday.";
    String welders =
        "Welders from Kelmar arrived with twelve tonnes of steel, seven cranes, four barges.";
    String ferries = "Extra ferries carry commuters between both banks hourly.";
    Member one = member("a", "a", false, CRACKS, tides, welders);
    Member two = member("b", "b", false, CRACKS, ferries);

    assertThat(new Summary(List.of(one, two), NO_FIGURES).passages())
        .extracting(Passage::text)
        .containsExactly(CRACKS, tides, ferries);
  }

  @Property(tries = 100)
  void theOrderOfTheMembersDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> sentences = List.of(FLOWERS, CRACKS, CRACKS_TOO, BUDGET);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      boolean relay = random.nextBoolean();
      members.add(
          member(
              "m" + i,
              relay ? "m0" : "m" + i,
              relay,
              sentences.get(random.nextInt(4)),
              sentences.get(random.nextInt(4))));
    }
    StoryWriter writer = new StoryWriter();
    List<Passage> summary = writer.write(members).summary();
    Collections.shuffle(members, random);

    assertThat(writer.write(members).summary()).isEqualTo(summary);
  }

  private static Member member(String id, String origin, boolean relay, String... text) {
    Body.Builder body = new Body.Builder();
    for (String paragraph : text) {
      body.add(Body.Kind.PARAGRAPH, paragraph);
    }
    return new Member(
        Sample.sketch(id, "2031-03-04", Map.of("ostrel", 1), 1),
        Article.builder(Article.Kind.ARTICLE).body(body.build()).build(),
        List.of(),
        origin,
        relay);
  }
}
