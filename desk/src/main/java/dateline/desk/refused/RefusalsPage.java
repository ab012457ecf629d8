package dateline.desk.refused;

import dateline.desk.wording.Pager;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.RefusedPage;
import java.util.List;

/**
 * The list of pages that could not be read.
 *
 * @param refused some of them, by their names
 * @param total how many there are
 * @param pager to those before and after
 */
public record RefusalsPage(List<RefusedPage> refused, int total, Pager pager) {
  private static final int PAGES = 100;

  /** The page of a number, counted from 1. */
  public static RefusalsPage of(Catalogue catalogue, int page) {
    List<RefusedPage> all = catalogue.refused();
    return new RefusalsPage(
        all.stream().skip((page - 1L) * PAGES).limit(PAGES).toList(),
        all.size(),
        Pager.of("/refused?", page, all.size() > (long) page * PAGES));
  }
}
