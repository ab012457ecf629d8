package dateline.extract.byline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a byline into its parts, at the signs and words that stand between names, and takes off a
 * part what is no name: roles behind it, dates, labels. Stateless.
 */
final class BylineParts {
  private static final String SIGNS = ",;|•·/&、，；،ㆍ‖+";

  private static final Set<String> CONJUNCTIONS =
      new HashSet<>(
          List.of(
              "and und et y e i og och en ve dan ja a és és și и та و with mit avec con med met ja"
                  .split(" ")));

  /** Words behind which it is said where, for whom or when somebody wrote. */
  private static final Set<String> TAILS =
      new HashSet<>(List.of("for in at on für aus pour à en para im from".split(" ")));

  /** Titles and roles that are written together with a name, before or behind it. */
  private static final List<String> EASTERN_ROLES =
      List.of("本报记者", "本刊记者", "记者", "記者", "编辑", "編集委員", "特派員", "論説委員", "기자", "특파원", "논설위원", "선임기자");

  private BylineParts() {}

  /**
   * A part of a byline.
   *
   * @param apart whether a sign parts it from what stands before, and no word such as "and"
   */
  record Part(String text, boolean apart) {}

  /** The parts in order. */
  static List<Part> of(String byline) {
    List<Part> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean apart = false;
    for (int at = 0; at < byline.length(); ) {
      char c = byline.charAt(at);
      int space = spaceEnd(byline, at);
      int word = space > at ? wordEnd(byline, space) : at;
      boolean between = space > at && isBetween(byline, space, word);
      boolean sign = SIGNS.indexOf(c) >= 0 || space - at >= 3;
      if (between || sign) {
        add(parts, part, apart);
        apart = !between || !joins(byline.substring(space, word));
        at = between ? word : Math.max(space, at + 1);
      } else if (space > at) {
        // A line break ends a name as a sign does, but what comes behind it is still its line's.
        part.append(byline.substring(at, space).indexOf('\n') >= 0 ? '\n' : ' ');
        at = space;
      } else {
        part.append(c);
        at++;
      }
    }
    add(parts, part, apart);
    return parts;
  }

  private static void add(List<Part> parts, StringBuilder part, boolean apart) {
    if (!part.toString().isBlank()) {
      parts.add(new Part(part.toString(), apart));
    }
    part.setLength(0);
  }

  private static int spaceEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && !isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether a text opens with a sign or a word that joins names. */
  static boolean goesOn(String text) {
    int end = wordEnd(text, 0);
    return !text.isEmpty()
        && (",&、，؛".indexOf(text.charAt(0)) >= 0 || CONJUNCTIONS.contains(text.substring(0, end)));
  }

  /** A conjunction or a dash between spaces. */
  private static boolean isBetween(String text, int start, int end) {
    if (end == start || end == text.length() || end - start > 4) {
      return false;
    }
    String word = text.substring(start, end);
    boolean dash = word.chars().allMatch(c -> Character.getType(c) == Character.DASH_PUNCTUATION);
    return dash || CONJUNCTIONS.contains(word);
  }

  /** Whether a word says "and" and nothing else: "en" says "in", too. */
  private static boolean joins(String between) {
    return Character.isLetter(between.charAt(0)) && !TAILS.contains(between);
  }

  /** Whether a part has a label in it, behind which everything is what the label says. */
  static boolean hasLabel(String part) {
    int colon = part.indexOf(':') < 0 ? part.indexOf('：') : part.indexOf(':');
    int before = colon - 1;
    while (before > 0 && isSpace(part.charAt(before))) {
      before--;
    }
    return before >= 0 && Character.isLetter(part.charAt(before));
  }

  /**
   * A part without what is beside the name in it; may be empty.
   *
   * @param single whether a single word that is left beside a date may be a name
   */
  static String tidy(String part, boolean single) {
    String name = part.strip();
    int line = name.indexOf('\n');
    name = line < 0 ? name : name.substring(0, line);
    List<String> words = new ArrayList<>(PersonName.words(beforeLabel(name)));
    boolean cut = words.size() < PersonName.words(name).size();
    for (int i = 1; i < words.size(); i++) {
      if (TAILS.contains(words.get(i))) {
        words = words.subList(0, i);
      }
    }
    cut |= undate(words);
    // What is left of a line that goes on with something else has to be a full name.
    return cut && !single && words.size() < 2 ? "" : trimmed(String.join(" ", words));
  }

  /** What stands before a label: "Ana Lind Updated: 3 May" names Ana Lind. */
  private static String beforeLabel(String part) {
    int colon = part.indexOf(':') < 0 ? part.indexOf('：') : part.indexOf(':');
    if (colon < 0) {
      return part;
    }
    String before = part.substring(0, colon).strip();
    int space = before.lastIndexOf(' ');
    return space < 0 ? "" : before.substring(0, space);
  }

  /** Takes a date off, which may stand beside the name without a sign between. */
  private static boolean undate(List<String> words) {
    int before = words.size();
    while (!words.isEmpty() && hasDigit(words.getFirst())) {
      words.removeFirst();
    }
    int at = 0;
    while (at < words.size() && !hasDigit(words.get(at))) {
      at++;
    }
    if (at < words.size()) {
      boolean month = at > 2 && DeskWords.isCalendar(DeskWords.lower(words.get(at - 1)));
      words.subList(month ? at - 1 : at, words.size()).clear();
    }
    return words.size() < before;
  }

  /** Whether a part has no word but those of dates and labels. */
  static boolean isDate(String part) {
    for (String word : PersonName.words(part)) {
      String lower = DeskWords.lower(word).replace(".", "").replace(":", "");
      boolean dates =
          hasDigit(word)
              || lower.length() <= 4
              || DeskWords.isNoName(lower)
              || DeskWords.isCalendar(lower)
              || Character.isLowerCase(word.charAt(0));
      if (!dates) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static String trimmed(String part) {
    int start = 0;
    int end = part.length();
    while (start < end && " \"'“”‘’«».:*#▶■".indexOf(part.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && " \"“”«»:*=".indexOf(part.charAt(end - 1)) >= 0) {
      end--;
    }
    String name = withoutEasternRole(part.substring(start, end));
    boolean initial =
        name.endsWith(".") && name.length() > 2 && name.charAt(name.length() - 3) == ' ';
    return name.endsWith(".") && !initial ? name.substring(0, name.length() - 1) : name;
  }

  private static String withoutEasternRole(String name) {
    if (name.isEmpty() || !PersonName.isEastern(name.codePointAt(name.length() - 1))) {
      return name;
    }
    for (String role : EASTERN_ROLES) {
      if (name.length() > role.length() + 1 && name.endsWith(role)) {
        return name.substring(0, name.length() - role.length()).strip();
      }
      if (name.length() > role.length() + 1 && name.startsWith(role)) {
        return name.substring(role.length()).strip();
      }
    }
    return name;
  }
}
