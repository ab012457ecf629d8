package dateline.claims.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;

class PartingTest {

  @Example
  void aSpeakerBetweenDashesPartsAQuotation() {
    assertThat(contents("«Мы ждали, — сказал Громов. — Никто не пришёл»."))
        .containsExactly("Мы ждали,", "Никто не пришёл");
    assertThat(contents("«Кто придёт? — спросила Ладова»")).containsExactly("Кто придёт?");
  }

  @Example
  void otherDashesPartNothing() {
    assertThat(contents("«Порт — это город, — а город — это мы»"))
        .containsExactly("Порт — это город, — а город — это мы");
    assertThat(contents("«Порт»")).containsExactly("Порт");
    assertThat(contents("«—»")).containsExactly("—");
  }

  private static List<String> contents(String text) {
    List<Quotation> found = Quotations.of(text, 0, text.length());
    return Parting.of(text, found, word -> word.equals("сказал") || word.equals("спросила"))
        .stream()
        .map(quotation -> quotation.content(text))
        .toList();
  }
}
