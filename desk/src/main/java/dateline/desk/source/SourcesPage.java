package dateline.desk.source;

import dateline.collect.source.Health;
import dateline.collect.source.SourceKind;
import dateline.desk.wording.Pager;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of sources.
 *
 * @param notes some of them, by name
 * @param total how many there are
 * @param troubled how many of all could not be had when they were last looked at
 * @param waiting how many pages of all are still to be fetched for the first time
 * @param obstacle what keeps everything from being fetched, with the remedy; null where nothing
 *     does
 * @param kinds that a source can be of
 * @param form what stands in the form to add one
 * @param pager to those before and after
 */
public record SourcesPage(
    List<SourceNote> notes,
    int total,
    long troubled,
    long waiting,
    @Nullable String obstacle,
    List<String> kinds,
    SourceForm form,
    Pager pager) {
  private static final int SOURCES = 100;

  /** The page of a number, counted from 1. */
  public static SourcesPage of(List<Health> all, Enrolment enrolment, SourceForm form, int page) {
    boolean asksWeb = enrolment.stillness() == null;
    return new SourcesPage(
        all.stream()
            .skip((page - 1L) * SOURCES)
            .limit(SOURCES)
            .map(health -> SourceNote.of(health, asksWeb))
            .toList(),
        all.size(),
        all.stream()
            .filter(health -> health.trouble() != null && !health.source().paused())
            .count(),
        all.stream().mapToLong(Health::waiting).sum(),
        enrolment.obstacle(),
        Stream.of(SourceKind.values()).map(SourceKind::word).toList(),
        form,
        Pager.of("/sources?", page, all.size() > (long) page * SOURCES));
  }
}
