package dateline.lineage.copy;

import dateline.lineage.words.Words;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a text is about as far as its letters show it in any language: its numbers, and the words
 * that it always writes with a capital. A translation keeps both.
 *
 * <p>Names are compared by their first letters, because languages inflect them, and in Latin
 * letters. Cyrillic is spelled out the simple way of Unicode CLDR's Cyrillic-Latin; other scripts
 * are told apart by their numbers alone.
 */
final class Subject {

  private static final int PREFIX = 4;
  private static final int MIN_LETTERS = 3;
  private static final int MIN_SHARED = 4;

  private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ";
  private static final String[] LATIN =
      "a,b,v,g,d,e,zh,z,i,i,k,l,m,n,o,p,r,s,t,u,f,kh,ts,ch,sh,shch,,y,,e,yu,ya,i,i,e,g"
          .split(",", -1);

  private final Set<String> marks;

  private Subject(Set<String> marks) {
    this.marks = marks;
  }

  static Subject of(Words words) {
    Set<String> capital = new HashSet<>();
    Set<Long> small = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (!capital(words, i)) {
        small.add(words.hash(i));
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (capital(words, i) && !small.contains(words.hash(i))) {
        capital.add(mark(words.text().substring(words.start(i), words.end(i))));
      }
    }
    return new Subject(capital);
  }

  private static boolean capital(Words words, int word) {
    char first = words.text().charAt(words.start(word));
    boolean longEnough = words.end(word) - words.start(word) >= MIN_LETTERS;
    return Character.isDigit(first) || (Character.isUpperCase(first) && longEnough);
  }

  private static String mark(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return word;
    }
    String plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder mark = new StringBuilder();
    for (int i = 0; i < plain.length() && mark.length() < PREFIX; i++) {
      char letter = plain.charAt(i);
      int cyrillic = CYRILLIC.indexOf(letter);
      if (cyrillic >= 0) {
        mark.append(LATIN[cyrillic]);
      } else if (Character.isLetterOrDigit(letter)) {
        mark.append(letter);
      }
    }
    mark.setLength(Math.min(PREFIX, mark.length()));
    return mark.toString();
  }

  /** The share of the marks of the text with fewer that both have, 0 to 1; 0 for a handful. */
  double share(Subject other) {
    long shared = marks.stream().filter(other.marks::contains).count();
    int fewer = Math.min(marks.size(), other.marks.size());
    return shared < MIN_SHARED ? 0 : (double) shared / fewer;
  }
}
