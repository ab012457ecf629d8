package dateline.stories.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as words: the press spells the small ones out. From two on, since one is an article in
 * many languages; to twenty, and English ones to ninety-nine, which begin sentences in words.
 */
final class NumberWords {

  private static final Map<String, Map<String, Integer>> WORDS =
      Map.of(
          "en",
              english(
                  "two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                      + " fifteen sixteen seventeen eighteen nineteen",
                  "twenty thirty forty fifty sixty seventy eighty ninety"),
          "de",
              counted(
                  "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
                      + " fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"),
          "fr",
              counted(
                  "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
                      + " seize dix-sept dix-huit dix-neuf vingt"),
          "es",
              counted(
                  "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
                      + " dieciséis diecisiete dieciocho diecinueve veinte"),
          "it",
              counted(
                  "due tre quattro cinque sei sette otto nove dieci undici dodici tredici"
                      + " quattordici quindici sedici diciassette diciotto diciannove venti"),
          "pt",
              counted(
                  "dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze"
                      + " dezesseis dezessete dezoito dezenove vinte"),
          "ru",
              counted(
                  "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать"
                      + " тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать"
                      + " девятнадцать двадцать"));

  private NumberWords() {}

  private static Map<String, Integer> counted(String spaced) {
    Map<String, Integer> words = new HashMap<>();
    int number = 2;
    for (String word : spaced.split(" ")) {
      words.put(word, number++);
    }
    return Map.copyOf(words);
  }

  private static Map<String, Integer> english(String small, String tens) {
    Map<String, Integer> words = new HashMap<>(counted(small));
    List<String> digits = List.of(small.split(" ")).subList(0, 8);
    int number = 20;
    for (String ten : tens.split(" ")) {
      words.put(ten, number);
      words.put(ten + "-one", number + 1);
      for (int digit = 2; digit < 10; digit++) {
        words.put(ten + "-" + digits.get(digit - 2), number + digit);
      }
      number += 10;
    }
    return Map.copyOf(words);
  }

  /**
   * The number that a word spells; null where it spells none.
   *
   * @param word in lower case
   * @param language BCP 47 primary tag; in languages that are not known no word is a number
   */
  static @Nullable Integer of(String word, @Nullable String language) {
    return language == null ? null : WORDS.getOrDefault(language, Map.of()).get(word);
  }
}
