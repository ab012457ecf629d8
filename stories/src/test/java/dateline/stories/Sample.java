package dateline.stories;

import dateline.extract.PageDate;
import dateline.stories.sketch.Opening;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Terms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sketches for tests: by hand, and by the hundred from a seed. */
public final class Sample {

  private Sample() {}

  /** A sketch of few words: its vector points along the axes whose numbers are given. */
  public static Sketch sketch(
      String id, @Nullable String published, Map<String, Integer> names, int... axes) {
    return Sketch.of(
        id,
        "Outlet " + id,
        "Headline " + id,
        "en",
        published == null ? null : PageDate.stated(published),
        Opening.of(List.of(vector(axes))),
        words(names),
        pairs(id, axes),
        names,
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of());
  }

  /** A sketch of a page whose headline and time alone matter. */
  public static Sketch headlined(
      String id, @Nullable String headline, String language, @Nullable PageDate published) {
    return Sketch.of(
        id,
        "Outlet " + id,
        headline,
        language,
        published,
        Opening.of(List.of(vector(1))),
        Terms.NONE,
        Terms.NONE,
        Map.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of());
  }

  /** The words of names, all as rare as one another. */
  public static Terms words(Map<String, Integer> names) {
    TreeMap<String, Double> words = new TreeMap<>();
    names.forEach((name, count) -> {
      for (String word : name.split(" ")) {
        words.merge(word, 1.0 + Math.log(count), Double::sum);
      }
    });
    return Terms.of(words, 48);
  }

  /** One pair of words for each axis, among a few that no other sketch has. */
  private static Terms pairs(String id, int... axes) {
    TreeMap<String, Double> pairs = new TreeMap<>();
    for (int own = 0; own < 12; own++) {
      pairs.put(id + " " + own, 1.0);
    }
    for (int axis : axes) {
      pairs.put("axis " + axis, 1.0);
    }
    return Terms.of(pairs, 64);
  }

  /** A vector of unit length with the same share on every given axis. */
  public static float[] vector(int... axes) {
    float[] vector = new float[16];
    for (int axis : axes) {
      vector[axis] = (float) (1 / Math.sqrt(axes.length));
    }
    return vector;
  }

  /** Sketches about a few happenings that run into one another, always the same for a seed. */
  public static List<Sketch> many(int count, long seed) {
    return many(count, seed, 9);
  }

  /** The same over so many days. */
  public static List<Sketch> many(int count, long seed, int days) {
    Random random = new Random(seed);
    List<Sketch> sketches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sketches.add(random(String.format("a%04d", i), random, days));
    }
    return sketches;
  }

  private static Sketch random(String id, Random random, int days) {
    int happening = random.nextInt(4);
    float[] vector = new float[16];
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (random.nextGaussian() * 0.35 + (i % 4 == happening ? 1 : 0));
      squares += (double) vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    TreeMap<String, Integer> names = new TreeMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      names.put("person " + (char) ('a' + happening) + random.nextInt(6), 1 + random.nextInt(5));
    }
    TreeSet<String> numbers = new TreeSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      numbers.add(String.valueOf(10 + 10 * happening + random.nextInt(4)));
    }
    String day = LocalDate.of(2031, 3, 1).plusDays(random.nextInt(days)).toString();
    String[] dates = {day, "2031-03", "2031"};
    int date = random.nextInt(6);
    return Sketch.of(
        id,
        random.nextInt(5) == 0 ? null : "outlet" + random.nextInt(9),
        random.nextInt(9) == 0 ? null : "Headline " + id,
        List.of("en", "en", "en", "es").get(random.nextInt(4)),
        date == 5 ? null : PageDate.stated(dates[Math.max(0, date - 2)]),
        Opening.of(List.of(vector)),
        words(names),
        pairs(id, happening, 4 + random.nextInt(40), 4 + random.nextInt(40)),
        names,
        Set.of(),
        numbers,
        random.nextInt(4) == 0 ? Set.of("2031-03-0" + (1 + random.nextInt(9))) : Set.of(),
        random.nextInt(6) == 0 ? Set.of("round=" + (1 + random.nextInt(2))) : Set.of());
  }
}
