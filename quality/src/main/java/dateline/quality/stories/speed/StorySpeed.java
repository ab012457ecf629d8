package dateline.quality.stories.speed;

import com.sun.management.OperatingSystemMXBean;
import dateline.quality.stories.speed.MadeStories.Made;
import dateline.stories.grouping.Grouping;
import dateline.stories.likeness.InMemoryNeighbours;
import dateline.stories.sketch.Sketch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures what an article costs as ever more come in sixty days. {@code quality/run stories-speed
 * [SIZES] [--picture FILE]} starts it.
 */
public final class StorySpeed {
  /** So many articles first, so that the code is compiled. */
  private static final int WARM = 10_000;

  /** So many articles show what one costs: in few there is a large story or there is none. */
  private static final int ENOUGH = 50_000;

  private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};

  /** So many articles come before what they touched is settled, as when pages are ingested. */
  private static final int BATCH = 100;

  /** As in the linker: to how many others an article is tied at most. */
  private static final int MOST_TIES = 64;

  private final InMemoryNeighbours neighbours = new InMemoryNeighbours(2_000_000);
  private final Map<String, Made> articles = new HashMap<>();
  private final Map<String, List<String>> ties = new HashMap<>();
  private final Map<String, String> storyOf = new HashMap<>();
  private long finding;
  private long settling;

  private StorySpeed() {}

  /**
   * Measures each size and prints a line for each; {@code --picture FILE} draws them too.
   *
   * @throws IOException if the picture cannot be written
   */
  public static void main(String[] args) throws IOException {
    List<String> words = new ArrayList<>(List.of(args));
    int at = words.indexOf("--picture");
    Path picture = at < 0 ? null : Path.of(words.get(at + 1));
    if (at >= 0) {
      words.subList(at, at + 2).clear();
    }
    int[] sizes = words.isEmpty() ? SIZES : words.stream().mapToInt(Integer::parseInt).toArray();
    new StorySpeed().read(new MadeStories(WARM, 0).days());
    System.out.println(
        "articles  articles/s  us an article (finding + settling)  bytes an article, a story"
            + "  stories  B-cubed  against the first");
    List<Cost> costs = new ArrayList<>();
    for (int size : sizes) {
      costs.add(cost(size));
      System.out.println(costs.getLast().line(costs.getFirst()));
    }
    if (picture != null) {
      Files.writeString(picture, CostCurve.of(costs));
    }
  }

  /** What articles of sixty days cost; of small streams the mean of several. */
  private static Cost cost(int size) {
    int streams = Math.max(1, ENOUGH / size);
    double finding = 0;
    double settling = 0;
    double bytes = 0;
    double stories = 0;
    double agreement = 0;
    for (int seed = 1; seed <= streams; seed++) {
      List<List<Made>> days = new MadeStories(size, seed).days();
      long before = used();
      StorySpeed speed = new StorySpeed();
      speed.read(days);
      finding += speed.finding / 1e3 / size;
      settling += speed.settling / 1e3 / size;
      bytes += used() - before;
      stories += Set.copyOf(speed.storyOf.values()).size();
      agreement += speed.agreement();
    }
    return new Cost(
        size,
        finding / streams,
        settling / streams,
        bytes / streams,
        stories / streams,
        agreement / streams);
  }

  /**
   * What all threads of this process have computed so far, in nanoseconds: what else the machine
   * does meanwhile does not count, the collector of garbage does.
   */
  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long used() {
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private void read(List<List<Made>> days) {
    for (List<Made> day : days) {
      for (int from = 0; from < day.size(); from += BATCH) {
        batch(day.subList(from, Math.min(day.size(), from + BATCH)));
      }
    }
  }

  private void batch(Collection<Made> batch) {
    long start = cpu();
    for (Made made : batch) {
      Sketch sketch = made.sketch();
      List<Sketch> near = neighbours.near(sketch);
      neighbours.put(sketch);
      articles.put(sketch.id(), made);
      ties.put(sketch.id(), new ArrayList<>());
      for (Sketch other : near.subList(0, Math.min(MOST_TIES, near.size()))) {
        ties.getOrDefault(sketch.id(), List.of()).add(other.id());
        ties.getOrDefault(other.id(), List.of()).add(sketch.id());
      }
    }
    long found = cpu();
    Set<String> seen = new HashSet<>();
    for (Made made : batch) {
      if (seen.add(made.sketch().id())) {
        for (List<String> story : Grouping.group(component(made.sketch(), seen), List.of())) {
          story.forEach(id -> storyOf.put(id, story.getFirst()));
        }
      }
    }
    finding += found - start;
    settling += cpu() - found;
  }

  private List<Sketch> component(Sketch first, Set<String> seen) {
    List<Sketch> component = new ArrayList<>();
    Deque<Sketch> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      Sketch sketch = open.pop();
      component.add(sketch);
      for (String id : ties.getOrDefault(sketch.id(), List.of())) {
        Made other = articles.get(id);
        if (other != null && seen.add(id)) {
          open.add(other.sketch());
        }
      }
    }
    return component;
  }

  /** B-cubed F1 of the stories found against those the articles were made for. */
  private double agreement() {
    Map<String, Integer> found = new HashMap<>();
    Map<Integer, Integer> wanted = new HashMap<>();
    Map<String, Integer> both = new HashMap<>();
    articles.forEach((id, made) -> {
      String story = storyOf.getOrDefault(id, id);
      found.merge(story, 1, Integer::sum);
      wanted.merge(made.story(), 1, Integer::sum);
      both.merge(story + " " + made.story(), 1, Integer::sum);
    });
    double precision = 0;
    double recall = 0;
    for (Map.Entry<String, Made> one : articles.entrySet()) {
      String story = storyOf.getOrDefault(one.getKey(), one.getKey());
      double shared = both.getOrDefault(story + " " + one.getValue().story(), 0);
      precision += shared / found.getOrDefault(story, 1);
      recall += shared / wanted.getOrDefault(one.getValue().story(), 1);
    }
    return 2 * precision * recall / (precision + recall) / articles.size();
  }
}
