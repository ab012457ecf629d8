package dateline.collect.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "HTTPS://Outlet.Example, https://outlet.example/",
    "http://outlet.example:80/a, http://outlet.example/a",
    "https://outlet.example:443/a, https://outlet.example/a",
    "https://outlet.example:80/a, https://outlet.example:80/a",
    "http://outlet.example./a, http://outlet.example/a",
    "http://outlet.example/a#b, http://outlet.example/a",
    "http://outlet.example/a/../b/./c, http://outlet.example/b/c",
    "http://outlet.example/a b, http://outlet.example/a%20b",
    "http://bücher.example/, http://xn--bcher-kva.example/",
    "http://новости.example/, http://xn--b1amnebsh.example/",
    "http://outlet。example/, http://outlet.example/",
    "http://93.184.215.14/, http://93.184.215.14/",
    "http://９３.１８４.２１５.１４/, http://93.184.215.14/",
    "http://[2606:4700:0:0::1111]/, http://[2606:4700::1111]/",
    "http://24news.example/, http://24news.example/",
    "http://0xcafe.example/, http://0xcafe.example/",
    "http://under_score.example/, http://under_score.example/",
  })
  void addressesHaveOneForm(String written, String form) throws RefusedAddress {
    assertThat(WebAddress.of(written).text()).isEqualTo(form);
    assertThat(WebAddress.of(form)).isEqualTo(WebAddress.of("  " + written + "\n"));
  }

  @Test
  void thePartsOfAnAddress() throws RefusedAddress {
    WebAddress address = WebAddress.of("https://Outlet.example:8443/news/a?b=c#d");

    assertThat(address.host()).isEqualTo("outlet.example");
    assertThat(address.port()).isEqualTo(8443);
    assertThat(address.isSecure()).isTrue();
    assertThat(address.isLiteral()).isFalse();
    assertThat(address.origin()).isEqualTo("https://outlet.example:8443");
    assertThat(address.pathAndQuery()).isEqualTo("/news/a?b=c");
    assertThat(WebAddress.of("http://outlet.example:80").origin())
        .isEqualTo("http://outlet.example");
    assertThat(WebAddress.of("http://[2606:4700::1111]/").host()).isEqualTo("2606:4700::1111");
    assertThat(WebAddress.of("http://[2606:4700::1111]/").isLiteral()).isTrue();
    assertThat(WebAddress.of("http://93.184.215.14/").isLiteral()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/x, https://outlet.example/x",
    "x?y=z, https://outlet.example/news/x?y=z",
    "../x, https://outlet.example/x",
    "?page=2, https://outlet.example/news/?page=2",
    "#top, https://outlet.example/news/",
    "//other.example/x, https://other.example/x",
    "http://other.example, http://other.example/",
    "x:y, ",
    "mailto:desk@outlet.example, ",
    "///other.example/, ",
    "'a:b/c', ",
  })
  void linksLeadFromAnAddress(String link, String target) throws RefusedAddress {
    WebAddress page = WebAddress.of("https://outlet.example/news/");

    if (target == null) {
      assertThatThrownBy(() -> page.resolve(link))
          .isInstanceOf(RefusedAddress.class)
          .hasMessageContaining(link);
    } else {
      assertThat(page.resolve(link).text()).isEqualTo(target);
    }
  }

  @Test
  void addressesHaveABoundAndMessagesToo() {
    String longest = "http://outlet.example/" + "a".repeat(WebAddress.MAX_LENGTH);

    assertThatThrownBy(() -> WebAddress.of(longest))
        .isInstanceOf(RefusedAddress.class)
        .message()
        .contains("longer than 8,000")
        .hasSizeLessThan(300);
  }

  @Property
  void whateverIsAnAddressIsOneInItsOneForm(@ForAll("addresses") String text) {
    try {
      WebAddress address = WebAddress.of(text);
      assertThat(WebAddress.of(address.text())).isEqualTo(address);
      assertThat(address.resolve("")).isEqualTo(address);
      assertThat(address.uri().getRawPath()).startsWith("/");
      assertThat(address.text()).startsWith(address.origin() + address.pathAndQuery());
    } catch (RefusedAddress refused) {
      assertThat(refused.reason()).isNotBlank();
    }
  }

  /** Pieces of addresses in any order. */
  @Provide
  Arbitrary<String> addresses() {
    return Arbitraries.of(
            "http://",
            "https://",
            "outlet",
            ".",
            "example",
            ":",
            "80",
            "/",
            "?",
            "#",
            "@",
            "[",
            "]",
            "::1",
            "%",
            "%41",
            "0x7f",
            "127",
            "1",
            "é",
            "。",
            "a b",
            "\\",
            "..",
            "&",
            "|",
            "{")
        .list()
        .ofMaxSize(9)
        .map(parts -> "http://outlet" + String.join("", parts));
  }
}
