package dateline.desk.front;

import dateline.desk.wording.Pager;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.store.catalogue.Counts;
import java.util.List;

/**
 * The front page.
 *
 * @param stories the newest first
 * @param pager to the stories before and after
 * @param counts how much is kept
 */
public record FrontPage(List<StoryCard> stories, Pager pager, Counts counts) {
  private static final int STORIES = 20;

  /** The page of a number, counted from 1. */
  public static FrontPage of(Catalogue catalogue, int page) {
    List<StoryEntry> entries = catalogue.newest(STORIES + 1, (page - 1) * STORIES);
    boolean more = entries.size() > STORIES;
    return new FrontPage(
        StoryCard.of(catalogue, entries.subList(0, Math.min(STORIES, entries.size()))),
        Pager.of("/?", page, more),
        catalogue.counts());
  }
}
