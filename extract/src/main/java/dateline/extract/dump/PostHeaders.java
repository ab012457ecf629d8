package dateline.extract.dump;

import dateline.extract.PageDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that open a post in the dump of a thread: a name with a date, a number, a rank or
 * a count of posts near it, a name that is printed twice, or the name of someone who has posted
 * already. Not thread-safe.
 */
final class PostHeaders {
  private static final int NAME_WORDS = 3;
  private static final int NAME_LENGTH = 32;
  private static final int META_LINES = 8;

  /** Printed beside a poster's name. */
  private static final List<String> PROFILE =
      List.of(
          "posts:",
          "posts ",
          "joined:",
          "joined ",
          "join date:",
          "messages:",
          "location:",
          "member since",
          "registered:",
          "reputation:",
          "karma:",
          "reaction score:",
          "beiträge:",
          "registriert:",
          "messages :",
          "inscription :",
          "mensajes:",
          "registrado:",
          "сообщений:",
          "сообщения:",
          "зарегистрирован:",
          "регистрация:");

  private static final Set<String> RANKS =
      Set.of(
          "newbie",
          "jr. member",
          "junior member",
          "full member",
          "hero member",
          "sr. member",
          "senior member",
          "active member",
          "new member",
          "well-known member",
          "registered user",
          "member",
          "guest",
          "administrator",
          "moderator",
          "global moderator",
          "topic starter",
          "thread starter",
          "original poster",
          "op",
          "offline",
          "online",
          "новичок",
          "участник",
          "гость",
          "neuling",
          "mitglied",
          "gast",
          "membre",
          "invité",
          "miembro",
          "invitado");

  private static final List<String> STARTED =
      List.of(
          "started by ",
          "topic started by ",
          "thread started by ",
          "thread starter ",
          "topic starter ",
          "posted by ",
          "created by ",
          "asked by ",
          "begonnen von ",
          "gestartet von ",
          "erstellt von ",
          "démarré par ",
          "iniciado por ",
          "автор темы ",
          "автор темы: ",
          "started: ");

  private final List<DumpLine> lines;
  private final Dates dates;
  private final String headlineKey;
  private final Set<String> posters = new HashSet<>();
  private boolean onlyInOneLine;

  PostHeaders(List<DumpLine> lines, Dates dates, String headlineKey) {
    this.lines = lines;
    this.dates = dates;
    this.headlineKey = headlineKey;
  }

  /**
   * Lines that open a post.
   *
   * @param end index behind them
   */
  record PostHeader(int end, @Nullable String author, @Nullable PageDate published) {}

  void know(String poster) {
    posters.add(key(poster));
  }

