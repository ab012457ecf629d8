package dateline.extract.dump;

import dateline.extract.dump.OneLineHeads.Head;
import dateline.extract.dump.ThreadLines.Part;
import dateline.extract.letters.Letters;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that open a post in the dump of a thread: a name with a date, a number, a rank or
 * a count of posts near it, a name that is printed twice, or the name of someone who has posted
 * already. Not thread-safe.
 */
final class PostHeaders {
  private static final int META_LINES = 32;
  private static final int ABOVE = 3;

  private final ThreadLines lines;
  private final OneLineHeads heads;
  private final Set<String> posters = new HashSet<>();
  private boolean onlyInOneLine;
  private boolean onlyAbove;

  PostHeaders(ThreadLines lines, OneLineHeads heads) {
    this.lines = lines;
    this.heads = heads;
  }

  /**
   * Lines that open a post.
   *
   * @param end index behind them
   * @param author who posted, or null where nobody is named
   * @param date the words with the date; empty where there are none
   * @param sure whether they have a date, a number or more than one sign of a poster, which no menu
   *     has
   */
  record PostHeader(int end, @Nullable String author, String date, boolean sure) {}

  void know(String poster) {
    posters.add(key(poster));
  }

  boolean knows(String name) {
    return posters.contains(key(name));
  }

  private static String key(String name) {
    return Letters.lower(name.strip());
  }

  /** The line that says who started the thread, or null for any other line. */
  @Nullable PostHeader started(int at) {
    Head head = heads.started(lines.text(at));
    return head == null ? null : new PostHeader(at + 1, head.name(), head.date(), true);
  }

  /** A header that is one line with name and date, or null where the line is none. */
  @Nullable PostHeader inOneLine(int at) {
    Part part = lines.part(at);
    boolean said = part == Part.PROFILE || part == Part.NUMBER;
    Head head = said ? null : heads.read(lines.line(at));
    return head == null || lines.isLabel(head.name())
        ? null
        : new PostHeader(at + 1, head.name(), head.date(), true);
  }

  /** From now on only headers in one line count, if the page has them over other posts as well. */
  void expectInOneLine(int from) {
    for (int i = from; i < lines.size() && !onlyInOneLine; i++) {
      onlyInOneLine = inOneLine(i) != null;
    }
  }

  /** The header that begins on a line, or null where none does. */
  @Nullable PostHeader at(int at) {
    PostHeader inOneLine = inOneLine(at);
    if (inOneLine != null || onlyInOneLine) {
      return inOneLine;
    }
    if (lines.part(at) == Part.NUMBER) {
      String name = behindNumber(lines.text(at));
      return name.isEmpty() ? null : below(at, name, "");
    }
    return lines.part(at) == Part.NAME ? below(at, lines.text(at), dateAbove(at)) : null;
  }

  /** "ana_lind" of "#3 ana_lind"; empty for any other line. */
  private static String behindNumber(String text) {
    int space = text.indexOf(' ');
    String name = space > 0 && text.charAt(0) == '#' ? text.substring(space + 1).strip() : "";
    boolean letters = !name.isEmpty() && name.chars().noneMatch(Character::isDigit);
    return letters && ThreadLines.isShort(name) ? name : "";
  }

  /**
   * From now on a date over the name is needed, if the header that begins on a line has it there.
   */
  void expectAbove(int at) {
    String date = lines.part(at) == Part.NAME ? dateAbove(at) : null;
    boolean above = date != null && !date.isEmpty();
    for (int i = at + 1; above && i < Math.min(lines.size(), at + META_LINES); i++) {
      Part part = lines.part(i);
      if (part == Part.TEXT) {
        onlyAbove = true;
        return;
      }
      above = part != Part.DATE && part != Part.NUMBER;
    }
  }

