package dateline.stories;

/**
 * How likely two sketches report the same happening, from the two sketches alone.
 *
 * <p>Evidence for and against adds up on a logistic scale: wording (the cosine of their vectors),
 * names of persons, organizations and places, counted numbers, and whether the pages are of the
 * same days. A full name weighs more than a single word, a town less than a person, and a country
 * hardly anything, by what they are and not by how often the collection has them: corpus statistics
 * would make the result hang on the order of arrival. What one of the two lacks neither helps nor
 * harms. Pages in different languages are compared without the wording, unless the encoder puts
 * both into one space.
 *
 * <p>Time and numbering only part: when the dates lie too far apart, or one page tells of the
 * second round and the other of the third, the likeness is 0 however alike the words are.
 *
 * <p>The weights of wording, names and numbers are those of a logistic regression over the English
 * pairs of our sample corpus, rounded; the bonus of the same days is set by judgement, at about a
 * quarter of what equal wording gives. There, two reports of one happening have cosines of 0.11 to
 * 0.76 (tenth to ninth decile), two of different ones 0.03 to 0.25, of one issue 0.10 to 0.61.
 *
 * <p>Symmetric and deterministic.
 */
public final class Likeness {

  /**
   * From this likeness on two sketches are linked: they may belong to one story, and {@link
   * Grouping} decides. Low on purpose, since what is not linked is never compared again.
   */
  public static final double LINKED = 0.30;

  /**
   * How far apart the dates of two reports of one happening may lie, in days. Follow-ups and weekly
   * papers come within a week; the next happening of the same kind mostly does not.
   */
  public static final int DAYS_APART = 6;

  private static final long SECONDS_APART = DAYS_APART * 86_400L;

  /** What the pages must overcome: most pairs of pages report different happenings. */
  private static final double DOUBT = -5.0;

  private static final double WORDING = 5.2;
  private static final double NAMES = 3.0;
  private static final double NUMBERS = 1.5;
  private static final double SAME_DAYS = 1.2;

  /** What wording says of two pages in different languages that cannot be compared by it. */
  private static final double OTHER_LANGUAGE = 0.45;

  /** What names say where one of the two pages has none. */
  private static final double NO_NAMES = 0.4;

  /** After so many shared numbers a further one says little more. */
  private static final double ENOUGH_NUMBERS = 2.0;

  private Likeness() {}

  /** The likeness of two sketches, from 0 (another happening) to 1 (the same). */
  public static double between(Sketch a, Sketch b) {
    return between(new Features(a), new Features(b));
  }

  /** Whether two sketches may belong to one story; see {@link #LINKED}. */
  public static boolean linked(Sketch a, Sketch b) {
    return between(a, b) >= LINKED;
  }

  /** Whether time or numbering says that two sketches report different happenings. */
  public static boolean contradict(Sketch a, Sketch b) {
    return contradict(new Features(a), new Features(b));
  }

  private static boolean contradict(Features a, Features b) {
    return a.timing.gap(b.timing) > SECONDS_APART || otherOrdinal(a.sketch, b.sketch);
  }

  static double between(Features a, Features b) {
    if (contradict(a, b)) {
      return 0;
    }
    double names = a.names.shared(b.names);
    int numbers = common(a.numbers, b.numbers);
    return logistic(
        DOUBT
            + WORDING * wording(a, b, numbers)
            + NAMES * (Double.isNaN(names) ? NO_NAMES : names)
            + NUMBERS * (1 - Math.exp(-numbers / ENOUGH_NUMBERS))
            + (a.timing.isShort() && b.timing.isShort() ? SAME_DAYS : 0));
  }

  private static double wording(Features a, Features b, int sharedNumbers) {
    if (readTogether(a.sketch, b.sketch)) {
      return cosine(a.sketch, b.sketch);
    }
    // Across languages one shared thing can be chance: without two there is no ground at all.
    return a.names.count(b.names) + sharedNumbers >= 2 ? OTHER_LANGUAGE : 0;
  }

  /** A sketch with what comparing it often needs. */
  static final class Features {
    final Sketch sketch;
    final Timing timing;
    final Names names;
    final long[] numbers;

    Features(Sketch sketch) {
      this(sketch, Timing.of(sketch));
    }

    Features(Sketch sketch, Timing timing) {
      this.sketch = sketch;
      this.timing = timing;
      this.names = Names.of(sketch);
      this.numbers = sketch.numbers().stream().mapToLong(Names::hash).sorted().toArray();
    }
  }

  /** The highest likeness that two sketches of this cosine and language can have. */
  static double atMost(double cosine) {
    return logistic(DOUBT + WORDING * cosine + NAMES + NUMBERS + SAME_DAYS);
  }

  private static double logistic(double evidence) {
    return 1 / (1 + Math.exp(-evidence));
  }

  static boolean readTogether(Sketch a, Sketch b) {
    String first = a.space();
    String second = b.space();
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

  /** How many values two ascending rows have in common. */
  private static int common(long[] a, long[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** Whether both number the same kind of happening and no number is the same. */
  private static boolean otherOrdinal(Sketch a, Sketch b) {
    if (a.ordinals().isEmpty() || b.ordinals().isEmpty()) {
      return false;
    }
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
}
