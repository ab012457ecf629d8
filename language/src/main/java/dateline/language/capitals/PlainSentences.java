package dateline.language.capitals;

import dateline.language.Sentence;
import dateline.language.Token;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sentences and words by the Unicode text segmentation (UAX 29) that the JDK has. */
final class PlainSentences {

  private PlainSentences() {}

  /** The sentences of a text, none across a line break; tokens have no tag. */
  static List<Sentence> of(String text, Locale locale) {
    List<Sentence> sentences = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
    BreakIterator words = BreakIterator.getWordInstance(locale);
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      String part = text.substring(line, end);
      breaks.setText(part);
      int from = breaks.first();
      for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
        if (to < part.length() && endsWithOrdinal(part, to)) {
          continue;
        }
        List<Token> tokens = tokens(part.substring(from, to), line + from, words);
        if (!tokens.isEmpty()) {
          sentences.add(new Sentence(tokens.getFirst().start(), tokens.getLast().end(), tokens));
        }
        from = to;
      }
      line = end + 1;
    }
    return sentences;
  }

  /** Whether "3." comes before a break, as in the German "am 3. Oktober". */
  private static boolean endsWithOrdinal(String part, int end) {
    int stop = end - 1;
    while (stop > 0 && Character.isWhitespace(part.charAt(stop))) {
      stop--;
    }
    int digit = stop - 1;
    while (digit >= 0 && Character.isDigit(part.charAt(digit))) {
      digit--;
    }
    int digits = stop - 1 - digit;
    return part.charAt(stop) == '.' && (digits == 1 || digits == 2);
  }

  private static List<Token> tokens(String sentence, int offset, BreakIterator words) {
    List<Token> tokens = new ArrayList<>();
    words.setText(sentence);
    int from = words.first();
    for (int to = words.next(); to != BreakIterator.DONE; to = words.next()) {
      String word = sentence.substring(from, to);
      if (!word.isBlank()) {
        tokens.add(new Token(offset + from, offset + to, word, word.toLowerCase(Locale.ROOT), ""));
      }
      from = to;
    }
    return tokens;
  }
}
