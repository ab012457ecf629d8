package dateline.store.export;

import dateline.claims.Actor;
import dateline.claims.Actors;
import dateline.pipeline.linking.CorrectionLog;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.store.news.StoryNews;
import dateline.stories.novelty.News;
import dateline.stories.novelty.Since;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands over all rows of a kind, in an order that depends on the rows alone. */
public final class Exporter {
  private final Catalogue catalogue;
  private final CorrectionLog corrections;
  private final Actors actors;

  public Exporter(Catalogue catalogue, CorrectionLog corrections, Actors actors) {
    this.catalogue = catalogue;
    this.corrections = corrections;
    this.actors = actors;
  }

  /** Hands over all rows of a kind. */
  public void export(ExportKind kind, Consumer<Record> sink) {
    switch (kind) {
      case ARTICLES -> catalogue.articles(kept -> sink.accept(ArticleRow.of(kept)));
      case COPIES -> catalogue.copies(copy -> sink.accept(CopyRow.of(copy)));
      case STORIES -> catalogue.stories(entry -> sink.accept(StoryRow.of(entry)));
      case STORYLINES ->
          catalogue
              .storylines()
              .forEach(line -> sink.accept(StorylineRow.of(line, catalogue.storiesOf(line.id()))));
      case STATEMENTS ->
          catalogue.articles(kept ->
              kept.findings()
                  .statements()
                  .forEach(statement -> sink.accept(StatementRow.of(kept, statement))));
      case ACTORS -> {
        List<Actor> all = new ArrayList<>();
        catalogue.articles(kept -> all.addAll(kept.findings().actors()));
        actors.merge(all).forEach(actor -> sink.accept(ActorRow.of(actor)));
      }
      case CORRECTIONS -> CorrectionRow.of(corrections.entries()).forEach(sink);
    }
  }

  /**
   * Hands over the stories that pages have come into since a time, with what these say anew, in the
   * order of the stories' ids.
   */
  public void stories(Since since, Consumer<Record> sink) {
    StoryNews news = new StoryNews(catalogue);
    List<StoryEntry> all = new ArrayList<>();
    catalogue.stories(all::add);
    for (StoryEntry entry : all) {
      News found = news.of(entry.kept().story(), since);
      if (!found.articleIds().isEmpty()) {
        sink.accept(StoryRow.of(entry, since, found));
      }
    }
  }
}