  /** The header whose first line is the name, with what stands about its owner below it. */
  private @Nullable PostHeader below(int at, String name, @Nullable String above) {
    if (at + 1 < lines.size() && started(at + 1) != null) {
      return null; // who started it stands under a thread's title
    }
    String date = above == null ? "" : above;
    boolean dated = above != null;
    int signs = 0;
    int last = isFirstName(at) ? anchor(at) : -1;
    int end = at + 1;
    int next = at + 1;
    for (; next < Math.min(lines.size(), at + META_LINES); next++) {
      Part part = lines.part(next);
      boolean again = part == Part.NAME && key(lines.text(next)).equals(key(name));
      if (part == Part.DATE || part == Part.NUMBER) {
        date = date.isEmpty() ? lines.dateWords(next) : date;
        dated = true;
        end = next + 1;
      } else if (again || part == Part.RANK || part == Part.PROFILE) {
        // A menu may have "Topics" in it, but no number of topics.
        signs += part == Part.PROFILE && lines.line(next).line().digits() == 0 ? 0 : 1;
        end = next + 1;
      } else if (part == Part.TITLE) {
        end = next + 1;
      } else if (part == Part.NAME
          ? !isTitle(at, next, last, signs > 0 || dated)
          : ends(next, signs > 0 || dated)) {
        break;
      }
    }
    boolean known = knows(name) && next == at + 1 && lines.part(next) == Part.TEXT;
    boolean elsewhere = onlyAbove && above == null;
    boolean opens = elsewhere ? signs > 1 : dated || signs > 0 || known;
    return opens ? new PostHeader(end, name, date, dated || signs > 1) : null;
  }

  /** Nothing but signs stands between a name and what is said of its owner. */
  private boolean ends(int at, boolean begun) {
    Part part = lines.part(at);
    boolean words = part == Part.NOISE && lines.line(at).line().letters() > 0;
    Part next = lines.part(at + 1);
    boolean goesOn = begun && (next == Part.NUMBER || next == Part.DATE);
    boolean button = part == Part.FOOTER && !goesOn;
    return part == Part.TEXT || button || (words && !begun);
  }

  private boolean isTitle(int name, int at, int last, boolean begun) {
    if (at < last || (at == name + 1 && isBeside(name))) {
      return true;
    }
    Part next = lines.part(at + 1);
    boolean profile = next == Part.RANK || next == Part.PROFILE;
    return begun && profile && lines.line(at).line().blanks() == 0 && !knows(lines.text(at));
  }

  /** Whether no other name stands right above. */
  private boolean isFirstName(int at) {
    return at == 0 || lines.part(at - 1) != Part.NAME;
  }

  /**
   * Where the number of a post stands below a name, with nothing but what is said of its owner
   * between the two; -1 where none stands there, or another's name does.
   */
  private int anchor(int at) {
    for (int i = at + 1; i < Math.min(lines.size(), at + META_LINES); i++) {
      Part part = lines.part(i);
      if (part == Part.NUMBER) {
        return i;
      }
      boolean name = part == Part.NAME;
      boolean own = key(lines.text(i)).equals(key(lines.text(at)));
      boolean twice = name && key(lines.text(i)).equals(key(lines.text(i - 1))) && i - 1 > at;
      boolean known = knows(lines.text(i)) && !knows(lines.text(at));
      boolean apart = lines.line(i).line().blanks() > 0;
      boolean other = name && !own && (twice || known || apart);
      if (other || part == Part.TEXT || part == Part.FOOTER) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Whether the line below a name is a title that its owner has given himself. Else it is a name
   * itself, and the line above belongs to the post before.
   */
  private boolean isBeside(int at) {
    int below = at + 1;
    boolean together = lines.line(below).line().blanks() == 0;
    Part next = lines.part(below + 1);
    boolean date = next == Part.DATE || next == Part.NUMBER;
    if (date && together && startsBlock(at)) {
      return true;
    }
    boolean known = knows(lines.text(at));
    boolean profile = next == Part.RANK || next == Part.PROFILE;
    return !knows(lines.text(below))
        && ((date && (together || known)) || (profile && together && (known || startsBlock(at))));
  }

  private boolean startsBlock(int at) {
    return at == 0 || lines.line(at).line().blanks() > 0 || !isWords(lines.part(at - 1));
  }

  private static boolean isWords(Part part) {
    return part == Part.TEXT || part == Part.NAME;
  }

  /** Some forums print the date over the name: its words, or null where none stands there. */
  private @Nullable String dateAbove(int at) {
    String date = null;
    for (int i = at - 1; i >= Math.max(0, at - ABOVE); i--) {
      Part part = lines.part(i);
      if (part != Part.DATE && part != Part.NUMBER) {
        return date;
      }
      date = date == null || date.isEmpty() ? lines.dateWords(i) : date;
    }
    return date;
  }

  /** The date of "ana_lind, 8 May 2026" under a post of hers; empty for any other line. */
  String dateBelow(int at, @Nullable String author) {
    String text = lines.text(at);
    boolean own =
        author != null
            && text.length() > author.length()
            && text.startsWith(author)
            && text.charAt(author.length()) == ',';
    return own ? lines.dateWords(at) : "";
  }
}
