package dateline.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The council of the town said on Monday that the bridge over the river would be closed.",
        "de | Der Rat der Stadt teilte am Montag mit, dass die Brücke über den Fluss gesperrt werde.",
        "fr | Le conseil municipal a annoncé lundi que le pont sur la rivière serait fermé.",
        "es | El ayuntamiento anunció el lunes que el puente sobre el río quedará cerrado.",
        "ru | Городской совет сообщил в понедельник, что мост через реку закроют на ремонт.",
        "cs | Rada města v pondělí uvedla, že most přes řeku bude kvůli opravám uzavřen.",
        "fa | شورای شهر روز دوشنبه اعلام کرد که پل روی رودخانه برای تعمیر بسته خواهد شد.",
        "ps | د ښار شورا د دوشنبې په ورځ وویل چې د سیند پل به د ترمیم لپاره بند شي.",
        "zh | 市议会周一表示，河上的大桥将因维修而关闭，居民须绕道而行。"
      })
  void tellsTheLanguage(String tag, String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Oslo", "12 34 56 78 90 12 34 56 78 90 12 34 56 78 90", "*** !!! ???"})
  void saysNothingWhereTheTextSaysTooLittle(String text) {
    assertThat(DETECTOR.detect(text)).isNull();
  }

  @Test
  void answersManyThreadsAlike() {
    String text = "Der Rat der Stadt teilte am Montag mit, dass die Brücke gesperrt werde.";
    assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> DETECTOR.detect(text)).distinct())
        .containsExactly("de");
  }

  @Test
  void marksPiledOnMarksAreNoise() {
    String words =
        "The river rose again in the night and the people of the valley left their houses. ";
    assertThat(DETECTOR.detect("a" + "\u0301".repeat(1_000) + " " + words.repeat(4)))
        .isEqualTo("en");
  }
}
