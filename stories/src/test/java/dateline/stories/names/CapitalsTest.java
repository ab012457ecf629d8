package dateline.stories.names;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.language.capitals.CapitalizedNames;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapitalsTest {

  @Test
  void aCapitalWithinASentenceNames() {
    assertThat(
            of(
                "es",
                "El puente de Nortvik cayó el lunes, dijo Tilda Brask. Nortvik no tiene otro."
                    + " Mañana vuelve la ministra."))
        .containsOnlyKeys("nortvik", "tilda brask")
        .containsEntry("nortvik", 2);
  }

  @Test
  void aWordThatIsAlsoWrittenSmallDoesNot() {
    assertThat(of("es", "Según el Gobierno, el gobierno de Oke Varn no pagará.")).hasSize(1);
  }

  @Test
  void inflectedNamesMeetThoseOfOtherLanguages() {
    Map<String, Integer> names =
        of("ru", "В среду Тильда Браск приехала к Оке Варну, сообщил Браск агентству.");

    assertThat(names.keySet())
        .anyMatch(name -> Folding.sameAcrossLanguages(name, "tilda brask"))
        .anyMatch(name -> Folding.sameAcrossLanguages(name, "oke varn"));
  }

  @Test
  void germanNounsAreNoNames() {
    assertThat(of("de", "Am Morgen sah Tilda Brask die Brücke in Nortvik und das Wasser."))
        .containsOnlyKeys("tilda brask", "nortvik");
  }

  @Test
  void scriptsWithoutCapitalsGiveNothing() {
    assertThat(of("ar", "قالت الوزيرة إن الجسر سقط")).isEmpty();
    assertThat(of("zh", "部长说桥塌了。")).isEmpty();
  }

  private static Map<String, Integer> of(String language, String text) {
    return Capitals.of(new CapitalizedNames().annotate(text, language, null).sentences(), language);
  }
}
