package dateline.desk.story;

import dateline.desk.correction.StoryDesk;
import dateline.desk.front.StoryCard;
import dateline.desk.wording.Address;
import dateline.desk.wording.Outlet;
import dateline.desk.wording.Removed;
import dateline.desk.wording.Tongue;
import dateline.desk.wording.When;
import dateline.lineage.copy.Copy;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.store.catalogue.KeptArticle;
import dateline.store.news.StoryNews;
import dateline.stories.Story;
import dateline.stories.correction.Correction;
import dateline.stories.novelty.News;
import dateline.stories.novelty.Since;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page of a story.
 *
 * @param card headline, summary and numbers
 * @param news what is new since a time
 * @param tree who copied whom
 * @param voices who said what
 * @param times the articles in order of time
 * @param left how many articles are not shown, since there are too many for a page
 * @param position "2 of 4" in its storyline, or null
 * @param earlier the story before it in the storyline, or null
 * @param later the story after it in the storyline, or null
 * @param desk what can be corrected, and what was
 */
public record StoryPage(
    StoryCard card,
    NewSince news,
    List<CopyTree.Row> tree,
    List<Voice> voices,
    List<Time> times,
    int left,
    @Nullable String position,
    @Nullable Neighbour earlier,
    @Nullable Neighbour later,
    StoryDesk desk) {
  private static final int MEMBERS = 300;

  /**
   * An article at its time.
   *
   * @param published its date, or null
   * @param outlet whose it is
   * @param headline its headline, or null
   * @param href its page
   * @param language a tag or null
   * @param copied whether it surely is a copy
   * @param removed that it is not where it stood any more, or null
   */
  public record Time(
      @Nullable When published,
      String outlet,
      @Nullable String headline,
      String href,
      @Nullable String language,
      boolean copied,
      @Nullable Removed removed) {}

  /**
   * Another story of the storyline.
   *
   * @param href its page
   * @param headline its headline
   * @param dates when it happened, or null
   */
  public record Neighbour(String href, String headline, @Nullable String dates) {}

  /**
   * The page of a story, if there is one of this id.
   *
   * @param log all corrections
   * @param who the name of who reads, blank where it is not known
   * @param newsroom tells what is new
   * @param since since when, or null where nobody asks
   */
  public static Optional<StoryPage> of(
      Catalogue catalogue,
      String id,
      List<Correction> log,
      String who,
      StoryNews newsroom,
      @Nullable Since since) {
    return catalogue
        .story(id)
        .map(entry -> {
          Story story = entry.kept().story();
          News news = since == null ? null : newsroom.of(story, since);
          return of(catalogue, entry, log, who, since, news);
        });
  }

  private static StoryPage of(
      Catalogue catalogue,
      StoryEntry entry,
      List<Correction> log,
      String who,
      @Nullable Since since,
      @Nullable News news) {
    Story story = entry.kept().story();
    List<String> ids = story.articleIds().stream().limit(MEMBERS).toList();
    Map<String, KeptArticle> members = byTime(catalogue.articles(ids));
    List<Copy> copies = catalogue.copiesFrom(ids);
    List<String> elsewhere =
        copies.stream()
            .map(Copy::to)
            .filter(Objects::nonNull)
            .filter(to -> !members.containsKey(to))
            .distinct()
            .toList();
    List<StoryEntry> line =
        entry.storylineId() == null ? List.of() : catalogue.storiesOf(entry.storylineId());
    int at = line.stream().map(other -> other.kept().story().id()).toList().indexOf(story.id());
    List<Time> times = times(members.values(), copies);
    return new StoryPage(
        StoryCard.of(catalogue, List.of(entry)).getFirst(),
        NewSince.of(story.id(), members.values(), times, since, news),
        CopyTree.rows(
            members, copies, catalogue.articles(elsewhere), entry.kept().origins().origins()),
        Voice.of(members.values()),
        times,
        story.articleIds().size() - ids.size(),
        at < 0 ? null : (at + 1) + " of " + line.size(),
        at > 0 ? neighbour(line.get(at - 1)) : null,
        at >= 0 && at + 1 < line.size() ? neighbour(line.get(at + 1)) : null,
        StoryDesk.of(catalogue, story.id(), members.values(), log, who));
  }

  private static Map<String, KeptArticle> byTime(Map<String, KeptArticle> found) {
    Map<String, KeptArticle> ordered = new LinkedHashMap<>();
    found.values().stream()
        .sorted(
            Comparator.comparing((KeptArticle kept) -> When.middle(kept.article().published()))
                .thenComparing(KeptArticle::id))
        .forEach(kept -> ordered.put(kept.id(), kept));
    return ordered;
  }

  private static List<Time> times(Collection<KeptArticle> members, List<Copy> copies) {
    Set<String> copied =
        copies.stream().filter(Copy::certain).map(Copy::from).collect(Collectors.toSet());
    return members.stream()
        .map(kept ->
            new Time(
                When.of(kept.article().published()),
                Outlet.of(kept),
                kept.article().headline(),
                Address.article(kept.id()),
                Tongue.tag(kept.article().language()),
                copied.contains(kept.id()),
                Removed.of(kept)))
        .toList();
  }

  private static Neighbour neighbour(StoryEntry entry) {
    Story story = entry.kept().story();
    return new Neighbour(
        Address.story(story.id()), story.headline(), When.span(story.first(), story.last()));
  }
}
