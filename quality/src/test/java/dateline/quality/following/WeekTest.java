package dateline.quality.following;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.Found;
import dateline.collect.world.Reply;
import dateline.collect.world.TestWorld;
import dateline.quality.following.Outlet.Article;
import dateline.quality.following.Outlet.Way;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A week of a small internet with all that goes wrong on it, at the speed of the machine. The
 * system properties dateline.week.hosts and dateline.week.pages make it larger.
 */
final class WeekTest {
  private static final int HOSTS = Integer.getInteger("dateline.week.hosts", 30);
  private static final int PAGES = Integer.getInteger("dateline.week.pages", 50);
  private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration HALF_DAY = Duration.ofHours(12);

  /** Longer than an outage, the back-off after it and the rarest look at a list together. */
  private static final Duration LATE = Duration.ofDays(2);

  /**
   * Longer than until the fourth visit of a page, and the wait before it is believed to be gone.
   */
  private static final Duration REVISITED = Duration.ofDays(4);

  private static final Pattern MARK = Pattern.compile("Version\\d-outlet\\d+-\\d+-End");

  /** What the archives of the mean week may leave in memory beyond what was there before. */
  private static final long GROWTH_BYTES = 32L << 20;

  @TempDir private Path folder;
  private final TestWorld world = new TestWorld();
  private final MovedClock clock = new MovedClock(START);
  private final List<Outlet> outlets = new ArrayList<>();
  private final Set<String> archived = new HashSet<>();
  private final Set<String> gone = new HashSet<>();

  @Test
  void nothingIsLostAndNobodyIsHarmed() throws Exception {
    long middle = 0;
    try (world) {
      makeOutlets();
      Following following = Following.open(world, folder, clock).telling(errand -> {});
      for (Outlet outlet : outlets) {
        following.follow(world.url(name(outlets.indexOf(outlet)), outlet.way().list()));
      }
      for (int half = 1; half <= 14; half++) {
        following.run(HALF_DAY);
        if (half == 7) {
          gone.addAll(following.gone());
          following.die();
          following = Following.open(world, folder, clock).telling(errand -> {});
          middle = live();
        }
        following.read(this::archive);
      }
      gone.addAll(following.gone());
      long end = live();
      following.close();
      System.out.printf(
          "%d hosts, %d pages: %d questions, %d of pages (%d unchanged), %d versions archived,"
              + " %d gone; live %d kB in the middle, %d kB at the end%n",
          HOSTS,
          HOSTS * PAGES,
          sum(outlet -> outlet.visits().questions),
          sum(outlet -> outlet.visits().pages),
          sum(outlet -> outlet.visits().unchanged),
          archived.size(),
          gone.size(),
          middle >> 10,
          end >> 10);
      assertThat(end).isLessThan(middle + GROWTH_BYTES);
    }
    for (Outlet outlet : outlets) {
      assertThat(outlet.breaches()).as(outlet.way() + " of " + outlets.indexOf(outlet)).isEmpty();
    }
    assertThat(missing()).isEmpty();
    assertThat(sum(outlet -> outlet.visits().unchanged)).isGreaterThan(HOSTS);
  }

  private long sum(ToLongFunction<Outlet> figure) {
    return outlets.stream().mapToLong(figure).sum();
  }

  private static String name(int outlet) {
    return (outlet % 7 == 3 ? "www." : "") + "outlet" + outlet + ".example";
  }

  /** Some pages have "www." and some have not, and some are reached by way of another host. */
  private void makeOutlets() throws Exception {
    for (int i = 0; i < HOSTS; i++) {
      String name = name(i);
      UnaryOperator<String> url =
          path ->
              path.startsWith("/go/")
                  ? world.url("links.example", "/" + name + path.substring(3))
                  : world.url(name, path);
      Outlet outlet = new Outlet(i, PAGES, WEEK, clock, url);
      outlets.add(outlet);
      world.host(name).forgetting().otherwise(outlet);
    }
    world
        .host("links.example")
        .forgetting()
        .on("/robots.txt", Reply.status(404))
        .otherwise((asked, line) -> {
          String[] parts = asked.target().split("/", 3);
          return Reply.redirect(302, world.url(parts[1], "/" + parts[2])).answer(asked, line);
        });
  }

  private void archive(Found found) {
    if (found instanceof Found.PageFound page) {
      Matcher mark = MARK.matcher(page.page().content());
      if (mark.find()) {
        archived.add(mark.group());
      }
    }
  }

  /** All that should be in the archives, or known to be gone, and is not. */
  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (Outlet outlet : outlets) {
      for (Article article : outlet.articles()) {
        missing(outlet, article, missing);
      }
    }
    return missing;
  }

  private void missing(Outlet outlet, Article article, List<String> missing) {
    Way way = outlet.way();
    Instant end = clock.instant();
    boolean isRead = !article.forbidden || way.isWhole();
    boolean stays = article.deleted == null && isRead;
    for (int version = 1; version <= 2; version++) {
      if (article.served[version] && !archived.contains(article.mark(version))) {
        missing.add(article.mark(version) + " was given out");
      }
    }
    if (stays && article.published.isBefore(end.minus(LATE)) && !isArchived(article)) {
      missing.add(article.id + " was listed, " + way);
    }
    if (stays
        && article.edited != null
        && article.published.isBefore(end.minus(REVISITED))
        && !archived.contains(article.mark(2))) {
      missing.add(article.id + " was edited, " + way);
    }
    boolean wasThere = article.served[1] || article.served[2];
    if (wasThere
        && article.deleted != null
        && article.deleted.isBefore(end.minus(REVISITED))
        && gone.stream().noneMatch(address -> address.endsWith(place(outlet, article)))) {
      missing.add(article.id + " was deleted, " + way);
    }
  }

  /** The address of the article itself, also where lists name another that leads there. */
  private String place(Outlet outlet, Article article) {
    return world.url(name(outlets.indexOf(outlet)), article.path);
  }

  private boolean isArchived(Article article) {
    return archived.contains(article.mark(1)) || archived.contains(article.mark(2));
  }

  /** The bytes that are still held when all garbage is gone. */
  private static long live() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
