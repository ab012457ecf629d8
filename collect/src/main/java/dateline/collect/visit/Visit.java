package dateline.collect.visit;

import dateline.collect.manners.Standing;
import dateline.collect.web.Answer;
import java.time.Instant;
import java.util.Map;

/** What came of wanting to ask an address. */
public sealed interface Visit {
  /** How the hosts that were asked stand now, by host; to be kept over a restart. */
  Map<String, Standing> standings();

  /** It was asked, or never may be. */
  record Done(Answer answer, Map<String, Standing> standings) implements Visit {
    public Done {
      standings = Map.copyOf(standings);
    }
  }

  /**
   * It may not be asked now.
   *
   * @param from when it is worth trying again
   * @param reason in plain words, for people who look at the queue
   */
  record Later(Instant from, String reason, Map<String, Standing> standings) implements Visit {
    public Later {
      standings = Map.copyOf(standings);
    }
  }
}
