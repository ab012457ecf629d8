package dateline.stories.sketch;

import dateline.language.DateMention;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a text that count something, and the happenings it numbers. */
public final class Numbers {

  /** How far into a text numbers are read, in code units: lead and first details. */
  private static final int READ = 3_000;

  private static final int MOST = 24;

  /** From so many characters on a number is as rare as it gets. */
  private static final int MANY_DIGITS = 4;

  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10));

  /** What the press numbers when it happens again. */
  private static final Set<String> REPEATED =
      Set.of(
          "round", "phase", "session", "meeting", "summit", "stage", "edition", "leg", "tranche",
          "package", "wave", "quarter", "hearing", "ballot", "vote", "game", "match", "test",
          "term", "season", "convoy", "batch");

  private Numbers() {}

  /**
   * The counted numbers of headline and opening text, in digits: those of two digits or more, or
   * with a decimal part or per cent sign, which are no years and no part of a date.
   */
  static Set<String> counted(@Nullable String headline, String text, List<DateMention> dates) {
    Set<String> found = new TreeSet<>();
    if (headline != null) {
      collect(headline, List.of(), found);
    }
    collect(text.length() > READ ? text.substring(0, READ) : text, dates, found);
    return found;
  }

  /** Numbers as terms: those of more digits, with a point or a per cent sign are rarer. */
  public static Terms terms(Set<String> numbers) {
    Map<String, Double> weights = new HashMap<>();
    for (String number : numbers) {
      int marks = (number.contains(".") ? 1 : 0) + (number.endsWith("%") ? 1 : 0);
      weights.put(number, (double) Math.min(MANY_DIGITS, number.length()) + marks);
    }
    return Terms.of(weights, MOST);
  }

  private static void collect(String text, List<DateMention> dates, Set<String> found) {
    for (int i = 0; i < text.length() && found.size() < MOST; i++) {
      if (!isDigit(text.charAt(i))) {
        continue;
      }
      int start = i;
      while (i < text.length() && (isDigit(text.charAt(i)) || isInner(text, i))) {
        i++;
      }
      boolean partOfWord =
          (start > 0 && isWordPart(text.charAt(start - 1)))
              || (i < text.length() && isWordPart(text.charAt(i)));
      int at = start;
      boolean dated = dates.stream().anyMatch(date -> date.start() <= at && at < date.end());
      if (!partOfWord && !dated) {
        add(text, start, i, found);
      }
    }
  }

  private static void add(String text, int start, int end, Set<String> found) {
    String written = text.substring(start, end);
    boolean percent = end < text.length() && text.charAt(end) == '%';
    boolean year =
        written.length() == 4 && (written.startsWith("19") || written.startsWith("20")) && !percent;
    String digits = plain(written);
    if (!year && (digits.length() >= 2 || percent) && digits.length() <= 15) {
      found.add(percent ? digits + "%" : digits);
    }
  }

  /** Without separators of thousands; a separator before other than three digits is a point. */
  private static String plain(String written) {
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (isDigit(c)) {
        out.append((char) ('0' + Character.digit(c, 10)));
      } else {
        int next = i + 1;
        while (next < written.length() && isDigit(written.charAt(next))) {
          next++;
        }
        if (next - i - 1 != 3) {
          out.append('.');
        }
      }
    }
    return out.toString();
  }

  private static boolean isDigit(char c) {
    return Character.isDigit(c);
  }

  private static boolean isInner(String text, int i) {
    char c = text.charAt(i);
    return (c == ',' || c == '.' || c == '\u00a0' || c == '\u202f')
        && i + 1 < text.length()
        && isDigit(text.charAt(i + 1));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '/' || c == ':' || c == '+' || c == '#' || c == '_';
  }

  /**
   * The numbered happenings of a text: "the second round of talks" gives "round=2". Without "of" a
   * round may as well be a part of one happening, as in boxing.
   */
  static Set<String> ordinals(String text) {
    Set<String> found = new TreeSet<>();
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+");
    for (int i = 1; i < words.length - 1; i++) {
      int number = ordinal(words[i - 1]);
      if (number > 0 && REPEATED.contains(words[i]) && words[i + 1].equals("of")) {
        found.add(words[i] + "=" + number);
      }
    }
    return found;
  }

  private static int ordinal(String word) {
    Integer known = ORDINALS.get(word);
    if (known != null) {
      return known;
    }
    int digits = 0;
    while (digits < word.length() && digits < 4 && isDigit(word.charAt(digits))) {
      digits++;
    }
    String ending = word.substring(digits);
    boolean ordinal = digits > 0 && Set.of("st", "nd", "rd", "th").contains(ending);
    return ordinal ? Integer.parseInt(word.substring(0, digits)) : 0;
  }
}
