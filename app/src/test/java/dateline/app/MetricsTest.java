package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.source.Description;
import dateline.desk.Desk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is served to Prometheus, and that the dashboard asks for nothing else. */
@Timeout(120)
class MetricsTest {
  private static final Pattern NAME = Pattern.compile("dateline_[a-z_]+");
  private static final Path DASHBOARD = Path.of("src/main/dist/grafana.json");

  @TempDir Path folder;
  private final BlockingQueue<Integer> rounds = new LinkedBlockingQueue<>();

  @Test
  void whatIsFollowedIsCountedAndTheDashboardNamesOnlyWhatIsServed() throws Exception {
    try (Papers papers = new Papers()) {
      Path data = papers.allowedIn(folder.resolve("data"));
      String html =
          Papers.page(
              "Ostrel Post",
              "Cierran el puente",
              "El puente giratorio de Ostrel fue cerrado el lunes por la junta del puerto.",
              "Los inspectores hallaron pernos sueltos en su brazo oriental.");
      papers
          .on(
              1,
              "/feed",
              "application/rss+xml",
              Papers.feed(
                  "Ostrel wires",
                  papers.url(2, "/bridge"),
                  "Cierran el puente",
                  papers.url(3, "/none"),
                  "Nada"))
          .on(2, "/bridge", "text/html; charset=utf-8", html);
      try (Wiring wiring = new Wiring(data);
          Desk desk = Serving.open(wiring, 0)) {
        wiring.enrolling().follow(papers.url(1, "/feed"), Description.of(null, null, null, null));
        try (Collecting collecting = Collecting.begin(wiring, true, rounds::add)) {
          assertThat(collecting).isNotNull();
          while (rounds.take() == 0) {
            rounds.clear();
          }
          String served = scrape(desk);
          assertThat(served)
              .containsPattern("dateline_questions_total\\{outcome=\"fetched\"} [1-9]")
              .containsPattern("dateline_fetched_bytes_total [1-9]")
              .contains("dateline_questions_total{outcome=\"failed_tls\"} 0.0")
              .contains("dateline_pages_total{outcome=\"new\"} 1.0")
              .containsPattern("dateline_stage_seconds_total\\{stage=\"extraction\"} 0\\.0*[1-9]")
              .contains("dateline_errands{state=\"waiting\"}", "dateline_unread_bytes ");
          assertThat(served.lines()).hasSizeLessThan(100);
          assertThat(names(served)).containsAll(asked());
          assertThat(asked()).hasSizeGreaterThan(8);
        }
      }
    }
  }

  /** The names of the samples, not those that stand in comments. */
  private static Set<String> names(String served) {
    return served
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.replaceFirst("[{ ].*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> asked() {
    Set<String> names = new TreeSet<>();
    JsonNode dashboard = JsonMapper.shared().readTree(DASHBOARD);
    for (JsonNode panel : dashboard.path("panels")) {
      for (JsonNode target : panel.path("targets")) {
        NAME.matcher(target.path("expr").asString())
            .results()
            .map(MatchResult::group)
            .forEach(names::add);
      }
    }
    return names;
  }

  private static String scrape(Desk desk) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + "/metrics")).build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    return answer.body();
  }
}
