package dateline.stories.likeness;

import dateline.extract.PageDate;
import dateline.stories.sketch.Rarity;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Template;
import dateline.stories.sketch.Terms;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;

/**
 * How likely two sketches report the same happening, from the two sketches alone.
 *
 * <p>Evidence for and against adds up on a logistic scale: how far headline and first sentences
 * find their like in the other's, the words of names, the counted numbers, the rare pairs of words,
 * and how far apart in time the pages are. What is rare weighs more, by {@link Rarity} and not by
 * what the collection has: corpus statistics would make the result hang on the order of arrival.
 * Pages in different languages are compared by names and numbers alone, unless the encoder puts
 * both into one space.
 *
 * <p>Time, numbering and names also part: when the dates lie too far apart, one page tells of the
 * second round and the other of the third, or both name people and places and none in common, or
 * both are issues of one daily report, the likeness is 0 however alike the words are.
 *
 * <p>The weights within a language are those of a logistic regression over pairs of ECB+ (topics 1
 * to 35), rounded; fitted on four fifths of the topics and used on the others, such weights group
 * within half a point of B-cubed F1 as well as when fitted on all. What time takes away is set
 * after our own short reports of happenings that are easy to confuse (samples/briefs/fitted.jsonl),
 * since half of ECB+ has no dates. The weights across languages are set by judgement, after a
 * regression over our sample corpus.
 *
 * <p>Symmetric and deterministic.
 */
public final class Likeness {

  /**
   * From this likeness on two sketches are linked: they may belong to one story, and grouping
   * decides. No group forms below it, and of an average at least one pair is as high, so nothing
   * less likely need be kept.
   */
  public static final double LINKED = 0.35;

  /**
   * How far apart the dates of two reports of one happening may lie, in days. Follow-ups and weekly
   * papers come within a week; the next happening of the same kind mostly does not.
   */
  public static final int DAYS_APART = 7;

  static final long SECONDS_APART = DAYS_APART * 86_400L;
  private static final double DAY = 86_400;

  /** What the pages must overcome: most pairs of pages report different happenings. */
  private static final double DOUBT = -5.9;

  /** The evidence that makes {@link #LINKED}. */
  private static final double LINKED_EVIDENCE = Math.log(LINKED / (1 - LINKED));

  private static final double SENTENCES = 5.5;
  static final double NAMES = 4.9;
  static final double NUMBERS = 3.6;
  static final double PAIRS = 16;

  /**
   * What names, numbers and pairs of words must give together: where two pages share hardly
   * anything of these, like sentences are no ground. It is also what lets like pages be found by
   * what they share.
   */
  static final double GROUND = 1.5;

  /**
   * From this cosine on further shared pairs of words say no more: beyond are copies, and reports
   * of different happenings that one outlet writes after one pattern.
   */
  private static final double ENOUGH_PAIRS = 0.25;

  /**
   * Two pages that name so many words each, and share next to none, name other people and places.
   */
  private static final int NAMING = 3;

  private static final double OTHER_NAMES = 0.05;

  /**
   * From so many sentences with other figures on, and so many times as many as with the same, two
   * pages are issues of one report.
   */
  private static final int ISSUE = 3;

  /** The same between pages of one outlet, which would not tell one thing twice in one form. */
  private static final int ISSUE_OF_OUTLET = 2;

  private static final int DAY_LENGTH = "2031-03-02".length();

  /**
   * What pages of one day gain. More would be right among few pages, where most reports of a day
   * tell of one happening, and wrong where a day has thousands: they hang together then.
   */
  private static final double SAME_DAY = 1.4;

  /** What goes off with each day between them, up to so many: a weekly paper comes late too. */
  private static final double LATER = 1.2;

  private static final double LATE_DAYS = 3;

  /** The same for pages in two languages; see {@link #across}. */
  private static final double DOUBT_ACROSS = -2.66;

  private static final double SAME_DAY_ACROSS = 1.2;
  private static final double LATER_ACROSS = 0.4;
  private static final double NAMES_ACROSS = 3.0;
  private static final double NUMBERS_ACROSS = 1.5;

  /** What like sentences give where an encoder puts two languages into one space. */
  private static final double SENTENCES_ACROSS = 5.2;

