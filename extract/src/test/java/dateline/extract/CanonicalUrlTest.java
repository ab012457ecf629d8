package dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  @ParameterizedTest
  @CsvSource({
    "HTTPS://WWW.Press.Example/A?utm_source=x&id=3&fbclid=9#top,https://www.press.example/A?id=3",
    "http://press.example:80,http://press.example/",
    "https://press.example:8443/x?,https://press.example:8443/x"
  })
  void bringsAddressesToOneForm(String url, String canonical) {
    assertThat(CanonicalUrl.of(url)).contains(canonical);
    assertThat(CanonicalUrl.of(canonical)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mailto:a@press.example",
        "/path",
        "https://",
        "javascript:alert(1)",
        "https://exa mple/%%"
      })
  void knowsNoAddressInOtherWords(String url) {
    assertThat(CanonicalUrl.of(url)).isEmpty();
  }
}
