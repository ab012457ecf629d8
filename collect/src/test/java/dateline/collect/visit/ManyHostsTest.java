package dateline.collect.visit;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.manners.Courtesy;
import dateline.collect.manners.Manners;
import dateline.collect.robots.Robots;
import dateline.collect.web.Answer.Fetched;
import dateline.collect.web.Request;
import dateline.collect.web.Wanted;
import dateline.collect.web.Web;
import dateline.collect.world.Reply;
import dateline.collect.world.TestServer;
import dateline.collect.world.TestWorld;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyHostsTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-04T05:06:07Z"));
  private static final int HOSTS = 300;
  private static final int ASKERS = 4;

  @Test
  void manyHostsAreAskedAtOnceAndEachOnlyOnce() throws Exception {
    try (TestWorld world = new TestWorld()) {
      List<TestServer> servers = new ArrayList<>();
      for (int host = 0; host < HOSTS; host++) {
        servers.add(world.host(name(host)).on("/", Reply.page("<p>News of " + host)));
      }
      try (Web web = new Web(world.settings(CLOCK))) {
        assertThat(visits(world, web)).hasSize(HOSTS).allMatch(Fetched.class::isInstance);
      }
      assertThat(servers)
          .allSatisfy(server -> {
            assertThat(server.targets()).containsExactly("/robots.txt", "/");
            assertThat(server.connections()).isEqualTo(1);
          });
    }
  }

  /** The answers to four times as many visits as there are hosts, all begun at once. */
  private static List<Object> visits(TestWorld world, Web web) throws Exception {
    Visitor visitor =
        new Visitor(web, new Robots(web, CLOCK, HOSTS), new Manners(Courtesy.DEFAULT), CLOCK);
    List<Future<Visit>> visits = new ArrayList<>();
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int visit = 0; visit < HOSTS * ASKERS; visit++) {
        String url = world.url(name(visit % HOSTS), "/");
        visits.add(askers.submit(() -> visitor.visit(Request.of(url, Wanted.PAGE), null)));
      }
    }
    List<Object> answers = new ArrayList<>();
    for (Future<Visit> visit : visits) {
      if (visit.get() instanceof Visit.Done done) {
        answers.add(done.answer());
      }
    }
    return answers;
  }

  private static String name(int host) {
    return "outlet%d.example".formatted(host);
  }
}
