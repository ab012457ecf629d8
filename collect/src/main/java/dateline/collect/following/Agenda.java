package dateline.collect.following;

import dateline.collect.manners.Standing;
import dateline.collect.web.WebAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all errands, and when each host may be asked. Implementations are thread-safe; what a
 * method has taken is on disk.
 */
public interface Agenda {

  /**
   * Errands that are due, the longest due first: at most one a host, and none of a host that may
   * not be asked yet or of a source that rests.
   *
   * @param except hosts that are being asked, as manners know them; none of theirs is given
   */
  List<Errand> due(Instant now, int most, Set<String> except);

  /**
   * When something is due next of which the host may be asked; null where nothing ever is.
   *
   * @param except hosts that do not count, since they are being asked; as manners know them
   */
  @Nullable Instant next(Set<String> except);

  /** Those of some addresses that are known as a page, or as a part of a list. */
  Set<String> known(Collection<String> addresses);

  /**
   * Takes down where redirects lead from a page: it is the same page, so nothing else asks for it
   * there, its source is known, and what lists say of its date holds there as well.
   */
  void leads(Errand page, WebAddress to);

  /**
   * Takes down what came of an errand, all or nothing: the errand as it is now, those that it led
   * to, and how the hosts stand that were asked. Of new errands whose address is known, the known
   * one stays; where the new one has a time and the known one was last answered before {@link
   * Found#changed}, it is due then.
   */
  void done(Errand after, List<Found> found, Map<String, Standing> standings);

  /**
   * Puts an errand off, since it may not be asked yet: with its host where that has to be left
   * alone, and by itself where the host is well and leads to another that is not.
   */
  void putOff(Errand errand, Instant from, Map<String, Standing> standings);

  /**
   * Has every host that was ever asked rest. At the start: whoever died may have been asking it, of
   * which nothing is written down.
   */
  void rest(Instant until);

  /** How hosts stood when they were last asked, as far as it still matters; by host. */
  Map<String, Standing> standings(Instant now);

  /**
   * An errand that another led to.
   *
   * @param changed when what is there changed last, as the list says; null where it does not
   */
  record Found(Errand errand, @Nullable Instant changed) {}
}