  /**
   * What goes off where two pages in two languages share one thing or none. Two shared things are
   * worth as much as sentences of a likeness of 0.45.
   */
  private static final double NO_GROUND = -2.34;

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
    return a.timing().gap(b.timing()) > SECONDS_APART
        || otherOrdinal(a.sketch(), b.sketch())
        || otherNames(a.sketch(), b.sketch())
        || otherIssue(a.sketch(), b.sketch());
  }

  /**
   * Whether two pages in one language name people and places, and not the same: two towns that
   * elect a mayor are told of in the same words.
   */
  public static boolean otherNames(Sketch a, Sketch b) {
    return sameLanguage(a, b)
        && a.nameWords().size() >= NAMING
        && b.nameWords().size() >= NAMING
        && a.nameWords().cosine(b.nameWords()) < OTHER_NAMES;
  }

  /**
   * Whether two pages of different days are issues of one report, such as of the weather or a
   * market: the same sentences with other figures, the more so under headlines that differ in the
   * day alone. Reports of a toll that rises share sentences too, and with the same figures, since
   * what happened stays as it was.
   */
  public static boolean otherIssue(Sketch a, Sketch b) {
    Template.Shared shared = a.template().shared(b.template());
    boolean sameOutlet = a.outlet() != null && a.outlet().equals(b.outlet());
    int otherwise = shared.filledOtherwise();
    boolean mostly =
        (sameOutlet && shared.headlinesDated())
            ? otherwise > shared.filledAlike()
            : otherwise >= ISSUE * shared.filledAlike();
    return otherwise >= (sameOutlet ? ISSUE_OF_OUTLET : ISSUE) && mostly && onOtherDays(a, b);
  }

  private static boolean onOtherDays(Sketch a, Sketch b) {
    Set<String> days = days(a);
    Set<String> others = days(b);
    return !days.isEmpty() && !others.isEmpty() && days.stream().noneMatch(others::contains);
  }

  /** The day that a page says it is of, else those that it names; in its own zone, as written. */
  private static Set<String> days(Sketch sketch) {
    PageDate published = sketch.published();
    Set<String> dates = published == null ? sketch.eventDates() : Set.of(published.value());
    return dates.stream()
        .filter(date -> date.length() >= DAY_LENGTH)
        .map(date -> date.substring(0, DAY_LENGTH))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The likeness of two sketches that are compared often. */
  public static double between(Features a, Features b) {
    if (contradict(a, b)) {
      return 0;
    }
    return logistic(
        sameLanguage(a.sketch(), b.sketch()) ? within(a, b, Terms::cosine) : across(a, b));
  }

  /**
   * How likely a small group, or a page alone, tells of the happening of a whole story, 0 to 1. The
   * names and numbers of a story are many, and no eyewitness gives them all, so it counts half how
   * many of the part's the whole has.
   */
  public static double ofPart(Features part, Features whole) {
    if (contradict(part, whole)) {
      return 0;
    }
    return logistic(
        sameLanguage(part.sketch(), whole.sketch())
            ? within(part, whole, Likeness::partly)
            : across(part, whole));
  }

  private static double partly(Terms part, Terms whole) {
    return (part.cosine(whole) + part.within(whole)) / 2;
  }

  private static double within(Features a, Features b, ToDoubleBiFunction<Terms, Terms> shared) {
    double ground =
        NAMES * shared.applyAsDouble(a.sketch().nameWords(), b.sketch().nameWords())
            + NUMBERS * shared.applyAsDouble(a.numbers(), b.numbers())
            + PAIRS * Math.min(ENOUGH_PAIRS, a.sketch().pairs().cosine(b.sketch().pairs()));
    double told = DOUBT + ground + time(a, b);
    // Vectors cost most to compare, and mostly need not be: even the best could not help.
    if (ground < GROUND || logistic(told + SENTENCES) < LINKED) {
      return Double.NEGATIVE_INFINITY;
    }
    return told + SENTENCES * a.opening(b);
  }

  private static double across(Features a, Features b) {
    int numbers = common(a.sketch().numbers(), b.sketch().numbers());
    int shared = a.names().count(b.names()) + numbers;
    if (shared == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double names = a.names().shared(b.names());
    return DOUBT_ACROSS
        + wordingAcross(a, b, shared)
        + NAMES_ACROSS * (Double.isNaN(names) ? NO_NAMES : names)
        + NUMBERS_ACROSS * (1 - Math.exp(-numbers / ENOUGH_NUMBERS))
        + (isTimed(a, b) ? SAME_DAY_ACROSS - LATER_ACROSS * daysApart(a, b) : 0);
  }

  private static double wordingAcross(Features a, Features b, int shared) {
    if (a.sketch().opening().sharesSpace(b.sketch().opening())) {
      return NO_GROUND + SENTENCES_ACROSS * a.opening(b);
    }
    // One shared thing can be chance: without two there is no ground.
    return shared >= 2 ? 0 : NO_GROUND;
  }

  private static double time(Features a, Features b) {
    return isTimed(a, b) ? time(daysApart(a, b)) : 0;
  }

  private static double time(double daysApart) {
    return SAME_DAY - LATER * Math.min(LATE_DAYS, daysApart);
  }

  /**
   * What names, numbers and pairs of words must give together where the pages are at least so far
   * apart in time, in seconds: what time takes away, the likest sentences may not make up for.
   */
  static double ground(long apart) {
    return Math.max(GROUND, LINKED_EVIDENCE - DOUBT - SENTENCES - time(apart / DAY));
  }

  private static boolean isTimed(Features a, Features b) {
    return a.timing().isShort() && b.timing().isShort();
  }

  private static double daysApart(Features a, Features b) {
    return a.timing().gap(b.timing()) / DAY;
  }

  private static double logistic(double evidence) {
    return 1 / (1 + Math.exp(-evidence));
  }

  /** Whether nothing says that two sketches are in different languages. */
  private static boolean sameLanguage(Sketch a, Sketch b) {
    String first = a.language();
    String second = b.language();
    return first == null || second == null || first.equals(second);
  }

  private static int common(Set<String> a, Set<String> b) {
    return (int) a.stream().filter(b::contains).count();
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
