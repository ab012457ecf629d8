package dateline.store.news;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lineage.copy.Copy;
import dateline.lineage.signature.Signature;
import dateline.pipeline.linking.Edges;
import dateline.store.Readings;
import dateline.store.Store;
import dateline.stories.Passage;
import dateline.stories.Story;
import dateline.stories.novelty.News;
import dateline.stories.novelty.Since;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryNewsTest {
  private static final String SHUT =
      "The swing bridge at Ostrel was closed on Monday after inspectors found loose bolts.";
  private static final String FERRIES =
      "Two ferries from Kelmar will carry commuters across the estuary from Wednesday.";
  private static final String COST =
      "The repair will cost the harbour council eleven million crowns, half of it borrowed.";

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder, Readings.CLOCK);
    keep("a", Readings.article("a").published("2026-03-02").text(SHUT));
    keep("b", Readings.article("b").retrieved("2026-03-04T10:00:00Z").text(FERRIES));
    keep("b", Readings.article("b").retrieved("2026-03-09T10:00:00Z").text(FERRIES + " Twice."));
    keep("c", Readings.article("c").published("2026-03-05").text(SHUT + " And " + COST));
    keep("d", Readings.article("d").published("2026-03-06").text(COST));
    keep("e", Readings.article("e").text("Nobody knows when this was written, or by whom at all."));
    Copy copy = new Copy("c", "a", null, Copy.Kind.NEAR_VERBATIM, 0.7, 0.9, List.of());
    store
        .links()
        .put(new Edges("c", Signature.of(""), List.of(), List.of(), List.of(copy), List.of()));
    store.links().settle(List.of("a", "b", "c", "d", "e"), List.of(), List.of(copy));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aPageWithoutADateCameWhenItWasFirstFetched() {
    assertThat(since("2026-03-04T10:00:00Z").articleIds()).containsExactly("b", "c", "d");
    assertThat(since("2026-03-04T10:00:01Z").articleIds()).containsExactly("c", "d");
  }

  @Test
  void copiesAndWhatTheySaidGiveNothing() {
    News news = since("2026-03-03");

    assertThat(news.passages()).extracting(Passage::articleId).containsExactly("b");
    Passage passage = news.passages().getFirst();
    String text = store.catalogue().article("b").orElseThrow().article().text();
    assertThat(passage.text()).isEqualTo(text.substring(passage.start(), passage.end()));
  }

  private News since(String time) {
    Story story =
        new Story(
            "s", "Bridge", "a", List.of(), "en", List.of("a", "b", "c", "d", "e"), 5, null, null);
    return new StoryNews(store.catalogue()).of(story, Since.of(time));
  }

  private void keep(String id, Readings reading) {
    store.archive().keep(List.of(reading.with(article -> article.language("en")).build()));
    store.links().put(new Edges(id, Signature.of(""), List.of(), List.of(), List.of(), List.of()));
  }
}
