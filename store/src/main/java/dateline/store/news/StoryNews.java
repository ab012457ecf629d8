package dateline.store.news;

import dateline.language.Sentence;
import dateline.lineage.copy.Copy;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.KeptArticle;
import dateline.stories.Story;
import dateline.stories.novelty.News;
import dateline.stories.novelty.Novelty;
import dateline.stories.novelty.Since;
import dateline.stories.novelty.Telling;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what came into a kept story since a time. Thread-safe. */
public final class StoryNews {
  /** How many sentences are given at most. */
  public static final int SENTENCES = 10;

  /** Of a story with more pages the earliest are left out: they are what is best known by now. */
  private static final int PAGES = 1000;

  private final Catalogue catalogue;
  private final Novelty novelty = new Novelty();

  /** The news of the stories of a catalogue. Reads a list of words, which takes some moments. */
  public StoryNews(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The pages that came since a time, and what they say that no page before them had said. */
  public News of(Story story, Since since) {
    List<String> all = story.articleIds();
    List<String> ids = all.subList(Math.max(0, all.size() - PAGES), all.size());
    Set<String> members = new HashSet<>(ids);
    Set<String> copies =
        catalogue.copiesFrom(ids).stream()
            .filter(copy -> copy.certain() && copy.to() != null && members.contains(copy.to()))
            .map(Copy::from)
            .collect(Collectors.toSet());
    Collection<KeptArticle> articles = catalogue.articles(ids).values();
    Map<String, Instant> fetched = catalogue.firstFetched(ids);
    return novelty.since(
        articles.stream()
            .map(kept -> telling(kept, fetched.get(kept.id()), copies.contains(kept.id())))
            .toList(),
        since.instant(),
        SENTENCES);
  }

  private static Telling telling(KeptArticle kept, @Nullable Instant fetched, boolean copy) {
    return new Telling(
        kept.id(),
        kept.article(),
        kept.findings().sentences().stream()
            .map(span -> new Sentence(span.start(), span.end(), List.of()))
            .toList(),
        kept.findings().dates(),
        fetched,
        copy);
  }
}
