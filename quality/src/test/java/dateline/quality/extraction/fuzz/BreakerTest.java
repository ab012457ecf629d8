package dateline.quality.extraction.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Body;
import dateline.extract.Page;
import dateline.quality.extraction.RealPages;
import dateline.quality.extraction.RealPages.RealPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code quality/run extraction-fuzz} looks for failures as long as one likes; this is its start.
 */
class BreakerTest {
  private static final long SEED = 20_260_508;
  private static final int GROUP = 50;

  private static Breaker breaker;

  @BeforeAll
  static void readSamples() throws IOException {
    List<RealPage> samples = RealPages.samples(Path.of(System.getProperty("dateline.root", "..")));
    breaker = new Breaker(samples, SEED);
  }

  static LongStream groups() {
    return LongStream.range(0, 12);
  }

  @ParameterizedTest
  @MethodSource("groups")
  void brokenPagesAreReadOrRefused(long group) {
    Trial trial = new Trial();
    for (long n = group * GROUP; n < (group + 1) * GROUP; n++) {
      Broken broken = breaker.broken(n);
      Trial.Outcome outcome = n % 10 == 0 ? trial.twice(broken) : trial.of(broken);
      assertThat(outcome.failure()).as("%s", broken).withFailMessage(() -> told(outcome)).isNull();
    }
  }

  private static String told(Trial.Outcome outcome) {
    return outcome.failure() + " " + outcome.thrown();
  }

  @Test
  void theSameNumberIsTheSameCase() {
    for (long n = 0; n < 100; n++) {
      Broken broken = breaker.broken(n);
      assertThat(breaker.broken(n).page()).isEqualTo(broken.page());
      assertThat(Broken.of(broken.json("")).page().content()).isEqualTo(broken.page().content());
      assertThat(Broken.of(broken.json("")).page().stated()).isEqualTo(broken.page().stated());
    }
  }

  @Test
  void allFormsAndMutationsAreTried() {
    Set<Page.Form> forms = EnumSet.noneOf(Page.Form.class);
    Set<String> mutations = new HashSet<>();
    for (long n = 0; n < 1_000; n++) {
      Broken broken = breaker.broken(n);
      forms.add(broken.page().form());
      mutations.addAll(broken.origin());
    }
    assertThat(forms).containsExactlyInAnyOrder(Page.Form.values());
    for (Enum<?>[] kind :
        new Enum<?>[][] {
          Bytes.values(), Cuts.values(), Soup.values(), Runs.values(), Scripts.values()
        }) {
      assertThat(kind).extracting(Enum::name).isSubsetOf(mutations);
    }
  }

  @Test
  void whatDoesNotTileATextIsSeen() {
    assertThat(Trial.breach(body("One.\n\nTwo.", 0, 4, 6, 10))).isNull();
    assertThat(Trial.breach(body("One.\nTwo.", 0, 4, 5, 9))).isNotNull();
    assertThat(Trial.breach(body("One.\n\nTwo. ", 0, 4, 6, 11))).isNotNull();
    assertThat(Trial.breach(body("One.\n\nTwo. And", 0, 4, 6, 10))).isNotNull();
    assertThat(Trial.breach(body("One.\n\nTwo.", 0, 4, 4, 10))).isNotNull();
  }

  private static Body body(String text, int... ends) {
    return new Body(
        text,
        List.of(
            new Body.Block(Body.Kind.PARAGRAPH, ends[0], ends[1]),
            new Body.Block(Body.Kind.PARAGRAPH, ends[2], ends[3])));
  }

  @Test
  void whatTakesManyTimesTheMedianIsTooLong() {
    Pace pace = new Pace();
    for (int i = 0; i < 1_000; i++) {
      pace.add(100_000_000L + i, 1_000_000);
    }
    assertThat(pace.median()).isBetween(100.0, 101.0);
    assertThat(pace.isTooLong(4_000_000_000L, 1_000_000)).isFalse();
    assertThat(pace.isTooLong(6_000_000_000L, 1_000_000)).isTrue();
    assertThat(pace.isTooLong(15_000_000L, 10)).isFalse();
  }

  @Test
  void shrinkingKeepsWhatFails() {
    String page = "<p>The harbour</p>".repeat(50) + "<b>(" + "<p>opened again</p>".repeat(50) + ")";
    String small =
        Shrinking.shrunk(page, content -> content.contains("(") && content.endsWith(")"));
    assertThat(small).isEqualTo("()");
  }
}
