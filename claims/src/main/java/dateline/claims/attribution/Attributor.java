package dateline.claims.attribution;

import java.util.List;

/** Finds the attributions of a clause. Implementations are thread-safe. */
public interface Attributor {
  /** The attributions, in the order of their cues. */
  List<Attribution> attributions(Clause clause);
}
