package dateline.language.capitals;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.language.Annotation;
import dateline.language.Name;
import dateline.language.Token;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class CapitalizedNamesTest {

  private final CapitalizedNames annotator = new CapitalizedNames();

  @Example
  void spanish() {
    assertThat(
            names(
                "es",
                "La ministra Elena Robledo viajó a Noruega el lunes. El puerto sigue cerrado,"
                    + " afirmó Tomás Arrieta. La medida del Ministerio de Pesca sorprendió en"
                    + " Valdemora. Ayer nadie respondió en Francia."))
        .contains(
            "PERSON Elena Robledo",
            "PLACE Noruega",
            "PERSON Tomás Arrieta",
            "ORGANIZATION Ministerio de Pesca",
            "PLACE Valdemora",
            "PLACE Francia")
        .doesNotContain("PERSON Ayer", "PLACE Ayer");
  }

  @Example
  void french() {
    assertThat(
            names(
                "fr",
                "Le président Marc Delorme a quitté la Belgique. « Le quai est fermé », a déclaré"
                    + " Jeanne Vasseur. Les bateaux arrivent à Montclair."))
        .contains(
            "PERSON Marc Delorme", "PLACE Belgique", "PERSON Jeanne Vasseur", "PLACE Montclair");
  }

  @Example
  void russian() {
    assertThat(
            names(
                "ru",
                "Накануне министр Олег Вершинин прибыл в Норвегию. Об этом сообщила Анна Ладова. "
                    + "Порт закрыт, заявили в Белогорске."))
        .contains("PERSON Олег Вершинин", "PERSON Анна Ладова", "PLACE Белогорске");
  }

  @Example
  void german() {
    assertThat(
            names(
                "de",
                "Am Montag sprach Außenministerin Karla Vogt mit Botschafter Lind. Ada Merk, die"
                    + " Vorsitzende, schwieg. „Nein“, sagte Peter Lang am Abend."))
        .containsExactly(
            "PERSON Karla Vogt", "PERSON Lind", "PERSON Ada Merk", "PERSON Peter Lang");
  }

  @Example
  void appositionsTellWhoIsAPerson() {
    assertThat(
            names(
                "es",
                "Habló la presidenta del sindicato, Marta Olmedo. Luis Ferrer, de la asociación,"
                    + " aplaudió. El ministro de Exteriores Juan Ríos calló."))
        .contains("PERSON Marta Olmedo", "PERSON Luis Ferrer", "PERSON Juan Ríos");
    assertThat(names("ru", "Глава МИД Павел Громов прибыл. Министр обороны Олег Ладов уехал."))
        .contains("PERSON Павел Громов", "PERSON Олег Ладов");
  }

  @Example
  void germanNounsAreNoNames() {
    assertThat(names("de", "Der Minister sprach über den Hafen und die Boote in der Stadt."))
        .isEmpty();
  }

  @Example
  void anUnknownLanguageStillHasSentences() {
    assertThat(annotator.annotate("今日は雨です。明日は晴れます。", "ja", null).sentences()).hasSize(2);
    assertThat(annotator.annotate("Uno. Dos.", null, null).sentences()).hasSize(2);
  }

  @Property(tries = 200)
  void everyTextIsTheSubstringAtItsOffsets(@ForAll @StringLength(max = 300) String text) {
    Annotation read = annotator.annotate(text, "fr", null);
    read.sentences().stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .forEach((Token token) ->
            assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end())));
  }

  private List<String> names(String language, String text) {
    return annotator.annotate(text, language, null).names().stream()
        .map((Name name) -> name.kind() + " " + name.text())
        .toList();
  }
}
