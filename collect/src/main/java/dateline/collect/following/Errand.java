package dateline.collect.following;

import dateline.collect.web.Validators;
import dateline.collect.web.WebAddress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address, what it is asked for, and what came of it so far. Immutable.
 *
 * @param sourceId the source that it is asked for
 * @param due when it is to be asked next; null for never, which is kept so that it is not taken for
 *     something new
 * @param interval between the last question and the next
 * @param visits how many questions brought an answer that could be used
 * @param failures how many in a row brought none
 * @param known what the server gave to tell its answer by
 * @param digest of the last body; null where there was none
 * @param answered when the last answer came that could be used; null where none did
 * @param trouble why the last question brought none, in plain words; null where it brought one
 * @param gone since when there has been nothing at the address (404, 410), as far as it was asked;
 *     null where the last answer that told found something
 * @param forbidden since when robots.txt forbids to ask for it, as far as it was tried; null where
 *     it did not when it was tried last
 */
public record Errand(
    WebAddress address,
    Purpose purpose,
    String sourceId,
    @Nullable Instant due,
    Duration interval,
    int visits,
    int failures,
    Validators known,
    @Nullable String digest,
    @Nullable Instant answered,
    @Nullable String trouble,
    @Nullable Instant gone,
    @Nullable Instant forbidden) {

  /** An address that was never asked. */
  public static Errand of(
      WebAddress address, Purpose purpose, String sourceId, @Nullable Instant due) {
    return new Errand(
        address,
        purpose,
        sourceId,
        due,
        Duration.ZERO,
        0,
        0,
        Validators.NONE,
        null,
        null,
        null,
        null,
        null);
  }

  /** After an answer that could be used. */
  Errand answered(
      Instant now,
      Validators newer,
      @Nullable String newDigest,
      Duration next,
      @Nullable Instant at) {
    return new Errand(
        address,
        purpose,
        sourceId,
        at,
        next,
        visits + 1,
        0,
        newer,
        newDigest,
        now,
        null,
        null,
        null);
  }

  /** After a question that brought nothing. */
  Errand failed(String why, @Nullable Instant at) {
    return without(why, at, gone, null);
  }

  /** After an answer that nothing is there, and nothing was since a time. */
  Errand gone(Instant since, String why, @Nullable Instant at) {
    return without(why, at, since, null);
  }

  /** After robots.txt forbade to ask, and has forbidden it since a time. */
  Errand forbidden(Instant since, String why, @Nullable Instant at) {
    return without(why, at, gone, since);
  }

  private Errand without(
      String why,
      @Nullable Instant at,
      @Nullable Instant missingSince,
      @Nullable Instant forbiddenSince) {
    return new Errand(
        address,
        purpose,
        sourceId,
        at,
        interval,
        visits,
        failures + 1,
        known,
        digest,
        answered,
        why,
        missingSince,
        forbiddenSince);
  }
}
