package dateline.stories.grouping;

import dateline.stories.likeness.Features;
import dateline.stories.sketch.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a group of reports says throughout: the words of names and the numbers that most have.
 *
 * <p>Two arrests for one offence, two matches for one title read alike, pair by pair. As groups
 * they differ: most reports of the one name a ship and a number that no report of the other has,
 * and the other way round. Within one happening the difference is one-sided at most, since later
 * reports repeat what it began with. Not thread-safe.
 */
public final class Gist {

  /** Smaller groups do not show what they say throughout. */
  private static final int ENOUGH = 3;

  /** What at least this share of a group's reports has, the group says. */
  private static final float SAID = 0.5f;

  /** What no more than this share of a group's reports has, the group leaves out. */
  private static final float LEFT_OUT = 0.15f;

  /** With so many reports, or fewer, chance alone can make a contrast of any size. */
  private static final double CHANCE = 2;

  /** How many reports have a word, and how much it weighs in them together. */
  private static final class Use {
    int reports;
    float weight;

    void add(int moreReports, float moreWeight) {
      reports += moreReports;
      weight += moreWeight;
    }
  }

  /** The reports of one language. */
  private static final class Said {
    private int reports;
    private final Map<Integer, Use> words = new HashMap<>();

    void add(Terms terms) {
      for (int i = 0; i < terms.size(); i++) {
        words.computeIfAbsent(terms.key(i), key -> new Use()).add(1, terms.weight(i));
      }
    }

    Said with(Said other) {
      if (other.words.size() > words.size()) {
        return other.with(this);
      }
      reports += other.reports;
      other.words.forEach((word, use) ->
          words.computeIfAbsent(word, key -> new Use()).add(use.reports, use.weight));
      return this;
    }

    /** The share of what is said here that the other leaves out, by weight. */
    double alone(Said other) {
      double said = 0;
      double alone = 0;
      for (Map.Entry<Integer, Use> word : words.entrySet()) {
        if (word.getValue().reports >= SAID * reports) {
          Use there = other.words.get(word.getKey());
          said += word.getValue().weight;
          boolean leftOut = there == null || there.reports <= LEFT_OUT * other.reports;
          alone += leftOut ? word.getValue().weight : 0;
        }
      }
      return said == 0 ? 0 : alone / said;
    }
  }

  private final Map<String, Said> byLanguage = new TreeMap<>();

  private Gist() {}

  static Gist of(List<Features> group) {
    Gist gist = new Gist();
    for (Features one : group) {
      String language = Objects.requireNonNullElse(one.sketch().language(), "");
      Said said = gist.byLanguage.computeIfAbsent(language, key -> new Said());
      said.reports++;
      said.add(one.sketch().nameWords());
      said.add(one.numbers());
    }
    return gist;
  }

  /** What two groups say together; neither of the two may be used afterwards. */
  Gist with(Gist other) {
    other.byLanguage.forEach((language, said) -> byLanguage.merge(language, said, Said::with));
    return this;
  }

  /**
   * The share of what one group says that the other leaves out, of the side where it is less: 0
   * (one holds all that the other says) to 1 (nothing in common). Judged in the language that both
   * have most reports of, and trusted less the fewer these are; 0 where one has too few. Symmetric.
   */
  double contrast(Gist other) {
    double contrast = 0;
    int most = ENOUGH - 1;
    for (Map.Entry<String, Said> here : byLanguage.entrySet()) {
      Said there = other.byLanguage.get(here.getKey());
      int both = there == null ? 0 : Math.min(here.getValue().reports, there.reports);
      if (there != null && both > most) {
        most = both;
        double sure = 1 - CHANCE / both;
        contrast = sure * Math.min(here.getValue().alone(there), there.alone(here.getValue()));
      }
    }
    return contrast;
  }
}
