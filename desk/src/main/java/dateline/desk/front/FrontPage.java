package dateline.desk.front;

import dateline.desk.wording.Pager;
import dateline.extract.PageDate;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.store.catalogue.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The front page.
 *
 * @param stories the newest first; on the first page the lead goes before all
 * @param pager to the stories before and after
 * @param counts how much is kept
 */
public record FrontPage(List<StoryCard> stories, Pager pager, Counts counts) {
  private static final int STORIES = 20;

  /** How much older than the newest story the lead may be. */
  private static final Duration LEAD_AGE = Duration.ofDays(7);

  /** The page of a number, counted from 1. */
  public static FrontPage of(Catalogue catalogue, int page) {
    List<StoryEntry> entries = catalogue.newest(STORIES + 1, (page - 1) * STORIES);
    boolean more = entries.size() > STORIES;
    List<StoryEntry> shown = entries.subList(0, Math.min(STORIES, entries.size()));
    return new FrontPage(
        StoryCard.of(catalogue, page == 1 ? leadFirst(shown) : shown),
        Pager.of("/?", page, more),
        catalogue.counts());
  }

  /**
   * What most outlets carry in the newest days leads; the newest of them where there are several.
   */
  private static List<StoryEntry> leadFirst(List<StoryEntry> newestFirst) {
    PageDate newest = newestFirst.isEmpty() ? null : newestFirst.getFirst().kept().story().last();
    if (newest == null) {
      return newestFirst;
    }
    Instant oldest = newest.earliest().minus(LEAD_AGE);
    StoryEntry lead = newestFirst.getFirst();
    for (StoryEntry entry : newestFirst) {
      PageDate last = entry.kept().story().last();
      boolean recent = last != null && last.earliest().isAfter(oldest);
      if (recent && entry.kept().story().outlets() > lead.kept().story().outlets()) {
        lead = entry;
      }
    }
    List<StoryEntry> ordered = new ArrayList<>(newestFirst);
    ordered.remove(lead);
    ordered.addFirst(lead);
    return ordered;
  }
}
