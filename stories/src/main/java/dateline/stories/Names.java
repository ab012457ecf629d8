package dateline.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final Map<String, Double> weights;
  private final Map<String, List<String>> byLastWord;
  private final double total;

  /** The names of a sketch, made ready to be compared often. */
  static Names of(Sketch sketch) {
    return new Names(sketch);
  }

  private Names(Sketch sketch) {
    language = sketch.language();
    weights = LinkedHashMap.newLinkedHashMap(sketch.names().size());
    byLastWord = HashMap.newHashMap(sketch.names().size());
    double sum = 0;
    for (Map.Entry<String, Integer> name : sketch.names().entrySet()) {
      double weight = weight(sketch, name);
      weights.put(name.getKey(), weight);
      byLastWord
          .computeIfAbsent(lastWord(name.getKey()), word -> new ArrayList<>(1))
          .add(name.getKey());
      sum += weight;
    }
    total = sum;
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
    return Math.min(sharedWeight(other), other.sharedWeight(this)) / least;
  }

  /** How many names other than countries both have. */
  int count(Names other) {
    return Math.min(countIn(other), other.countIn(this));
  }

  private int countIn(Names other) {
    int count = 0;
    for (String name : weights.keySet()) {
      if (!isCountry(name) && other.has(name, language)) {
        count++;
      }
    }
    return count;
  }

  private double sharedWeight(Names other) {
    double sum = 0;
    for (Map.Entry<String, Double> name : weights.entrySet()) {
      if (other.has(name.getKey(), language)) {
        sum += name.getValue();
      }
    }
    return sum;
  }

  private boolean has(String name, @Nullable String in) {
    if (weights.containsKey(name)) {
      return true;
    }
    for (String candidate : byLastWord.getOrDefault(lastWord(name), List.of())) {
      if (Folding.same(name, candidate)) {
        return true;
      }
    }
    return in != null
        && language != null
        && !in.equals(language)
        && weights.keySet().stream().anyMatch(kept -> Folding.sameAcrossLanguages(name, kept));
  }
}
