package dateline.extract.credit;

import dateline.extract.letters.Letters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words under a picture, parted into what they describe and whom they credit.
 *
 * @param text the caption without its credit, or null where it is nothing but a credit
 * @param credit the credited name, or null
 */
public record Caption(@Nullable String text, @Nullable String credit) {
  private static final int MAX_LENGTH = 2_000;

  /** A credit with its cue stands in so many last UTF-16 code units. */
  private static final int LONGEST_CREDIT = 180;

  /** Each of the cues in Latin, Greek or Cyrillic letters has a word that begins with one. */
  private static final List<String> STEMS =
      List.of("photo", "ic", "pic", "image", "credit", "foto", "bild", "crédit", "фото");

  /** Hebrew, and behind it the scripts of Asia. */
  private static final char FIRST_OTHER_SCRIPT = '\u0590';

  private static final String CUE =
      "(?:IC|image(?:s)?(?: credits?| source| courtesy)?|photo(?:s|graph|graphs)?(?: credits?| courtesy| source)?|"
          + "picture(?: credits?)?|pic|credits?|file photo|photograph(?:er)?|foto(?:s)?|bild|crédits?(?: photo)?|crédito|imagen|"
          + "fotograf(?:ía|ia)|фото|صورة|تصوير|عدسة|عکس|fotoğraf|图|写真)";

  /** A credit in brackets: "[IC : by AFP ]", "(Photo: Ana Lind/AP)". */
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "[\\[(]\\s*"
              + CUE
              + "\\s*(?:[:：|\\-]\\s*(?:by\\s+)?|\\bby\\s+|\\s+via\\s+)([^\\[\\]()]{2,120}?)\\s*[\\])]",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A credit behind the caption: "… in the square. Photo: AFP". */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?:^|[\\s|/.–—-])"
              + CUE
              + "\\s*(?:[:：]\\s*(?:by\\s+)?|\\sby\\s+|\\scourtesy of\\s+)([^:\\n]{2,120})$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SIGN =
      Pattern.compile("[\\[(]?(?:©|\\(c\\)|&copy;)\\s*([^\\n\\])]{2,100})[\\])]?\\s*$");

  /** Agency style: "(AP Photo/Ana Lind)", "(Reuters)". */
  private static final Pattern LAST_BRACKETS =
      Pattern.compile("[\\[(]([^\\[\\]()]{2,100})[\\])]\\s*$");

  /** Parts a caption; thread-safe. */
  public static Caption of(String words, Agencies agencies) {
    String line = words.strip();
    if (line.length() > MAX_LENGTH) {
      return new Caption(line, null);
    }
    Optional<Caption> cued = withCue(line);
    if (cued.isPresent()) {
      return cued.get();
    }
    Matcher sign = SIGN.matcher(line);
    if (sign.find()) {
      return parted(line, sign.start(), sign.end(), sign.group(1));
    }
    Matcher brackets = LAST_BRACKETS.matcher(line);
    if (brackets.find() && isAgency(brackets.group(1), agencies)) {
      return parted(line, brackets.start(), brackets.end(), brackets.group(1));
    }
    if (!agencies.only(line).isEmpty()) {
      return new Caption(null, tidy(line));
    }
    return new Caption(line.isEmpty() ? null : line, null);
  }

  /** The caption, if the words say that their credit is a picture's ("Photo: …"). */
  public static Optional<Caption> withCue(String words) {
    String line = words.strip();
    if (mayCreditInBrackets(line)) {
      Matcher brackets = IN_BRACKETS.matcher(line);
      if (brackets.find()) {
        return Optional.of(parted(line, brackets.start(), brackets.end(), brackets.group(1)));
      }
    }
    int tail = Math.max(0, line.length() - LONGEST_CREDIT);
    if (line.indexOf(':', tail) < 0
        && line.indexOf('：', tail) < 0
        && line.indexOf(" by ", tail) < 0
        && line.indexOf(" courtesy of ", tail) < 0) {
      return Optional.empty();
    }
    if (!mayCredit(line, tail)) {
      return Optional.empty();
    }
    Matcher behind = BEHIND.matcher(line);
    behind.region(tail, line.length());
    return behind.find()
        ? Optional.of(parted(line, behind.start(), behind.end(), behind.group(1)))
        : Optional.empty();
  }

  /** Whether a letter with which a cue begins stands first in brackets. */
  private static boolean mayCreditInBrackets(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '(' || line.charAt(i) == '[') {
        int at = i + 1;
        while (at < line.length() && line.charAt(at) <= ' ') {
          at++;
        }
        char first = at < line.length() ? line.charAt(at) : ' ';
        if (first > '~' || "ipcfbIPCFB".indexOf(first) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a word stands in the tail without which the pattern cannot match. */
  private static boolean mayCredit(String line, int tail) {
    String lower = Letters.lower(line.substring(tail));
    boolean inWord = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean letter = Character.isLetter(c);
      if (letter && (c >= FIRST_OTHER_SCRIPT || (!inWord && opensCue(lower, i)))) {
        return true;
      }
      inWord = letter;
    }
    return false;
  }

  private static boolean opensCue(String lower, int at) {
    for (String stem : STEMS) {
      if (lower.startsWith(stem, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAgency(String words, Agencies agencies) {
    for (String part : words.split("\\s*[/,|]\\s*")) {
      String name = part.replaceAll("(?i)\\s+(?:file\\s+)?photo$", "");
      if (agencies.named(name).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Caption parted(String line, int start, int end, String credit) {
    String rest = (line.substring(0, start) + " " + line.substring(end)).strip();
    String text = rest.replaceAll("\\s+", " ").replaceAll("[\\s|–—-]+$", "");
    return new Caption(text.isEmpty() ? null : text, tidy(credit));
  }

  private static @Nullable String tidy(String credit) {
    String name = credit.replaceAll("^[\\s:|/\\[(©–—-]+|[\\s\\]),.|]+$", "").strip();
    return name.isEmpty() ? null : name;
  }
}
