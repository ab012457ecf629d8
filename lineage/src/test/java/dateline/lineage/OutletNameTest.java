package dateline.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OutletNameTest {

  @Test
  void namesHostsAndAddressesMeet() {
    assertThat(OutletName.key("The Harbour Post"))
        .isEqualTo(OutletName.key("HARBOUR POST"))
        .isEqualTo(OutletName.key("www.harbourpost.example"))
        .isEqualTo(OutletName.key("https://www.theharbourpost.co.uk/pier?x=1"));
    assertThat(OutletName.key("Associated Press")).isEqualTo(OutletName.key("AP"));
    assertThat(OutletName.key("…")).isEmpty();
  }

  @Test
  void addressesDifferInMoreThanTypography() {
    String url = "https://harbourpost.example/pier?id=7";
    assertThat(Address.same(url, "HTTP://www.HarbourPost.example/pier/?id=7&utm_source=x#top"))
        .isFalse();
    assertThat(Address.same(url, "HTTP://www.HarbourPost.example/pier?id=7&utm_source=x#top"))
        .isTrue();
    assertThat(Address.same(url, "https://harbourpost.example/pier?id=8")).isFalse();
    assertThat(Address.same(null, null)).isFalse();
    assertThat(Address.host("mailto:desk@harbourpost.example")).isNull();
    assertThat(Address.host("https://user@harbourpost.example:8080/x"))
        .isEqualTo("harbourpost.example");
  }

  @Property
  void takesAnyText(@ForAll String text) {
    assertThatCode(
            () -> {
              OutletName.key(text);
              Address.normal("https://" + text);
              Address.host("http://" + text);
            })
        .doesNotThrowAnyException();
  }
}
