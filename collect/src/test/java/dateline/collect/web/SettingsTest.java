package dateline.collect.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @ParameterizedTest
  @CsvSource({
    "0.1.0, reader.example",
    "0.1.0, ''",
    "'0.1.0 Mozilla', https://reader.example/",
    "'', https://reader.example/",
    "0.1.0, 'https://reader.example/) Mozilla/5.0 ('",
    "0.1.0, 'https://reader.example/ x'",
  })
  void whoAsksSaysSoProperly(String version, String contact) {
    assertThatThrownBy(() -> new Identity(version, contact))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("; write ");
  }

  @Test
  void aContactIsAPageOrAnAddress() {
    assertThat(new Identity("1.2", "mailto:desk@reader.example").userAgent())
        .isEqualTo("Dateline/1.2 (+mailto:desk@reader.example)");
  }

  @Test
  void limitsAreLimits() {
    Duration second = Duration.ofSeconds(1);

    assertThatThrownBy(() -> new FetchLimits(0, 200, 5, second, second, second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FetchLimits(1, 200, -1, second, second, second))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new FetchLimits(1, 200, 5, second, Duration.ZERO, second))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void validatorsThatWouldBreakAQuestionAreLeftOut() {
    assertThat(new Validators("\"a\"\r\nX: y", "a".repeat(1_001)))
        .isEqualTo(Validators.NONE)
        .isEqualTo(new Validators(" ", "é"));
  }

  @Test
  void aRefusalIsToldBeforeAnythingIsAsked() {
    try (Web web =
        new Web(
            WebSettings.of(
                new Identity("0.1.0", "https://reader.example/"), () -> Instant.EPOCH))) {
      assertThat(web.refusal("https://outlet.example/feed")).isNull();
      assertThat(web.refusal("outlet.example")).contains("write it out");
      assertThat(web.refusal("http://10.0.0.1/")).contains("a private network");
    }
  }

  @Test
  void whatMovedForGoodIsKnownByTheHops() throws RefusedAddress {
    WebAddress a = WebAddress.of("http://outlet.example/a");
    WebAddress b = WebAddress.of("https://outlet.example/b");
    WebAddress c = WebAddress.of("http://outlet.example/c");

    assertThat(trail().movedTo()).isNull();
    assertThat(trail().last()).isEqualTo("http://outlet.example/A");
    assertThat(trail(new Hop(a, 301, b)).movedTo()).isEqualTo(b.text());
    assertThat(trail(new Hop(a, 301, b), new Hop(b, 308, c)).movedTo()).isEqualTo(b.text());
    assertThat(trail(new Hop(a, 301, b), new Hop(b, 308, c)).last()).isEqualTo(c.text());
    assertThat(trail(new Hop(a, 307, b), new Hop(b, 301, c)).movedTo()).isNull();
  }

  private static Trail trail(Hop... hops) {
    return new Trail("http://outlet.example/A", List.of(hops), Instant.EPOCH);
  }
}
