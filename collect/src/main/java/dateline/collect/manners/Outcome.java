package dateline.collect.manners;

import dateline.collect.web.Answer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a question says about the host: not whether it brought anything, but whether it is well. */
public sealed interface Outcome {
  /** The host answered, if only to say that it has no such page. */
  record Answered() implements Outcome {}

  /**
   * The host asks for a pause.
   *
   * @param until when to come back; null where it does not say
   */
  record AskedToWait(@Nullable Instant until) implements Outcome {}

  /** The host cannot be reached, or is broken. */
  record Failed() implements Outcome {}

  /** What an answer says about the host that gave it. */
  static Outcome of(Answer answer) {
    return switch (answer) {
      case Answer.AskedToWait wait -> new AskedToWait(wait.until());
      case Answer.Failed failed -> isWell(failed) ? new Answered() : new Failed();
      case Answer.Fetched f -> new Answered();
      case Answer.NotModified n -> new Answered();
      case Answer.Gone g -> new Answered();
      case Answer.Refused r -> new Answered();
    };
  }

  /** A refusal or a circle of redirects comes from a host that is well, and tired of nobody. */
  private static boolean isWell(Answer.Failed failed) {
    return switch (failed.fault()) {
      case STATUS -> failed.status() < 500;
      case REDIRECTS -> true;
      case NAME, CONNECTION, TLS, TIME, BROKEN -> false;
    };
  }
}
