package dateline.collect.manners;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a host stands with us. Immutable: what happens makes a new one.
 *
 * @param freeFrom when it may be asked again
 * @param failures how many questions in a row failed or were put off
 */
public record Standing(Instant freeFrom, int failures) {
  /** A host that was never asked. */
  public static final Standing NEW = new Standing(Instant.MIN, 0);

  public Standing {
    if (failures < 0) {
      throw new IllegalArgumentException(failures + " failures are fewer than none");
    }
  }

  /**
   * How it stands after a question that ended now.
   *
   * @param crawlDelay the pause that the site asks for, or null
   */
  public Standing after(
      Outcome outcome, String host, @Nullable Duration crawlDelay, Courtesy courtesy, Instant now) {
    Instant rested = now.plus(courtesy.pauseOf(crawlDelay));
    int worse = failures == Integer.MAX_VALUE ? failures : failures + 1;
    return switch (outcome) {
      case Outcome.Answered answered -> new Standing(rested, 0);
      case Outcome.AskedToWait wait when wait.until() != null ->
          new Standing(latest(rested, courtesy.waitUntil(wait.until(), now)), worse);
      case Outcome.AskedToWait wait -> backedOff(rested, host, worse, courtesy, now);
      case Outcome.Failed failed -> backedOff(rested, host, worse, courtesy, now);
    };
  }

  /** Why it may not be asked before, in plain words for people who look at the queue. */
  public String reason() {
    return switch (failures) {
      case 0 -> "it was asked a moment ago";
      case 1 -> "it failed or asked for a pause";
      default -> "it failed or asked for a pause %d times in a row".formatted(failures);
    };
  }

  private static Standing backedOff(
      Instant rested, String host, int failures, Courtesy courtesy, Instant now) {
    return new Standing(latest(rested, now.plus(courtesy.backOff(host, failures))), failures);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /**
   * Whether it may be forgotten, so that it stands as a host never asked: where it answered last,
   * as soon as it may be asked again; where it failed, when nobody asked for long after that.
   */
  boolean isForgettable(Instant now, Courtesy courtesy) {
    Instant remembered = failures == 0 ? freeFrom : freeFrom.plus(courtesy.longestBackOff());
    return !now.isBefore(remembered);
  }
}
