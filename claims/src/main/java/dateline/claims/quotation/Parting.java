package dateline.claims.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Parts quotations in which the Russian press names the speaker between dashes. */
public final class Parting {

  private Parting() {}

  /**
   * Quotations with those made two that hold their own attribution: «…, — said X. — …».
   *
   * @param isSpeech whether a word is a verb of speech
   */
  public static List<Quotation> of(
      String text, List<Quotation> quotations, Predicate<String> isSpeech) {
    List<Quotation> parted = new ArrayList<>();
    for (Quotation quotation : quotations) {
      int dash = attribution(text, quotation, isSpeech);
      if (dash < 0) {
        parted.add(quotation);
        continue;
      }
      int mark = dash - 1;
      while (mark > quotation.contentStart() && Character.isWhitespace(text.charAt(mark))) {
        mark--;
      }
      int start = quotation.start();
      parted.add(
          Quotation.trimmed(text, start, mark + 1, quotation.contentStart(), mark + 1, false));
      int second = dash(text, dash + 1, quotation.contentEnd());
      if (second >= 0) {
        int end = quotation.contentEnd();
        parted.add(
            Quotation.trimmed(text, second, quotation.end(), second + 1, end, quotation.open()));
      }
    }
    return parted;
  }

  /** The dash before a verb of speech, after a mark; or -1. */
  private static int attribution(String text, Quotation quotation, Predicate<String> isSpeech) {
    int end = quotation.contentEnd();
    int dash = dash(text, quotation.contentStart() + 1, end);
    while (dash >= 0) {
      int word = dash + 1;
      while (word < end && Character.isWhitespace(text.charAt(word))) {
        word++;
      }
      int past = word;
      while (past < end && Character.isLetter(text.charAt(past))) {
        past++;
      }
      if (past > word && isSpeech.test(text.substring(word, past))) {
        return dash;
      }
      dash = dash(text, dash + 1, end);
    }
    return -1;
  }

  /** The first dash between spaces that follows a mark, from an offset on; or -1. */
  private static int dash(String text, int from, int end) {
    for (int i = from + 1; i + 1 < end; i++) {
      char c = text.charAt(i);
      boolean dash = (c == '—' || c == '–') && Character.isWhitespace(text.charAt(i - 1));
      if (dash && i >= 2 && ",.!?…".indexOf(text.charAt(i - 2)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
