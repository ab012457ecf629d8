package dateline.quality.following;

import dateline.collect.world.Reply;
import dateline.collect.world.TestWorld;
import dateline.quality.following.Outlet.Article;
import dateline.quality.following.Outlet.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A week of a small internet with all that goes wrong on it, at the speed of the machine, followed
 * by a process that is killed again and again. The system properties dateline.week.hosts,
 * dateline.week.pages (of each host) and dateline.week.kills make it larger.
 */
final class WeekTest {
  private static final int HOSTS = Integer.getInteger("dateline.week.hosts", 26);
  private static final int PAGES = Integer.getInteger("dateline.week.pages", 40);
  private static final int KILLS = Integer.getInteger("dateline.week.kills", 2);
  private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
  private static final Duration WEEK = Duration.ofDays(7);

  /** The last process lives for longer than the ones before, to show what it keeps in memory. */
  private static final Duration DEADLY = Duration.ofDays(5);

  /** Longer than an outage, the back-off after it and the rarest look at a list together. */
  private static final Duration LATE = Duration.ofDays(2);

  /**
   * Longer than until the fourth visit of a page, and the wait before it is believed to be gone.
   */
  private static final Duration REVISITED = Duration.ofDays(4);

  /** What following for days may leave in memory beyond what was there after half a day. */
  private static final long GROWTH_BYTES = 32L << 20;

  @TempDir private Path folder;
  private final TestWorld world = new TestWorld();
  private final MovedClock clock = new MovedClock(START);
  private final Deaths deaths = new Deaths(KILLS, DEADLY, clock);
  private final List<Outlet> outlets = new ArrayList<>();

  @Test
  void nothingIsLostAndNobodyIsHarmed() throws Exception {
    WeekFollower follower;
    try (world) {
      makeOutlets();
      world.save(folder.resolve("names"));
      Files.write(
          folder.resolve("lists"),
          IntStream.range(0, HOSTS)
              .mapToObj(i -> world.url(name(i), outlets.get(i).way().list()))
              .toList());
      follower =
          new WeekFollower(
              folder,
              world.port(),
              clock,
              START.plus(WEEK),
              deaths,
              () -> outlets.forEach(Outlet::unheard));
      follower.run();
    }
    print(follower);
    SoftAssertions all = new SoftAssertions();
    for (Outlet outlet : outlets) {
      all.assertThat(outlet.breaches())
          .as("%s of %d, %s", outlet.way(), outlets.indexOf(outlet), outlet.fault())
          .isEmpty();
    }
    all.assertThat(missing(follower)).isEmpty();
    all.assertThat(deaths.count()).isEqualTo(KILLS);
    all.assertThat(sum(outlet -> outlet.visits().unchanged)).isGreaterThan(HOSTS);
    all.assertThat(Collections.max(follower.live()))
        .isLessThan(follower.live().getFirst() + GROWTH_BYTES);
    all.assertAll();
  }

  private void print(WeekFollower follower) {
    System.out.printf(
        "%d hosts, %d pages, %d kills: %d questions, %d of pages (%d unchanged), %d versions"
            + " archived, %d gone; live %d kB after half a day, %d kB at most, %d kB at the end%n",
        HOSTS,
        HOSTS * PAGES,
        deaths.count(),
        sum(outlet -> outlet.visits().questions),
        sum(outlet -> outlet.visits().pages),
        sum(outlet -> outlet.visits().unchanged),
        follower.archived().size(),
        follower.gone().size(),
        follower.live().getFirst() >> 10,
        Collections.max(follower.live()) >> 10,
        follower.live().getLast() >> 10);
  }

  private long sum(ToLongFunction<Outlet> figure) {
    return outlets.stream().mapToLong(figure).sum();
  }

  private static String name(int outlet) {
    return (outlet % 7 == 3 ? "www." : "") + "outlet" + outlet + ".example";
  }

  /** Some pages have "www." and some have not, and some are reached by way of another host. */
  private void makeOutlets() throws Exception {
    world.secureHost("locked.example", withoutCertificate());
    for (int i = 0; i < HOSTS; i++) {
      String name = name(i);
      UnaryOperator<String> url =
          path -> {
            if (path.equals("/locked")) {
              return "https://locked.example:" + world.port() + "/";
            }
            return path.startsWith("/go/")
                ? world.url("links.example", "/" + name + path.substring(3))
                : world.url(name, path);
          };
      Outlet outlet = new Outlet(i, PAGES, WEEK, clock, url);
      outlets.add(outlet);
      world
          .host(name)
          .forgetting()
          .otherwise((asked, line) -> {
            deaths.duringAQuestion();
            return outlet.answer(asked, line);
          });
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

  private static SSLContext withoutCertificate() throws GeneralSecurityException {
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, null, null);
    return tls;
  }

  /** All that should be in the archives, or known to be gone, and is not. */
  private List<String> missing(WeekFollower follower) {
    List<String> missing = new ArrayList<>();
    for (Outlet outlet : outlets) {
      for (Article article : outlet.articles()) {
        missing(outlet, article, follower, missing);
      }
    }
    return missing;
  }

  private void missing(
      Outlet outlet, Article article, WeekFollower follower, List<String> missing) {
    Set<String> archived = follower.archived();
    Way way = outlet.way();
    Instant end = clock.instant();
    boolean isRead = !article.forbidden || way.isWhole();
    boolean stays = article.deleted == null && isRead;
    for (int version = 1; version <= 2; version++) {
      if (article.served[version] && !archived.contains(article.mark(version))) {
        missing.add(article.mark(version) + " was given out");
      }
    }
    if (stays && article.published.isBefore(end.minus(LATE)) && !isArchived(article, archived)) {
      missing.add(article.id + " was listed, " + way + " " + outlet.fault());
    }
    if (stays
        && article.edited != null
        && article.published.isBefore(end.minus(REVISITED))
        && !archived.contains(article.mark(2))) {
      missing.add(article.id + " was edited, " + way + " " + outlet.fault());
    }
    boolean wasThere = article.served[1] || article.served[2];
    if (wasThere
        && article.deleted != null
        && article.deleted.isBefore(end.minus(REVISITED))
        && follower.gone().stream()
            .noneMatch(address -> address.endsWith(place(outlet, article)))) {
      missing.add(article.id + " was deleted, " + way + " " + outlet.fault());
    }
  }

  /** The address of the article itself, also where lists name another that leads there. */
  private String place(Outlet outlet, Article article) {
    return world.url(name(outlets.indexOf(outlet)), article.path);
  }

  private static boolean isArchived(Article article, Set<String> archived) {
    return archived.contains(article.mark(1)) || archived.contains(article.mark(2));
  }
}
