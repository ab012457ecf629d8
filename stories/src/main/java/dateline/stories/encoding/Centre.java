package dateline.stories.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What all vectors of an encoder have in common. Encoders that were trained with a low temperature,
 * such as the E5 family, put any two texts at a cosine of 0.7 and more; without their common part
 * they tell likeness on the scale of the others.
 *
 * <p>The common part is the mean of sentences that have nothing to do with each other. Where it is
 * small, vectors are left as they are.
 *
 * @see <a href="https://arxiv.org/abs/1702.01417">Mu and Viswanath, All-but-the-Top (2018)</a>
 */
final class Centre {

  /** Up to this mean cosine of unrelated sentences nothing is taken out. */
  private static final double LITTLE = 0.3;

  /** Made up, and of matters that lie far apart. */
  private static final Map<String, List<String>> UNRELATED =
      new TreeMap<>(
          Map.of(
              "en",
                  List.of(
                      "The striker scored twice in the last ten minutes of the match.",
                      "Bake the bread for forty minutes and let it cool on a rack.",
                      "The central bank left its interest rate unchanged on Thursday.",
                      "Heavy snow closed the mountain pass for a third day."),
              "de",
                  List.of(
                      "Die Orgel der alten Kirche wird im Sommer gestimmt.",
                      "Forscher fanden im Watt eine neue Art von Krebsen."),
              "es",
                  List.of(
                      "El tribunal aplazó la sentencia hasta el mes de marzo.",
                      "La vacuna se aplicará primero a los mayores de ochenta años."),
              "fr",
                  List.of(
                      "Le train de nuit entre les deux villes circulera de nouveau.",
                      "Ce parfum de jasmin est vendu dans un flacon bleu."),
              "ru",
                  List.of(
                      "Учёные запустили телескоп на орбиту.",
                      "В школе номер пять прошёл урок музыки."),
              "ar",
                  List.of(
                      "ارتفعت أسعار القمح في الأسواق هذا الأسبوع.",
                      "افتتح معرض للوحات الفنية القديمة."),
              "zh", List.of("工程师修好了水坝的闸门。", "这位歌手取消了秋季的巡演。"),
              "tr", List.of("Balıkçılar fırtına yüzünden denize açılamadı.")));

  private final float[] middle;
  private final boolean much;

  private Centre(float[] middle, boolean much) {
    this.middle = middle;
    this.much = much;
  }

  /**
   * The common part of what an encoder makes.
   *
   * @param encoder gives vectors of unit length
   * @param languages those that it reads, as BCP 47 primary tags; empty where it reads all
   */
  static Centre of(Function<String, float[]> encoder, Set<String> languages) {
    List<float[]> vectors = new ArrayList<>();
    for (Map.Entry<String, List<String>> sentences : UNRELATED.entrySet()) {
      if (languages.isEmpty() || languages.contains(sentences.getKey())) {
        sentences.getValue().forEach(sentence -> vectors.add(encoder.apply(sentence)));
      }
    }
    return vectors.size() < 2 ? of(encoder, Set.of()) : of(vectors);
  }

  private static Centre of(List<float[]> vectors) {
    float[] middle = new float[vectors.getFirst().length];
    double n = vectors.size();
    double squares = 0;
    for (int i = 0; i < middle.length; i++) {
      for (float[] vector : vectors) {
        middle[i] += (float) (vector[i] / n);
      }
      squares += (double) middle[i] * middle[i];
    }
    // The square of the mean of n unit vectors is (n + the sum of all cosines of pairs) / n².
    double meanCosine = (squares * n - 1) / (n - 1);
    return new Centre(middle, meanCosine > LITTLE);
  }

  /** A vector without the common part, at unit length. */
  float[] without(float[] vector) {
    for (int i = 0; i < vector.length && much; i++) {
      vector[i] -= middle[i];
    }
    return much ? Unit.length(vector) : vector;
  }
}
