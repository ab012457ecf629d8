package dateline.quality.lineage.speed;

import java.util.Set;

/**
 * One way to find candidates, in two steps that are timed apart.
 *
 * @param <S> what is made of a text
 */
interface Finder<S> {
  /** Makes of a text what is needed to look for others like it. */
  S sign(String text);

  /** The numbers of the pages so far that may be alike; then adds the page with its number. */
  Set<Integer> findAndAdd(S signature, int page);
}
