package dateline.desk.storyline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.desk.front.StoryCard;
import dateline.desk.front.StoryCard.Sentence;
import dateline.desk.storyline.StorylinePage.Month;
import dateline.extract.PageDate;
import dateline.lineage.origin.Origin;
import dateline.lineage.origin.Origins;
import dateline.pipeline.linking.KeptStory;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.stories.Story;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

  @Test
  void storiesStandInTheirMonths() {
    List<Month> months = months("2025-12-30", "2026-01-04", "2026-01", "2026", null);

    assertThat(months)
        .extracting(month -> month.heading() + " " + month.anchor() + " " + month.entries().size())
        .containsExactly(
            "December 2025 in-2025-12 1",
            "January 2026 in-2026-01 2",
            "2026 in-2026 1",
            "Without a date undated 1");
  }

  @Test
  void aLongPauseIsNamed() {
    assertThat(gaps("2026-01-01", "2026-01-14", "2026-01-28", "2026-03-11", "2026-05-20"))
        .containsExactly(
            null,
            null,
            "2 weeks without a story",
            "6 weeks without a story",
            "2 months without a story");
  }

  @Test
  void whatNamesNoDayTellsOfNoPause() {
    assertThat(gaps("2026-01-01", "2026-03", "2026-04-30", null))
        .containsExactly(null, null, "3 months without a story", null);
  }

  @Test
  void aCardIsCutToItsFirstSentenceWithItsOutlet() {
    assertThat(months("2026-01-01").getFirst().entries().getFirst().card().summary())
        .containsExactly(new Sentence("One.", "/1", "Post", "en"));
  }

  private static List<@Nullable String> gaps(@Nullable String... dates) {
    return months(dates).stream()
        .flatMap(month -> month.entries().stream())
        .<@Nullable String>map(StorylinePage.Entry::gap)
        .toList();
  }

  private static List<Month> months(@Nullable String... dates) {
    List<StoryEntry> entries = Arrays.stream(dates).map(TimelineTest::entry).toList();
    return Timeline.of(entries, entries.stream().map(entry -> card()).toList());
  }

  private static StoryEntry entry(@Nullable String date) {
    PageDate day = date == null ? null : PageDate.stated(date);
    Story story = new Story("s", "Headline", "a", List.of(), "en", List.of("a"), 1, day, day);
    Origins origins = new Origins(1, 1, List.of(new Origin("a", null, List.of())));
    return new StoryEntry(new KeptStory(story, origins), "line");
  }

  private static StoryCard card() {
    List<Sentence> summary =
        List.of(new Sentence("One.", "/1", null, "en"), new Sentence("Two.", "/2", "Post", "en"));
    return new StoryCard(
        "/s",
        "Headline",
        "en",
        "Post",
        summary,
        "1 outlet",
        "1 origin",
        null,
        null,
        List.of(),
        null,
        null);
  }
}
