package dateline.collect.source;

import dateline.collect.manners.Standing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source does.
 *
 * @param answered when its list was last had; null where it never was
 * @param next when it is looked at next, at the soonest; null where it is not
 * @param resting how the site of its list stands, where that is what its next look waits for; null
 *     where it is not
 * @param interval between two looks
 * @param failures how many looks in a row brought no list
 * @param trouble why the last look brought none, in plain words; null where it brought one
 * @param waiting how many of its pages are still to be fetched for the first time
 * @param fetched how many of its pages were fetched
 * @param perDay how many of them were fetched on a day of the last seven, on average; of fewer
 *     where it has not been followed for so long
 * @param looked at how many of its newest articles was looked to tell {@code originals}
 * @param originals how many of these are no copies of another page, as far as links tell
 * @param forbidden what its lists named and robots.txt forbids to ask for
 */
public record Health(
    Source source,
    @Nullable Instant answered,
    @Nullable Instant next,
    @Nullable Standing resting,
    Duration interval,
    int failures,
    @Nullable String trouble,
    long waiting,
    long fetched,
    double perDay,
    int looked,
    int originals,
    Forbidden forbidden) {

  /** The share of originals among its newest articles, 0 to 1; null where there are none. */
  public @Nullable Double originality() {
    return looked == 0 ? null : (double) originals / looked;
  }
}
