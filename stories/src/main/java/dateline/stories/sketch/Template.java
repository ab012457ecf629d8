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
  public static final Template NONE = new Template(new int[0], new int[0], 0);

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

  /** The mould of a headline that names a day or month, as "The weather for Monday"; else 0. */
  private final int dated;

  private Template(int[] moulds, int[] fillings, int dated) {
    this.moulds = moulds;
    this.fillings = fillings;
    this.dated = dated;
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
    Filled top = headline == null ? null : Filled.of(headline, calendar);
    if (top != null) {
      filled.put(top.mould, top.filling);
    }
    for (Sentence sentence : sentences) {
      if (filled.size() == MOST) {
        break;
      }
      Filled read = Filled.of(text.substring(sentence.start(), sentence.end()), calendar);
      if (read != null) {
        filled.putIfAbsent(read.mould, read.filling);
      }
    }
    return of(
        filled.keySet().stream().mapToInt(Integer::intValue).toArray(),
        filled.values().stream().mapToInt(Integer::intValue).toArray(),
        top != null && top.dated ? top.mould : 0);
  }

  /** The template of moulds in ascending order and their fillings, which now belong to it. */
  static Template of(int[] moulds, int[] fillings, int dated) {
    return moulds.length == 0 ? NONE : new Template(moulds, fillings, dated);
  }

  /** A sentence with figures, and whether a day or month is among these. */
  private record Filled(int mould, int filling, boolean dated) {

    static @Nullable Filled of(String sentence, Set<String> calendar) {
      List<String> mould = new ArrayList<>();
      List<String> filling = new ArrayList<>();
      boolean dated = false;
      Matcher word = WORD.matcher(sentence).region(0, Math.min(LONGEST, sentence.length()));
      while (word.find()) {
        String found = word.group();
        boolean day = isNamed(found, calendar);
        dated |= day;
        if (day || found.codePoints().anyMatch(Character::isDigit)) {
          filling.add(found);
          mould.add("#");
        } else {
          mould.add(found.toLowerCase(Locale.ROOT));
        }
      }
      return filling.isEmpty() || mould.size() - filling.size() < FEWEST_WORDS
          ? null
          : new Filled(mould.hashCode(), filling.hashCode(), dated);
    }

    private static boolean isNamed(String word, Set<String> calendar) {
      return calendar.contains(word) || calendar.contains(word.toLowerCase(Locale.ROOT));
    }
  }

  /** The names of days and months as the language of a BCP 47 primary tag writes them (CLDR). */
  public static Set<String> calendar(String language) {
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

  /**
   * How many moulds two pages share.
   *
   * @param filledAlike those that the same fills
   * @param filledOtherwise the others
   * @param headlinesDated whether both are headlined alike but for the day
   */
  public record Shared(int filledAlike, int filledOtherwise, boolean headlinesDated) {}

  /** How many moulds this page and another share. Symmetric. */
  public Shared shared(Template other) {
    int alike = 0;
    int otherwise = 0;
    boolean headlines = false;
    for (int i = 0, j = 0; i < moulds.length && j < other.moulds.length; ) {
      if (moulds[i] < other.moulds[j]) {
        i++;
      } else if (moulds[i] > other.moulds[j]) {
        j++;
      } else if (fillings[i++] == other.fillings[j++]) {
        alike++;
      } else {
        otherwise++;
        headlines |= dated != 0 && dated == moulds[i - 1] && dated == other.dated;
      }
    }
    return new Shared(alike, otherwise, headlines);
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

  int dated() {
    return dated;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Template that
        && Arrays.equals(moulds, that.moulds)
        && Arrays.equals(fillings, that.fillings)
        && dated == that.dated;
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
