package dateline.stories.figures;

import dateline.stories.sketch.Rarity;
import dateline.stories.sketch.Template;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that counts something: "14 people were killed", "the death toll rose to fourteen".
 *
 * <p>What is counted is said by the two telling words behind the number and the one before it, as
 * far as no mark parts them from it; where none follows, by the two before it. Days, years, ages,
 * scores, times and sums of money count nothing here.
 *
 * @param value the number in plain digits
 * @param words what is counted: one to three words, by their beginnings, so that "kills" is
 *     "killed"
 */
record Count(String value, Set<String> words) {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\p{Nd}+(?:[.,\\u00a0\\u202f]\\p{Nd}+)*|[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");

  /** How many telling words say what is counted, and among how many words they are looked for. */
  private static final int TELLING = 2;

  private static final int REACH = 4;

  /** What stands between two words of one phrase; any other mark parts them. */
  private static final Pattern JOINED = Pattern.compile("[\\s'’]*");

  /** Marks beside a number that make it something else than a count. */
  private static final String OTHERWISE = "/:+#_-–$€£¥%°";

  private static final int SHORTEST = 3;

  /** Of a word its last two letters are left out, but never more than all beyond these. */
  private static final int LEAST_STEM = 4;

  private static final int MOST_STEM = 5;

  private record Token(String text, int start, int end, @Nullable String number) {}

  Count {
    words = Set.copyOf(words);
  }

  /** Reads the counts of texts in one language. Immutable and thread-safe. */
  static final class Reader {
    private final @Nullable String language;
    private final Set<String> calendar;
    private final Rarity rarity = Rarity.read();

    /** A reader of a language, as a BCP 47 primary tag; null where it is not known. */
    Reader(@Nullable String language) {
      this.language = language;
      this.calendar = language == null ? Set.of() : Template.calendar(language);
    }

    /** The counts of a text, in its order. */
    List<Count> in(String text) {
      List<Token> tokens = tokens(text);
      List<Count> counts = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        String number = tokens.get(i).number();
        if (number == null || isDated(tokens, i)) {
          continue;
        }
        Set<String> words = new LinkedHashSet<>(words(text, tokens, i, 1, TELLING));
        words.addAll(words(text, tokens, i, -1, words.isEmpty() ? TELLING : 1));
        if (!words.isEmpty()) {
          counts.add(new Count(number, words));
        }
      }
      return counts;
    }

    private List<Token> tokens(String text) {
      List<Token> tokens = new ArrayList<>();
      Matcher matcher = TOKEN.matcher(text);
      while (matcher.find()) {
        String written = matcher.group();
        String number =
            Character.isDigit(written.charAt(0))
                ? figure(text, matcher.start(), matcher.end())
                : spelled(written);
        tokens.add(new Token(written, matcher.start(), matcher.end(), number));
      }
      return tokens;
    }

    private @Nullable String spelled(String word) {
      Integer number = NumberWords.of(word.toLowerCase(Locale.ROOT), language);
      return number == null ? null : number.toString();
    }

    private boolean isDated(List<Token> tokens, int i) {
      return (i > 0 && isDay(tokens.get(i - 1).text()))
          || (i + 1 < tokens.size() && isDay(tokens.get(i + 1).text()));
    }

    private boolean isDay(String word) {
      return calendar.contains(word) || calendar.contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * The telling words on one side of a number. Behind it the first must follow at once: "to 14 in
     * Hartsmouth" counts no towns.
     */
    private Set<String> words(String text, List<Token> tokens, int number, int step, int most) {
      Set<String> words = new LinkedHashSet<>();
      for (int i = number + step; i >= 0 && i < tokens.size(); i += step) {
        Token token = tokens.get(i);
        Token nearer = tokens.get(i - step);
        String between =
            step > 0
                ? text.substring(nearer.end(), token.start())
                : text.substring(token.end(), nearer.start());
        boolean far = Math.abs(i - number) > REACH || words.size() == most;
        if (far || token.number() != null || !JOINED.matcher(between).matches()) {
          break;
        }
        if (isTelling(token.text())) {
          words.add(stem(token.text()));
        } else if (step > 0 && words.isEmpty()) {
          break;
        }
      }
      return words;
    }

    private boolean isTelling(String word) {
      return word.length() >= SHORTEST
          && !Character.isDigit(word.charAt(0))
          && !isDay(word)
          && rarity.of(word.toLowerCase(Locale.ROOT), language) >= Rarity.COMMON;
    }
  }

  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int length = Math.min(MOST_STEM, Math.max(LEAST_STEM, lower.length() - 2));
    return lower.substring(0, Math.min(length, lower.length()));
  }

  /** A number in plain digits, or null where it is a year or a part of something else. */
  private static @Nullable String figure(String text, int start, int end) {
    String written = text.substring(start, end);
    boolean year = written.length() == 4 && (written.startsWith("19") || written.startsWith("20"));
    boolean otherwise =
        (start > 0 && isOtherwise(text.charAt(start - 1)))
            || (end < text.length() && isOtherwise(text.charAt(end)));
    return year || otherwise ? null : plain(written);
  }

  private static boolean isOtherwise(char c) {
    return Character.isLetter(c) || OTHERWISE.indexOf(c) >= 0;
  }

  /** Without marks between thousands; a mark before other than three digits is a point. */
  private static String plain(String written) {
    StringBuilder digits = new StringBuilder();
    String[] parts = written.split("\\P{Nd}");
    for (int i = 0; i < parts.length; i++) {
      digits.append(i > 0 && parts[i].length() != 3 ? "." : "");
      parts[i].chars().forEach(c -> digits.append(Character.digit(c, 10)));
    }
    return digits.toString();
  }
}
