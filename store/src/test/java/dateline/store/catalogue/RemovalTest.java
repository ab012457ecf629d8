package dateline.store.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.PageKind;
import dateline.pipeline.reading.Draft;
import dateline.pipeline.reading.Reading;
import dateline.store.Readings;
import dateline.store.Store;
import dateline.store.export.ArticleRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marks of what is gone or withdrawn, whatever comes first. */
class RemovalTest {
  private static final String AT = "https://post.example/ferry";
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T08:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-03-06T08:00:00Z");

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder, Readings.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Reading ferry(Instant retrieved) {
    return Readings.article("ferry")
        .with(article -> article.url(AT))
        .text("The night ferry to Brenholm was turned back on Friday because of ice.")
        .retrieved(retrieved.toString())
        .build();
  }

  private boolean withdraw(Instant at, String notice) {
    Reading read =
        Readings.article("ferry")
            .with(article -> article.url(AT).pageKind(PageKind.WITHDRAWN))
            .text(notice)
            .build();
    return store.archive().withdraw(draft(read, at));
  }

  private static Draft draft(Reading read, Instant at) {
    return new Draft(
        at,
        List.of(
            new Draft.Part(read.id(), null, read.sourceId(), read.contentHash(), read.article())));
  }

  private @Nullable Removal removal() {
    return store.catalogue().article("ferry").orElseThrow().removal();
  }

  @Test
  void whatIsGoneKeepsItsTextAndIsMarkedUntilItIsBack() {
    store.archive().keep(List.of(ferry(MONDAY)));
    assertThat(removal()).isNull();
    store.absences().gone(AT, TUESDAY, 410);
    store.absences().gone(AT, TUESDAY, 410);
    store.close();
    open();

    assertThat(removal()).isEqualTo(new Removal(Removal.Kind.GONE, TUESDAY, "410"));
    KeptArticle kept = store.catalogue().article("ferry").orElseThrow();
    assertThat(kept.article().text()).contains("turned back");
    assertThat(ArticleRow.of(kept).removed())
        .isEqualTo(new ArticleRow.Removed("gone", TUESDAY.toString(), "410"));
    store.absences().back(AT);
    assertThat(removal()).isNull();
  }

  @Test
  void whatIsWithdrawnKeepsItsTextAndIsMarkedUntilItIsBack() {
    store.archive().keep(List.of(ferry(MONDAY)));
    assertThat(withdraw(TUESDAY, "This article was withdrawn.")).isTrue();
    assertThat(withdraw(TUESDAY, "This article was withdrawn.")).isTrue();
    store.close();
    open();

    assertThat(removal())
        .isEqualTo(new Removal(Removal.Kind.WITHDRAWN, TUESDAY, "This article was withdrawn."));
    assertThat(store.catalogue().article("ferry").orElseThrow().version()).isEqualTo(1);

    assertThat(store.archive().holds(draft(ferry(MONDAY), MONDAY))).isTrue();
    assertThat(store.archive().holds(draft(ferry(FRIDAY), FRIDAY))).isFalse();
    store.archive().keep(List.of(ferry(FRIDAY)));
    assertThat(removal()).isNull();
    assertThat(store.archive().holds(draft(ferry(FRIDAY), FRIDAY))).isTrue();
    withdraw(TUESDAY, "This article was withdrawn.");
    assertThat(removal()).isNull();
    withdraw(FRIDAY.plusSeconds(60), "This article was removed.");
    assertThat(removal())
        .isEqualTo(
            new Removal(
                Removal.Kind.WITHDRAWN, FRIDAY.plusSeconds(60), "This article was removed."));
  }

  @Test
  void aNoticeMayBeReadBeforeTheArticle() {
    assertThat(withdraw(TUESDAY, "This article was withdrawn.")).isFalse();
    store.archive().keep(List.of(ferry(MONDAY)));
    assertThat(removal()).isNotNull();
  }

  @Test
  void anOldNoticeSaysNothingOfWhatWasFetchedLater() {
    store.archive().keep(List.of(ferry(FRIDAY)));
    withdraw(TUESDAY, "This article was withdrawn.");
    assertThat(removal()).isNull();
  }
}
