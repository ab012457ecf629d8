package dateline.stories.likeness;

import dateline.stories.sketch.Numbers;
import dateline.stories.sketch.Opening;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Terms;
import dateline.stories.sketch.Timing;
import org.jspecify.annotations.Nullable;

/** A sketch with what comparing it often needs. */
public final class Features {
  private final Sketch sketch;
  private final Timing timing;
  private final boolean kept;
  private @Nullable Names names;
  private int @Nullable [] sentences;

  /** Room for the sentences of those that this one is compared with, one after the other. */
  private int[] others = {};

  private final Terms numbers;

  /** What comparing a sketch needs. */
  public Features(Sketch sketch) {
    this(sketch, Timing.of(sketch));
  }

  /** The same at another time: that of a whole group. */
  public Features(Sketch sketch, Timing timing) {
    this(sketch, timing, false);
  }

  private Features(Sketch sketch, Timing timing, boolean kept) {
    this.sketch = sketch;
    this.timing = timing;
    this.kept = kept;
    this.numbers = Numbers.terms(sketch.numbers());
  }

  /** For a sketch that is kept beside thousands of others, and so takes as little as it can. */
  static Features kept(Sketch sketch) {
    return new Features(sketch, Timing.of(sketch), true);
  }

  /** The sketch itself. */
  public Sketch sketch() {
    return sketch;
  }

  /** When what it tells of can have happened. */
  public Timing timing() {
    return timing;
  }

  /** The counted numbers, at unit length. */
  public Terms numbers() {
    return numbers;
  }

  /** How far the sentences find their like in the other's, 0 to 1. */
  double opening(Features other) {
    Opening opening = other.sketch.opening();
    if (!other.kept) {
      return sketch.opening().like(sentences(), opening, other.sentences());
    }
    others = opening.widened(others);
    return sketch.opening().like(sentences(), opening, others);
  }

  private int[] sentences() {
    int[] wide = sentences;
    if (wide == null) {
      wide = sketch.opening().widened();
      if (!kept) {
        sentences = wide;
      }
    }
    return wide;
  }

  /** The names, which pages in another language are compared by; made when first asked for. */
  Names names() {
    Names made = names;
    if (made == null) {
      made = Names.of(sketch);
      names = made;
    }
    return made;
  }

  /**
   * By what pages in one language are found: each word of a name, number and pair of words, with
   * the square root of what it adds as evidence where both have it.
   */
  void grounds(Ground sink) {
    tell(sketch.nameWords(), Likeness.NAMES, 1, sink);
    tell(numbers, Likeness.NUMBERS, 3, sink);
    tell(sketch.pairs(), Likeness.PAIRS, 5, sink);
  }

  /** By what pages in two languages are found: how names begin, and numbers. */
  void groundsAcross(Ground sink) {
    names().beginnings().forEach(beginning -> sink.accept(Long.hashCode(beginning), 1));
    tell(numbers, 1, 3, sink);
  }

  /** Tells of words, under other numbers than those of another kind; kinds are odd. */
  private static void tell(Terms terms, double weight, int kind, Ground sink) {
    float root = (float) Math.sqrt(weight);
    for (int i = 0; i < terms.size(); i++) {
      sink.accept(terms.key(i) * kind, root * terms.weight(i));
    }
  }
}
