package dateline.extract.dump;

import dateline.extract.forum.FigureOrder;
import dateline.extract.letters.Letters;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the heads of posts that have a name and a time in one line, and the line that says who
 * started a thread. Immutable and thread-safe.
 */
final class OneLineHeads {
  private static final int LONGEST = 120;
  private static final int NAME_WORDS = 3;
  private static final int STARTER_LENGTH = 42;

  private static final List<String> STARTED =
      List.of(
          "started by ",
          "topic started by ",
          "thread started by ",
          "thread starter ",
          "topic starter ",
          "asked by ",
          "themenstarter ",
          "ersteller ",
          "begonnen von ",
          "gestartet von ",
          "erstellt von ",
          "démarré par ",
          "iniciado por ",
          "автор темы ",
          "автор темы: ",
          "started: ");

  private static final List<String> BY =
      List.of("Post by ", "post by ", "by ", "von ", "par ", "por ", "di ", "от ", "Сообщение ");

  private static final Set<String> POINTS = Set.of("point", "points", "pts", "punkte", "punkt");

  private final Dates dates;

  OneLineHeads(Dates dates) {
    this.dates = dates;
  }

  /**
   * A head in one line.
   *
   * @param name who posted
   * @param date the words that have the date; empty where the line has none
   */
  record Head(String name, String date) {}

  /** "Started by Ana Lind, 8 May 2026, 06:48", or null for any other line. */
  @Nullable Head started(String text) {
    String lower = Letters.lower(text);
    for (String cue : STARTED) {
      if (lower.startsWith(cue) && text.length() < LONGEST) {
        return nameAndDate(text.substring(cue.length()));
      }
    }
    return null;
  }

  private @Nullable Head nameAndDate(String text) {
    int end = 0;
    while (end < text.length() && ",|»•·(".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String name = text.substring(0, end);
    for (String word : List.of(" on ", " at ", " - ", " – ")) {
      int at = name.indexOf(word);
      name = at > 0 ? name.substring(0, at) : name;
    }
    String bare = name.strip();
    if (bare.isEmpty() || bare.length() > STARTER_LENGTH) {
      return null;
    }
    return new Head(bare, dated(text.substring(end)));
  }

  /** The head that a line is, or null for any other line. */
  @Nullable Head read(DumpLine line) {
    String text = line.text();
    if (text.length() > LONGEST || line.is(Sort.SENTENCE)) {
      return null;
    }
    Head by = by(text);
    if (by != null) {
      return by;
    }
    Head ago = ago(text);
    return ago != null || !line.is(Sort.TITLE) ? ago : nameBeforeDate(line);
  }

  /** "by Ana Lind » 8 May 2026, 06:48" */
  private @Nullable Head by(String text) {
    int mark = Math.max(text.indexOf('»'), text.indexOf(" wrote on "));
    if (mark < 2) {
      return null;
    }
    String name = text.substring(0, mark).strip();
    for (String cue : BY) {
      name = name.startsWith(cue) ? name.substring(cue.length()) : name;
    }
    String date = dated(text.substring(mark));
    boolean near = !date.isEmpty() || TimeAgo.in(text.substring(mark)) >= 0;
    return near && ThreadLines.isShort(name) ? new Head(name, date) : null;
  }

  /** "[–]ana_lind 12 points 2 hours ago", "45 points by ana_lind 3 hours ago | hide" */
  private static @Nullable Head ago(String text) {
    String line = withoutMark(text);
    int at = TimeAgo.in(line);
    if (at < 0) {
      return null;
    }
    int by = line.indexOf(" by ");
    if (by > at) {
      return named(line.substring(by + 4), true);
    }
    if (by >= 0) {
      return named(line.substring(by + 4, at), true);
    }
    String before = line.substring(0, at);
    int to = before.indexOf(" to ");
    String name = withoutPoints(to > 0 ? before.substring(0, to) : before);
    boolean marked =
        to > 0
            || !line.equals(text)
            || before.length() > name.length() + 1
            || line.contains(" | ")
            || line.contains(" · ");
    return named(name, marked);
  }

  /** A name of several words could be the start of a sentence, where nothing else marks it. */
  private static @Nullable Head named(String words, boolean marked) {
    String name = words;
    for (String end : List.of(" | ", " · ", " • ", " to ")) {
      int at = name.indexOf(end);
      name = at > 0 ? name.substring(0, at) : name;
    }
    name = name.strip();
    boolean likely = marked || (name.indexOf(' ') < 0 && name.length() > 2);
    boolean letters = name.chars().anyMatch(Character::isLetter);
    return likely && letters && ThreadLines.isShort(name) ? new Head(name, "") : null;
  }

  /** Without the sign that folds a comment, "[–]". */
  private static String withoutMark(String text) {
    boolean fold = text.length() > 4 && text.charAt(0) == '[' && text.charAt(2) == ']';
    return fold ? text.substring(3).strip() : text;
  }

  private static String withoutPoints(String before) {
    String[] words = before.replace("·", " ").replace("•", " ").strip().split("\\s+");
    int end = words.length;
    boolean points = end >= 2 && POINTS.contains(words[end - 1].toLowerCase(Locale.ROOT));
    end -= points ? 2 : 0;
    String name = String.join(" ", List.of(words).subList(0, end));
    // The opening poster is marked "[S]".
    return name.endsWith("]") && name.lastIndexOf('[') > 0
        ? name.substring(0, name.lastIndexOf('[')).strip()
        : name;
  }

  /** "ana_lind 8 May 2026, 06:48 3" */
  private @Nullable Head nameBeforeDate(DumpLine line) {
    String text = line.text();
    if (text.length() > 80 || line.line().digits() < 4) {
      return null;
    }
    int space = text.indexOf(' ');
    for (int words = 1; words <= NAME_WORDS && space > 0; words++) {
      String name = text.substring(0, space);
      String rest = text.substring(space + 1);
      boolean date = dates.read(rest).published() != null;
      if (date && ThreadLines.isShort(name) && dates.read(name + " 2020").isNothing()) {
        return new Head(name, rest);
      }
      space = text.indexOf(' ', space + 1);
    }
    return null;
  }

  private String dated(String words) {
    boolean date = FigureOrder.isDate(words) || dates.anyIn(words).isPresent();
    return date ? words : "";
  }
}
