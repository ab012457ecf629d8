package dateline.stories.sketch;

import dateline.language.Sentence;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of a page that hold figures, each as a mould and what it was filled with: "The
 * river stood at # metres on #", and 3.41 and Monday.
 *
 * <p>A daily report is written into the same sentences every day. Its words are those of the day
 * before; that it tells of something else shows in what fills them alone. Mould and filling are
 * known by hashes of 32 bits. Immutable and thread-safe.
 */
public final class Template {

  /** A page without figures, or one whose text is not known. */
  public static final Template NONE = new Template(new int[0], new int[0]);

  /** How many sentences with figures are kept: a report's first ones carry its news. */
  private static final int MOST = 16;

  /** How far into a sentence words are read, in code units. */
  private static final int LONGEST = 600;

  /** Fewer words than this beside the figures are common to all that is counted. */
  private static final int FEWEST_WORDS = 3;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  /** In ascending order. */
  private final int[] moulds;

  /** What the mould at the same place was filled with. */
  private final int[] fillings;

  private Template(int[] moulds, int[] fillings) {
    this.moulds = moulds;
    this.fillings = fillings;
  }

  /**
   * The template of a page.
   *
   * @param sentences those of the text, in its order
   * @param calendar the {@linkplain #calendar names of days and months}, which are figures too
   */
  static Template of(
      @Nullable String headline, String text, List<Sentence> sentences, Set<String> calendar) {
    Map<Integer, Integer> filled = new TreeMap<>();
    if (headline != null) {
      read(headline, calendar, filled);
    }
    for (Sentence sentence : sentences) {
      if (filled.size() == MOST) {
        break;
      }
      read(text.substring(sentence.start(), sentence.end()), calendar, filled);
    }
    return of(
        filled.keySet().stream().mapToInt(Integer::intValue).toArray(),
        filled.values().stream().mapToInt(Integer::intValue).toArray());
  }

  /** The template of moulds in ascending order and their fillings, which now belong to it. */
  static Template of(int[] moulds, int[] fillings) {
    return moulds.length == 0 ? NONE : new Template(moulds, fillings);
  }

  private static void read(String sentence, Set<String> calendar, Map<Integer, Integer> filled) {
    List<String> mould = new ArrayList<>();
    List<String> filling = new ArrayList<>();
    Matcher word = WORD.matcher(sentence).region(0, Math.min(LONGEST, sentence.length()));
    while (word.find()) {
      String found = word.group();
      if (isFigure(found, calendar)) {
        filling.add(found);
        mould.add("#");
      } else {
        mould.add(found.toLowerCase(Locale.ROOT));
      }
    }
    if (!filling.isEmpty() && mould.size() - filling.size() >= FEWEST_WORDS) {
      filled.putIfAbsent(mould.hashCode(), filling.hashCode());
    }
  }

  private static boolean isFigure(String word, Set<String> calendar) {
    return word.codePoints().anyMatch(Character::isDigit)
        || calendar.contains(word)
        || calendar.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The names of days and months as the language of a BCP 47 primary tag writes them (CLDR). */
  static Set<String> calendar(String language) {
    Locale locale = Locale.of(language);
    Set<String> names = new HashSet<>();
    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
      Arrays.stream(DayOfWeek.values())
          .map(day -> day.getDisplayName(style, locale))
          .forEach(names::add);
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(style, locale))
          .forEach(names::add);
    }
    return names;
  }

  /** How many moulds two pages share, by whether the same fills them. */
  public record Shared(int filledAlike, int filledOtherwise) {}

  /** How many moulds this page and another share. Symmetric. */
  public Shared shared(Template other) {
    int alike = 0;
    int otherwise = 0;
    for (int i = 0, j = 0; i < moulds.length && j < other.moulds.length; ) {
      if (moulds[i] == other.moulds[j]) {
        if (fillings[i++] == other.fillings[j++]) {
          alike++;
        } else {
          otherwise++;
        }
      } else if (moulds[i] < other.moulds[j]) {
        i++;
      } else {
        j++;
      }
    }
    return new Shared(alike, otherwise);
  }

  int size() {
    return moulds.length;
  }

  int mould(int i) {
    return moulds[i];
  }

  int filling(int i) {
    return fillings[i];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Template that
        && Arrays.equals(moulds, that.moulds)
        && Arrays.equals(fillings, that.fillings);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(moulds) + Arrays.hashCode(fillings);
  }

  @Override
  public String toString() {
    return "Template[" + moulds.length + "]";
  }
}
