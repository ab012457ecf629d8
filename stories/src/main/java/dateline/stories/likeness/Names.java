package dateline.stories.likeness;

import dateline.stories.names.Consonants;
import dateline.stories.names.Folding;
import dateline.stories.names.Script;
import dateline.stories.sketch.Sketch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The names of a sketch, weighed by what kind of name each is. Immutable. */
public final class Names {

  /** A full name says most about which happening it is; one word may be anyone of that name. */
  private static final double FULL = 1.0;

  private static final double SINGLE = 0.6;
  private static final double PLACE = 0.5;

  /** Half the day's news has the name of some country in it. */
  private static final double COUNTRY = 0.2;

  /** Names of less weight together say too little to be compared. */
  private static final double TOO_LITTLE = 1.0;

  /** Shorter words are not taken for names of persons. */
  private static final int SHORTEST = 3;

  private static final Set<String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .map(code -> Folding.name(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> SHORT_COUNTRIES =
      Set.of("us", "usa", "uk", "eu", "uae", "britain", "america", "europe", "asia", "africa");

  /** Whether a folded name is a country's or a part of the world's, in English. */
  public static boolean isCountry(String folded) {
    return COUNTRIES.contains(folded) || SHORT_COUNTRIES.contains(folded);
  }

  private final @Nullable String language;
  private final int size;

  /** Of each name the hash of its last word, in ascending order, and that of the whole. */
  private final long[] lastWords;

  private final long[] whole;

  /** The first letter of each name of several words; 0 where the name is a last word alone. */
  private final char[] initials;

  private final int[] lengths;
  private final boolean[] countries;
  private final double[] weights;

  /** What is left of each last word across languages. */
  private final String[] skeletons;

  /** What is left of each name beside a script that leaves out vowels. */
  private final Consonants[] consonants;

  /** Whether this side's script does. */
  private final boolean loose;

  private final double total;

  /** The names of a sketch, made ready to be compared often. */
  static Names of(Sketch sketch) {
    return new Names(sketch);
  }

  private Names(Sketch sketch) {
    language = sketch.language();
    size = sketch.names().size();
    lastWords = new long[size];
    whole = new long[size];
    initials = new char[size];
    lengths = new int[size];
    countries = new boolean[size];
    weights = new double[size];
    skeletons = new String[size];
    consonants = new Consonants[size];
    loose = Script.isLoose(language);
    double sum = 0;
    int i = 0;
    for (Map.Entry<String, Integer> entry : byLastWord(sketch)) {
      String name = entry.getKey();
      String last = lastWord(name);
      lastWords[i] = Folding.hash(last);
      whole[i] = Folding.hash(name);
      initials[i] = name.length() == last.length() ? 0 : name.charAt(0);
      lengths[i] = last.length();
      countries[i] = isCountry(name);
      weights[i] = weight(sketch, entry);
      skeletons[i] = Folding.skeleton(last);
      consonants[i] = Consonants.of(name);
      sum += weights[i++];
    }
    total = sum;
  }

  /**
   * How the names begin across languages, or what consonants they have, as hashes: names that
   * {@link #count} takes for one have one of these in common.
   */
  LongStream beginnings() {
    LongStream spelled =
        Arrays.stream(skeletons)
            .map(skeleton -> skeleton.substring(0, Math.min(Folding.BEGINNING, skeleton.length())))
            .mapToLong(Folding::hash);
    LongStream consonant =
        Arrays.stream(consonants)
            .flatMapToLong(name -> LongStream.of(name.whole(), name.last()))
            .filter(hash -> hash != 0);
    return LongStream.concat(spelled, consonant).distinct();
  }

  private static List<Map.Entry<String, Integer>> byLastWord(Sketch sketch) {
    return sketch.names().entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<String, Integer> name) -> Folding.hash(lastWord(name.getKey())))
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  private static double weight(Sketch sketch, Map.Entry<String, Integer> name) {
    String folded = name.getKey();
    double kind;
    if (isCountry(folded)) {
      kind = COUNTRY;
    } else if (sketch.places().contains(folded)) {
      kind = PLACE;
    } else {
      kind = folded.indexOf(' ') > 0 ? FULL : SINGLE;
    }
    return kind * (1 + Math.log(name.getValue()));
  }

  /**
   * The weight of the names that both have, as a share of the weight of the one that has less; NaN
   * where one has too few names to say.
   */
  double shared(Names other) {
    double least = Math.min(total, other.total);
    if (least < TOO_LITTLE) {
      return Double.NaN;
    }
    return Math.min(weightIn(other), other.weightIn(this)) / least;
  }

  /** How many names other than countries both have. */
  int count(Names other) {
    return Math.min(countIn(other), other.countIn(this));
  }

  private int countIn(Names other) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      if (!countries[i] && other.has(this, i)) {
        count++;
      }
    }
    return count;
  }

  private boolean foreign(Names other) {
    return language != null && other.language != null && !language.equals(other.language);
  }

  /**
   * Whether two names with the same last word can mean the same: they are equal, or one is that
   * word alone, or they share the first letter ("Sergey Lavrov", "Sergei Lavrov", "Lavrov").
   */
  private boolean same(int name, Names other, int otherName) {
    char a = initials[name];
    char b = other.initials[otherName];
    return whole[name] == other.whole[otherName]
        || (lengths[name] >= SHORTEST && (a == 0 || b == 0 || a == b));
  }

  private double weightIn(Names other) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += other.has(this, i) ? weights[i] : 0;
    }
    return sum;
  }

  private boolean has(Names other, int name) {
    for (int i = 0; i < size; i++) {
      boolean sameWord = lastWords[i] == other.lastWords[name];
      if ((sameWord && same(i, other, name)) || (foreign(other) && meet(i, other, name))) {
        return true;
      }
    }
    return false;
  }

  private boolean meet(int name, Names other, int otherName) {
    return (loose || other.loose)
        ? consonants[name].meet(other.consonants[otherName])
        : Folding.skeletonsMeet(skeletons[name], other.skeletons[otherName]);
  }
}
