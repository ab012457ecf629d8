package dateline.lineage;

import java.util.Random;

/** Texts of made-up words, the same for the same seed. */
public final class MadeUp {

  private MadeUp() {}

  /** A text of so many words of a made-up vocabulary, with sentences and paragraphs. */
  public static String text(int words, long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      if (i > 0) {
        text.append(i % 60 == 0 ? ".\n\n" : i % 12 == 0 ? ". " : " ");
      }
      text.append(word(random.nextInt(20_000)));
    }
    return text.append('.').toString();
  }

  private static String word(int number) {
    String[] syllables = {"ba", "ko", "ri", "tel", "mu", "sa", "don", "vi", "lar", "ne"};
    StringBuilder word = new StringBuilder();
    for (int rest = number; rest > 0 || word.isEmpty(); rest /= 10) {
      word.append(syllables[rest % 10]);
    }
    return word.toString();
  }
}