  boolean knows(String name) {
    return posters.contains(key(name));
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** "Started by Ana Lind, 8 May 2026, 06:48", or null for any other line. */
  @Nullable PostHeader started(int at) {
    String text = lines.get(at).text();
    String lower = text.toLowerCase(Locale.ROOT);
    for (String cue : STARTED) {
      if (lower.startsWith(cue) && text.length() < 120) {
        return nameAndDate(text.substring(cue.length()), at);
      }
    }
    return null;
  }

  /** "by Ana Lind » 8 May 2026, 06:48", or null for any other line. */
  private @Nullable PostHeader by(int at) {
    String text = lines.get(at).text();
    int mark = Math.max(text.indexOf('»'), text.indexOf(" wrote on "));
    if (mark < 2 || text.length() > 120) {
      return null;
    }
    String name = text.substring(0, mark).strip();
    for (String cue : List.of("Post by ", "post by ", "by ", "von ", "par ", "por ", "di ")) {
      name = name.startsWith(cue) ? name.substring(cue.length()) : name;
    }
    Optional<PageDate> date = dates.anyIn(text.substring(mark));
    return date.isPresent() && isShort(name) ? new PostHeader(at + 1, name, date.get()) : null;
  }

  /** "ana_lind 8 May 2026, 06:48 3", or null for any other line. */
  private @Nullable PostHeader nameBeforeDate(int at) {
    String text = lines.get(at).text();
    if (text.length() > 80 || lines.get(at).line().digits() < 4) {
      return null;
    }
    int space = text.indexOf(' ');
    for (int words = 1; words <= NAME_WORDS && space > 0; words++) {
      String name = text.substring(0, space);
      PageDate date = dates.read(text.substring(space + 1)).published();
      if (date != null && isShort(name) && dates.read(name + " 2020").isNothing()) {
        return new PostHeader(at + 1, name, date);
      }
      space = text.indexOf(' ', space + 1);
    }
    return null;
  }

  private @Nullable PostHeader nameAndDate(String text, int at) {
    int end = 0;
    while (end < text.length() && ",|»•·(".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String name = text.substring(0, end).replaceAll("\\s+(?:on|at|-|–)\\s.*$", "").strip();
    if (name.isEmpty() || name.length() > NAME_LENGTH + 10) {
      return null;
    }
    return new PostHeader(at + 1, name, dates.anyIn(text.substring(end)).orElse(null));
  }

  /** A header that is one line with name and date, or null where the line is none. */
  @Nullable PostHeader inOneLine(int at) {
    PostHeader by = by(at);
    return by != null || !lines.get(at).is(Sort.TITLE) ? by : nameBeforeDate(at);
  }

  /** From now on only headers in one line count: the page has them over every post. */
  void expectInOneLine() {
    onlyInOneLine = true;
  }

  /** The header that begins on a line, or null where none does. */
  @Nullable PostHeader at(int at) {
    PostHeader inOneLine = inOneLine(at);
    if (inOneLine != null || onlyInOneLine) {
      return inOneLine;
    }
    DumpLine line = lines.get(at);
    if (!isName(line)) {
      return null;
    }
    boolean marked = false;
    PageDate date = dateAbove(at);
    int next = at + 1;
    for (; next < Math.min(lines.size(), at + META_LINES); next++) {
      DumpLine meta = lines.get(next);
      boolean again = key(meta.text()).equals(key(line.text()));
      boolean mark = again || isMark(meta);
      if (!mark && !meta.is(Sort.NOISE) && !meta.is(Sort.INTERFACE)) {
        break;
      }
      marked |= mark;
      date = date == null && meta.is(Sort.DATE) ? dates.anyIn(meta.text()).orElse(null) : date;
      date = date == null && isNumber(meta.text()) ? dates.anyIn(meta.text()).orElse(null) : date;
    }
    if (next < lines.size() && isName(lines.get(next)) && isProfiled(next)) {
      return null;
    }
    boolean known = knows(line.text()) && next < lines.size() && !isName(lines.get(next));
    return marked || known ? new PostHeader(next, line.text(), date) : null;
  }

  /** Old forums print the date over the name. */
  private @Nullable PageDate dateAbove(int at) {
    for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
      if (lines.get(i).is(Sort.DATE) || isNumber(lines.get(i).text())) {
        PageDate date = dates.anyIn(lines.get(i).text()).orElse(null);
        if (date != null) {
          return date;
        }
      } else {
        return null;
      }
    }
    return null;
  }

  /** Whether a name stands here with the profile of its owner under it. */
  boolean isProfiledName(int at) {
    return isName(lines.get(at)) && isProfiled(at);
  }

  private boolean isProfiled(int at) {
    return at + 1 < lines.size() && isProfile(lines.get(at + 1).text());
  }

  private static boolean isMark(DumpLine line) {
    return line.is(Sort.DATE) || isNumber(line.text()) || isProfile(line.text());
  }

  private static boolean isProfile(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return RANKS.contains(lower)
        || (text.length() < 60 && PROFILE.stream().anyMatch(lower::startsWith));
  }

  /** "#3", "Reply #3 on: 8 May 2026". */
  static boolean isNumber(String text) {
    int sign = text.indexOf('#');
    return text.length() < 80
        && sign >= 0
        && sign < 12
        && sign + 1 < text.length()
        && Character.isDigit(text.charAt(sign + 1));
  }

  boolean isName(DumpLine line) {
    boolean words = line.is(Sort.TITLE) || line.is(Sort.BYLINE);
    return words
        && isShort(line.text())
        && !line.line().bullet()
        && !line.line().key().equals(headlineKey);
  }

  private static boolean isShort(String name) {
    return !name.isBlank()
        && name.length() <= NAME_LENGTH
        && name.chars().filter(c -> c == ' ').count() < NAME_WORDS
        && ",:;?!".indexOf(name.charAt(name.length() - 1)) < 0;
  }
}
