package dateline.stories.correction;

import dateline.stories.correction.Correction.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Logs of corrections for tests: entry by entry, and by chance from a seed. */
public final class Logs {
  private static final Kind[] SAYING = {Kind.MERGE, Kind.SPLIT, Kind.MOVE, Kind.PIN, Kind.APART};

  private Logs() {}

  /** An entry that puts articles together. */
  public static Correction together(int number, String... articles) {
    return entry(number, Kind.MERGE, List.of(articles), List.of(), null);
  }

  /** An entry by which some articles are one set, apart from others. */
  public static Correction split(int number, List<String> articles, List<String> others) {
    return entry(number, Kind.SPLIT, articles, others, null);
  }

  /** An entry that sets articles apart. */
  public static Correction apart(int number, List<String> articles, List<String> others) {
    return entry(number, Kind.APART, articles, others, null);
  }

  /** An entry that undoes another. */
  public static Correction undo(int number, int undone) {
    return entry(number, Kind.UNDO, List.of(), List.of(), undone);
  }

  /** Entries about articles of {@code ids}, always the same for a seed. */
  public static List<Correction> random(int count, List<String> ids, long seed) {
    Random random = new Random(seed);
    List<Correction> log = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      log.add(
          number > 1 && random.nextInt(5) == 0
              ? undo(number, 1 + random.nextInt(number - 1))
              : saying(number, ids, random));
    }
    return log;
  }

  private static Correction saying(int number, List<String> ids, Random random) {
    List<String> articles = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String id : ids) {
      switch (random.nextInt(6)) {
        case 0 -> articles.add(id);
        case 1 -> others.add(id);
        default -> {
          // Most entries say nothing of most articles.
        }
      }
    }
    Kind kind = SAYING[random.nextInt(SAYING.length)];
    boolean alone = kind == Kind.MERGE || kind == Kind.PIN;
    return entry(number, kind, articles, alone ? List.of() : others, null);
  }

  private static Correction entry(
      int number, Kind kind, List<String> articles, List<String> others, @Nullable Integer undoes) {
    return new Correction(number, Instant.EPOCH, "editor", kind, articles, others, undoes, null);
  }
}
