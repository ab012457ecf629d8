package dateline.lineage.retelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dateline.lineage.MadeUp;
import dateline.lineage.words.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetellingTest {
  private static final String REPORT =
      """
      Fire broke out at 4.20 on Tuesday in the rope works of Port Ansel and killed three workers.
      The night guard Olin Prester saw smoke above the tar store and rang the bell.
      Sixty men of the harbour brigade fought the flames until noon with water from the Brask canal.
      Owner Mirela Tosk said the works had been insured for 800,000 crowns since 2019.
      The magistrate Jon Haver opened an inquiry and closed Quay Street for two days.
      """;

  private static final String REWRITTEN =
      """
      Three workers died on Tuesday when the rope works at Port Ansel went up in flames at 4.20.
      Smoke over the tar store was spotted by Olin Prester, who guards the place at night, and he raised the alarm.
      It took 60 firefighters of the harbour brigade until midday to win, pumping from the Brask canal.
      According to Mirela Tosk, who owns it, an insurance of 800,000 crowns dates from 2019.
      Quay Street remains shut for two days while magistrate Jon Haver inquires.
      """;

  private static final String TRANSLATED =
      """
      Un incendio estalló el martes a las 4.20 en la cordelería de Port Ansel y mató a tres obreros.
      El vigilante nocturno Olin Prester vio humo sobre el almacén de brea y tocó la campana.
      Sesenta hombres de la brigada del puerto combatieron las llamas hasta el mediodía con agua del canal Brask.
      La dueña, Mirela Tosk, dijo que la fábrica estaba asegurada por 800.000 coronas desde 2019.
      El magistrado Jon Haver abrió una investigación y cerró la calle Quay durante dos días.
      """;

  private static final String INDEPENDENT =
      """
      My street smells of tar, and it will for weeks, says the baker Nella Droy, who sold bread to the dead.
      They were called Arn, Pavel and Sims, and the youngest had begun at the rope works in May.
      Nobody had told them that the back door was nailed shut, a colleague says; Olin Prester looks at his shoes.
      When Mirela Tosk came down to Quay Street in the afternoon, people turned their backs on her.
      Jon Haver, the magistrate, wants to hear everyone by Friday, and Port Ansel waits.
      """;

  @Test
  void whoRewritesKeepsTheOrder() {
    Retelling rewritten = retelling(REPORT, REWRITTEN);
    Retelling independent = retelling(REPORT, INDEPENDENT);
    assertThat(rewritten.ordered()).isGreaterThan(0.4);
    assertThat(rewritten.ordered()).isCloseTo(rewritten.free(), within(0.05));
    assertThat(independent.ordered()).isLessThan(0.5 * rewritten.ordered());
  }

  @Test
  void oneSentenceAlikeIsLeftOut() {
    String given = REPORT.lines().skip(3).findFirst().orElseThrow();
    Retelling told = retelling(REPORT, INDEPENDENT + given);
    assertThat(told.ordered()).isGreaterThan(0.1);
    assertThat(told.orderedBeside()).isLessThan(0.5 * told.ordered());
    assertThat(retelling(REPORT, REWRITTEN).orderedBeside()).isGreaterThan(0.3);
  }

  @Test
  void whoWasThereNamesWhatNobodyElseNames() {
    assertThat(retelling(REPORT, REWRITTEN).selected()).isGreaterThan(0.7);
    assertThat(retelling(REPORT, INDEPENDENT).selected()).isLessThan(0.7);
    assertThat(retelling("Olin Prester rang the bell.", REPORT).selected()).isEqualTo(1);
  }

  @Test
  void aTranslationKeepsNamesAndNumbers() {
    Retelling translated = Retelling.acrossLanguages(marks(REPORT), marks(TRANSLATED));
    Retelling independent = Retelling.acrossLanguages(marks(INDEPENDENT), marks(TRANSLATED));
    assertThat(translated.ordered()).isGreaterThan(0.5);
    assertThat(independent.ordered()).isLessThan(0.6 * translated.ordered());
  }

  @Test
  void cyrillicNamesMeetLatinOnes() {
    Retelling retelling =
        Retelling.acrossLanguages(
            marks("Minister Marten Kobrin met Dalia Revenko. They spoke in Lestrow about 14 dams."),
            marks(
                "Министр Мартен Кобрин встретил Далию Ревенко. Они говорили в Лестрове о 14 дамбах."));
    assertThat(retelling.ordered()).isGreaterThan(0.6);
  }

  @Property(tries = 60)
  void theOrderOfTheArgumentsDoesNotMatter(
      @ForAll @IntRange(max = 300) int words, @ForAll @IntRange(max = 9999) int seed) {
    Marks a = marks(MadeUp.text(words, seed));
    Marks b = marks(MadeUp.text(200, seed) + MadeUp.text(50, seed + 1L));
    Retelling there = Retelling.of(a, b);
    Retelling back = Retelling.of(b, a);
    assertThat(back)
        .isEqualTo(
            new Retelling(
                there.orderedOfB(),
                there.orderedOfA(),
                there.freeOfB(),
                there.freeOfA(),
                there.agreed(),
                there.figures(),
                there.chain(),
                there.orderedBeside(),
                there.chainBeside(),
                there.selected(),
                there.words()));
    assertThat(there.orderedOfA()).isBetween(0.0, there.freeOfA() + 1e-9);
    assertThat(there.freeOfA()).isBetween(0.0, 1 + 1e-9);
  }

  @Property(tries = 20)
  void shuffledSentencesAreFreeAndNotOrdered(@ForAll @IntRange(max = 9999) int seed) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      sentences.add(MadeUp.text(12, seed * 31L + i));
    }
    String text = String.join("\n", sentences);
    Collections.reverse(sentences);
    Retelling retelling = retelling(text, String.join("\n", sentences));
    assertThat(retelling.free()).isCloseTo(1, within(0.01));
    assertThat(retelling.ordered()).isLessThan(0.2);
  }

  @Test
  void anyTextIsBounded() {
    String hostile = "water ".repeat(200_000) + ". A. B. C. 1 2 3 ".repeat(20_000);
    assertThat(retelling(hostile, hostile).ordered()).isBetween(0.0, 1 + 1e-9);
    assertThat(retelling("", REPORT)).isEqualTo(Retelling.NONE);
    assertThat(marks(MadeUp.text(500_000, 1)).sentences()).isEqualTo(300);
  }

  private static Retelling retelling(String a, String b) {
    return Retelling.of(marks(a), marks(b));
  }

  private static Marks marks(String text) {
    return Marks.of(Words.of(text));
  }
}
