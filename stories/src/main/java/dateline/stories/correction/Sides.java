package dateline.stories.correction;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * On which side of each disagreement a group of articles stands: a disagreement is two sets of
 * articles that a person set apart, and a group can stand on none, one or both of its sides.
 * Immutable.
 */
public final class Sides {
  /** Of a group of which nobody said anything. */
  public static final Sides NONE = new Sides(new BitSet(), new BitSet());

  private final BitSet ones;
  private final BitSet others;

  private Sides(BitSet ones, BitSet others) {
    this.ones = ones;
    this.others = others;
  }

  /** On one side of one disagreement. */
  static Sides on(boolean one, int disagreement) {
    BitSet side = new BitSet();
    side.set(disagreement);
    return one ? new Sides(side, new BitSet()) : new Sides(new BitSet(), side);
  }

  /** Of a group of articles. */
  static Sides of(Collection<String> articles, Map<String, Sides> byArticle) {
    return articles.stream().map(id -> byArticle.getOrDefault(id, NONE)).reduce(NONE, Sides::with);
  }

  /** Of this group and another, put together. */
  public Sides with(Sides that) {
    if (isNone() || that.isNone()) {
      return isNone() ? that : this;
    }
    BitSet bothOnes = (BitSet) ones.clone();
    bothOnes.or(that.ones);
    BitSet bothOthers = (BitSet) others.clone();
    bothOthers.or(that.others);
    return new Sides(bothOnes, bothOthers);
  }

  /** Whether the two groups must stay apart: they stand against one another somewhere. */
  public boolean against(Sides that) {
    return ones.intersects(that.others) || others.intersects(that.ones);
  }

  private boolean isNone() {
    return ones.isEmpty() && others.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object that) {
    return that instanceof Sides sides && ones.equals(sides.ones) && others.equals(sides.others);
  }

  @Override
  public int hashCode() {
    return 31 * ones.hashCode() + others.hashCode();
  }
}
