package dateline.stories;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * How likely two sketches report the same happening, from the two sketches alone.
 *
 * <p>It is the weighted mean of the kinds of evidence that both sketches have: wording (the cosine
 * of their vectors), names, counted numbers and places. What one of them lacks neither helps nor
 * harms. Pages in different languages are compared without the wording, since the encoder reads
 * English. Time and numbering only part: when the dates lie too far apart, or one page tells of the
 * second round and the other of the third, the likeness is 0 however alike the words are.
 *
 * <p>Symmetric and deterministic.
 */
public final class Likeness {

  /**
   * From this likeness on two sketches are linked: they may belong to one story, and {@link
   * Grouping} decides. Low on purpose, since what is not linked is never compared again.
   */
  public static final double LINKED = 0.60;

  /**
   * How far apart the dates of two reports of one happening may lie, in days. Follow-ups and weekly
   * papers come within a week; the next happening of the same kind mostly does not.
   */
  public static final int DAYS_APART = 6;

  private static final long SECONDS_APART = DAYS_APART * 86_400L;

  private static final double WORDING = 0.70;
  private static final double NAMES = 0.20;
  private static final double NUMBERS = 0.05;
  private static final double PLACES = 0.05;

  /** A full name says most about which happening it is; one word may be anyone of that name. */
  private static final double FULL_NAME = 1.0;

  private static final double SINGLE_NAME = 0.6;

  private Likeness() {}

  /** The likeness of two sketches, from 0 (another happening) to 1 (the same). */
  public static double between(Sketch a, Sketch b) {
    return contradict(a, b) ? 0 : agreement(a, b);
  }

  /** Whether two sketches may belong to one story; see {@link #LINKED}. */
  public static boolean linked(Sketch a, Sketch b) {
    return between(a, b) >= LINKED;
  }

  /** Whether time or numbering says that two sketches report different happenings. */
  public static boolean contradict(Sketch a, Sketch b) {
    return Timing.of(a).gap(Timing.of(b)) > SECONDS_APART || otherOrdinal(a, b);
  }

  /** The likeness without regard to time and numbering. */
  static double agreement(Sketch a, Sketch b) {
    double cosine = cosine(a, b);
    boolean wording = readTogether(a, b);
    Evidence evidence = new Evidence();
    if (wording) {
      evidence.add(WORDING, cosine);
    }
    evidence.add(NAMES, names(a, b));
    evidence.add(NUMBERS, shared(a.numbers(), b.numbers()));
    evidence.add(PLACES, shared(a.places(), b.places()));
    return wording ? evidence.mean() : acrossLanguages(a, b, evidence);
  }

  /** Names alone can be those of any day, so a number or a second name has to stand beside one. */
  private static double acrossLanguages(Sketch a, Sketch b, Evidence evidence) {
    int together =
        sharedNames(a, b) + common(a.numbers(), b.numbers()) + common(a.places(), b.places());
    boolean known = Timing.of(a).isKnown() && Timing.of(b).isKnown();
    return together >= (known ? 2 : 4) ? evidence.mean() : 0;
  }

  /** The highest likeness that two sketches of this cosine and language can have. */
  static double atMost(double cosine) {
    return WORDING * cosine + (1 - WORDING);
  }

  static boolean readTogether(Sketch a, Sketch b) {
    String first = a.language();
    String second = b.language();
    return (first == null || second == null || first.equals(second))
        && a.vector().length == b.vector().length;
  }

  /** The cosine of two sketches' vectors, at least 0. */
  static double cosine(Sketch a, Sketch b) {
    return a.vector().length == b.vector().length
        ? Math.clamp(dot(a.vector(), 0, b.vector(), 0, a.vector().length), 0.0, 1.0)
        : 0;
  }

  /** Four sums, so that the machine can add side by side; always in the same order. */
  static double dot(float[] a, int fromA, float[] b, int fromB, int length) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      s0 += a[fromA + i] * b[fromB + i];
      s1 += a[fromA + i + 1] * b[fromB + i + 1];
      s2 += a[fromA + i + 2] * b[fromB + i + 2];
      s3 += a[fromA + i + 3] * b[fromB + i + 3];
    }
    for (; i < length; i++) {
      s0 += a[fromA + i] * b[fromB + i];
    }
    return (double) s0 + s1 + s2 + s3;
  }

  /** The share of names that both have, of the one that has less of them; NaN without names. */
  private static double names(Sketch a, Sketch b) {
    double weightA = weight(a);
    double weightB = weight(b);
    if (weightA == 0 || weightB == 0) {
      return Double.NaN;
    }
    double shared = Math.min(sharedWeight(a, b), sharedWeight(b, a));
    return shared / Math.min(weightA, weightB);
  }

  private static double weight(Sketch sketch) {
    double sum = 0;
    for (Map.Entry<String, Integer> name : sketch.names().entrySet()) {
      sum += weight(sketch, name);
    }
    return sum;
  }

  private static double weight(Sketch sketch, Map.Entry<String, Integer> name) {
    if (sketch.places().contains(name.getKey())) {
      return 0;
    }
    double kind = name.getKey().indexOf(' ') > 0 ? FULL_NAME : SINGLE_NAME;
    return kind * (1 + Math.log(name.getValue()));
  }

  private static double sharedWeight(Sketch a, Sketch b) {
    double sum = 0;
    for (Map.Entry<String, Integer> name : a.names().entrySet()) {
      double weight = weight(a, name);
      if (weight > 0 && has(b, name.getKey())) {
        sum += weight;
      }
    }
    return sum;
  }

  private static int sharedNames(Sketch a, Sketch b) {
    int shared = 0;
    for (String name : a.names().keySet()) {
      if (!a.places().contains(name) && has(b, name)) {
        shared++;
      }
    }
    return shared;
  }

  private static boolean has(Sketch sketch, String name) {
    SortedMap<String, Integer> names = sketch.names();
    if (names.containsKey(name)) {
      return true;
    }
    for (String other : names.keySet()) {
      if (Folding.same(name, other) && !sketch.places().contains(other)) {
        return true;
      }
    }
    return false;
  }

  private static double shared(Set<String> a, Set<String> b) {
    int smaller = Math.min(a.size(), b.size());
    return smaller == 0 ? Double.NaN : (double) common(a, b) / smaller;
  }

  private static int common(Set<String> a, Set<String> b) {
    int common = 0;
    for (String x : a) {
      if (b.contains(x)) {
        common++;
      }
    }
    return common;
  }

  /** Whether both number the same kind of happening and no number is the same. */
  private static boolean otherOrdinal(Sketch a, Sketch b) {
    boolean other = false;
    for (String ordinal : a.ordinals()) {
      if (b.ordinals().contains(ordinal)) {
        return false;
      }
      String kind = ordinal.substring(0, ordinal.indexOf('=') + 1);
      other |= !b.ordinals().subSet(kind, kind + '\uffff').isEmpty();
    }
    return other;
  }

  /** A weighted mean that leaves out what is not a number. */
  private static final class Evidence {
    private double sum;
    private double weights;

    void add(double weight, double value) {
      if (!Double.isNaN(value)) {
        sum += weight * value;
        weights += weight;
      }
    }

    double mean() {
      return weights == 0 ? 0 : Math.clamp(sum / weights, 0.0, 1.0);
    }
  }
}
