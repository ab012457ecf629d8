package dateline.quality.stories.speed;

import dateline.extract.PageDate;
import dateline.stories.sketch.Opening;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A stream of made-up articles of sixty days, the same for a number. What two of them share follows
 * what articles of labelled sets share: within a story cosines of some 0.4 for names, 0.2 for
 * numbers, 0.12 for pairs of words and 0.4 for sentences; names and numbers of the day's news run
 * through all by Zipf's law.
 */
final class MadeStories {
  static final int DAYS = 60;

  private static final LocalDate FIRST_DAY = LocalDate.of(2031, 1, 1);
  private static final int DIMENSIONS = 384;
  private static final int SENTENCES = 3;

  /** A story's own names, numbers and pairs of words, of which each article has some. */
  private static final int NAMES = 8;

  private static final int NUMBERS = 6;
  private static final int PAIRS = 70;

  /** How many different names run through all news; the first of them through most. */
  private static final int COMMON_NAMES = 20_000;

  private static final int COMMON_PAIRS = 200_000;

  /** An article and the story that it was made for. */
  record Made(Sketch sketch, int story) {}

  @SuppressWarnings("ArrayRecordComponent") // made by the hundred thousand and never compared
  private record Happening(int number, int day, int size, float[] middle) {}

  private final int articles;
  private final Random random;

  MadeStories(int articles, int seed) {
    this.articles = articles;
    this.random = new Random(seed);
  }

  /** The articles of each day, mixed. */
  List<List<Made>> days() {
    List<List<Made>> days = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      days.add(new ArrayList<>());
    }
    int made = 0;
    for (int story = 0; made < articles; story++) {
      Happening happening =
          new Happening(
              story,
              random.nextInt(DAYS),
              Math.min(size(), articles - made),
              unit(new float[DIMENSIONS], 1));
      for (int i = 0; i < happening.size(); i++) {
        int day =
            Math.min(DAYS - 1, happening.day() + Math.min(3, (int) -Math.log(random.nextDouble())));
        days.get(day).add(new Made(article(happening, "a" + made++, day), story));
      }
    }
    days.forEach(day -> day.sort(Comparator.comparingInt(one -> one.sketch().id().hashCode())));
    return days;
  }

  /** Most happenings have one report, few have hundreds: a power law as news has it. */
  private int size() {
    return (int) Math.min(500, Math.pow(1 - random.nextDouble(), -1 / 1.3));
  }

  private Sketch article(Happening happening, String id, int day) {
    Map<String, Integer> names = new HashMap<>();
    Map<String, Double> words = new HashMap<>();
    for (int i = 0; i < NAMES; i++) {
      if (random.nextDouble() < 0.55) {
        name("h" + happening.number() + " n" + i + "h" + happening.number(), 9, names, words);
      }
    }
    for (int i = 0; i < 5; i++) {
      name("c" + zipf(COMMON_NAMES), 6, names, words);
    }
    Map<String, Double> pairs = new HashMap<>();
    for (int i = 0; i < PAIRS; i++) {
      if (random.nextDouble() < 0.12) {
        pairs.put("h" + happening.number() + " p" + i, 18.0);
      }
    }
    while (pairs.size() < 64) {
      pairs.put(random.nextInt(20) == 0 ? "c" + zipf(COMMON_PAIRS) : id + pairs.size(), 14.0);
    }
    return Sketch.of(
        id,
        "outlet " + random.nextInt(4000),
        "Headline " + id,
        "en",
        PageDate.stated(FIRST_DAY.plusDays(day).toString()),
        opening(happening),
        Terms.of(words, 48),
        Terms.of(pairs, 64),
        names,
        Set.of(),
        numbers(happening),
        Set.of(),
        Set.of());
  }

  private void name(
      String name, double rarity, Map<String, Integer> names, Map<String, Double> words) {
    int count = 1 + random.nextInt(4);
    names.put(name, count);
    for (String word : name.split(" ")) {
      words.put(word, (1 + Math.log(count)) * rarity);
    }
  }

  private Set<String> numbers(Happening happening) {
    Set<String> numbers = new TreeSet<>();
    for (int i = 0; i < NUMBERS; i++) {
      if (random.nextDouble() < 0.35) {
        numbers.add(
            String.valueOf(100 + Math.floorMod(31 * happening.number() + 7919 * i, 90_000)));
      }
    }
    for (int i = 0; i < 4; i++) {
      numbers.add(String.valueOf(10 + zipf(2_000)));
    }
    return numbers;
  }

  /** A number from 0, the least most often: the k-th in proportion to 1/k. */
  private int zipf(int most) {
    return (int) Math.exp(random.nextDouble() * Math.log(most)) - 1;
  }

  private Opening opening(Happening happening) {
    List<float[]> sentences = new ArrayList<>();
    for (int i = 0; i < SENTENCES; i++) {
      float[] sentence = new float[DIMENSIONS];
      System.arraycopy(happening.middle(), 0, sentence, 0, DIMENSIONS);
      sentences.add(unit(sentence, 1.2));
    }
    return Opening.of(sentences);
  }

  /** Adds noise of a length to a vector and brings it to unit length. */
  private float[] unit(float[] vector, double noise) {
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] += (float) (random.nextGaussian() * noise / Math.sqrt(vector.length));
      squares += (double) vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }
}
