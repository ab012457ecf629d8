package dateline.desk.correction;

import dateline.desk.wording.Pager;
import dateline.store.catalogue.Catalogue;
import dateline.stories.correction.Correction;
import java.util.List;

/**
 * The log of corrections.
 *
 * @param notes some of them, the newest first
 * @param total how many there are
 * @param who the name that was given last in this browser, blank where none was
 * @param pager to those before and after
 */
public record CorrectionsPage(List<CorrectionNote> notes, int total, String who, Pager pager) {
  private static final int NOTES = 50;

  /** The page of a number, counted from 1. */
  public static CorrectionsPage of(
      Catalogue catalogue, List<Correction> log, String who, int page) {
    List<Correction> some = log.reversed().stream().skip((page - 1L) * NOTES).limit(NOTES).toList();
    return new CorrectionsPage(
        CorrectionNote.of(catalogue, some, log),
        log.size(),
        who,
        Pager.of("/corrections?", page, log.size() > (long) page * NOTES));
  }
}
