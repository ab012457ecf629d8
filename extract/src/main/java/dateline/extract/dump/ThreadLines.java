package dateline.extract.dump;

import dateline.extract.dump.ThreadWords.Use;
import dateline.extract.forum.FigureOrder;
import dateline.extract.forum.PostNotes;
import dateline.extract.letters.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a thread's dump with the part that each can play in the head of a post, in its text
 * or under it. Immutable.
 */
final class ThreadLines {
  private static final int NAME_WORDS = 3;
  private static final int NAME_LENGTH = 32;
  private static final int VALUE_LENGTH = 40;
  private static final int FURNITURE_WORDS = 10;

  /** What a line is in a thread. */
  enum Part {
    /** Short enough for a poster's name. */
    NAME,
    /** When something was posted, in whatever form. */
    DATE,
    /** "#3", often with the date. */
    NUMBER,
    /** What the poster is in the forum. */
    RANK,
    /** How long, how often, from where somebody posts. */
    PROFILE,
    /** Small words beside a name. */
    BADGE,
    /** The thread's title once more. */
    TITLE,
    /** A button under a post. */
    FOOTER,
    /** Interface and signs that say nothing here. */
    NOISE,
    TEXT
  }

  /** Join the names of several people. */
  private static final List<String> TOGETHER =
      List.of(" and ", " und ", " et ", " y ", " e ", " и ", " ve ", " en ", ", ");

  private static final List<String> SUBJECTS =
      List.of(
          "post subject:",
          "betreff des beitrags:",
          "sujet du message:",
          "asunto:",
          "заголовок сообщения:");

  private static final List<String> POSTED =
      List.of(
          "posted",
          "verfasst",
          "geschrieben",
          "posté",
          "publié",
          "publicado",
          "enviado",
          "inviato",
          "добавлено",
          "отправлено",
          "сообщение");

  private final List<DumpLine> lines;
  private final Dates dates;
  private final ThreadWords words;
  private final String titleKey;
  private final List<Part> parts = new ArrayList<>();

  ThreadLines(List<DumpLine> lines, Dates dates, ThreadWords words, String titleKey) {
    this.lines = lines;
    this.dates = dates;
    this.words = words;
    this.titleKey = titleKey;
    boolean value = false;
    for (DumpLine line : lines) {
      boolean said = value && isValue(line);
      Part part = said ? Part.PROFILE : part(line);
      parts.add(part);
      value = !said && part == Part.PROFILE && isLabel(line.text());
    }
    longNames();
    titles();
  }

  /** A longer name is one where what is said of its owner stands right under it. */
  private void longNames() {
    for (int i = 0; i + 1 < parts.size(); i++) {
      DumpLine line = lines.get(i);
      Part next = parts.get(i + 1);
      boolean about =
          next == Part.RANK || (next == Part.PROFILE && lines.get(i + 1).line().digits() > 0);
      boolean shaped = line.is(Sort.TITLE) && line.text().length() <= NAME_LENGTH && about;
      if (parts.get(i) == Part.TEXT
          && shaped
          && line.line().words() <= NAME_WORDS + 2
          && isPlain(line.text())) {
        parts.set(i, Part.NAME);
      }
    }
  }

  private static boolean isPlain(String text) {
    return text.chars().noneMatch(c -> ",:;?!.|".indexOf(c) >= 0);
  }

  /**
   * Members give themselves titles, which stand under their names. What always stands under a name,
   * and under different ones, is such a title.
   */
  private void titles() {
    Map<String, Set<String>> above = new HashMap<>();
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i) == Part.NAME) {
        boolean under = parts.get(i - 1) == Part.NAME && !text(i).equals(text(i - 1));
        above.computeIfAbsent(text(i), k -> new HashSet<>()).add(under ? text(i - 1) : "");
      }
    }
    for (int i = 1; i < parts.size(); i++) {
      Set<String> names = above.getOrDefault(text(i), Set.of());
      boolean profile = i + 1 < parts.size() && isAbout(parts.get(i + 1));
      if (parts.get(i) == Part.NAME && profile && names.size() > 1 && !names.contains("")) {
        parts.set(i, Part.RANK);
      }
    }
  }

  private static boolean isAbout(Part part) {
    return part != Part.TEXT && part != Part.FOOTER && part != Part.NAME;
  }

  private boolean isValue(DumpLine line) {
    String text = line.text();
    return text.length() <= VALUE_LENGTH
        && !line.is(Sort.SENTENCE)
        && !isNumber(text)
        && !isLabel(text);
  }

  int size() {
    return lines.size();
  }

  DumpLine line(int at) {
    return lines.get(at);
  }

  String text(int at) {
    return lines.get(at).text();
  }

  /** The part of a line; behind the last line there is noise. */
  Part part(int at) {
    return at < parts.size() ? parts.get(at) : Part.NOISE;
  }

  /** The date of a line, as far as it has one; empty where it has none. */
  String dateWords(int at) {
    String text = text(at);
    boolean dated = FigureOrder.isDate(text) || dates.anyIn(text).isPresent();
    return dated && !PostNotes.isEdit(text) ? text : "";
  }

  private Part part(DumpLine line) {
    String text = line.text();
    if (PostNotes.isEdit(text)) {
      return Part.NOISE;
    }
    if (isNumber(text)) {
      return Part.NUMBER;
    }
    Part known = known(line);
    if (known != null) {
      return known;
    }
    if (line.is(Sort.DATE) || TimeAgo.is(text) || isPosted(text) || dates.isDayOfMonth(text)) {
      return Part.DATE;
    }
    String key = line.line().key();
    if (!titleKey.isEmpty() && (key.equals(titleKey) || key.equals("re" + titleKey))) {
      return Part.TITLE;
    }
    if (!titleKey.isEmpty() && key.endsWith(titleKey) && ThreadTitle.isWay(text)) {
      return Part.NOISE;
    }
    // A poster without a picture has the first letter of the name in its place.
    boolean initial = text.length() == 1;
    boolean noise = line.is(Sort.INTERFACE) || line.is(Sort.NOISE) || initial;
    if (noise || isCount(line) || isCommunity(text)) {
      return Part.NOISE;
    }
    return isName(line) ? Part.NAME : Part.TEXT;
  }

  /** What the words of forums' programs are, else null. */
  private @Nullable Part known(DumpLine line) {
    String text = line.text();
    if (isProfile(line)) {
      return Part.PROFILE;
    }
    if (words.is(Use.RANK, text)) {
      return Part.RANK;
    }
    if (words.is(Use.BADGE, text)) {
      return Part.BADGE;
    }
    // "Quote:" leads to a quotation and is no button.
    if (words.is(Use.FOOTER, text) && !text.endsWith(":")) {
      return Part.FOOTER;
    }
    String lower = Letters.lower(text);
    if (text.length() < 160 && SUBJECTS.stream().anyMatch(lower::startsWith)) {
      return isPosted(text) ? Part.DATE : Part.TITLE;
    }
    boolean running = line.is(Sort.SENTENCE) && line.line().words() > FURNITURE_WORDS;
    boolean noise = (!running && words.is(Use.FURNITURE, text)) || words.is(Use.TOPIC, text);
    return noise || line.line().cells() ? cells(text, noise) : null;
  }

  private @Nullable Part cells(String text, boolean noise) {
    boolean footer = false;
    boolean all = true;
    String[] cells = text.split(" \\| ");
    for (int i = 0; i < cells.length && all; i++) {
      boolean foot = words.is(Use.FOOTER, cells[i]);
      footer |= foot;
      all = foot || words.is(Use.FURNITURE, cells[i]) || words.is(Use.TOPIC, cells[i]);
    }
    if (noise || all) {
      return footer && all ? Part.FOOTER : isPosted(text) ? Part.DATE : Part.NOISE;
    }
    return null;
  }

  boolean isLabel(String text) {
    return words.is(Use.LABEL, text) && text.chars().noneMatch(Character::isDigit);
  }

  /** "Posts: 24", "120 posts", "Joined" with the day on the next line. */
  private boolean isProfile(DumpLine line) {
    String text = line.text();
    if (line.is(Sort.SENTENCE) || text.length() > 60) {
      return false;
    }
    if (isLabel(text)) {
      return true;
    }
    int colon = text.indexOf(':');
    if (colon > 0 && words.is(Use.LABEL, text.substring(0, colon))) {
      return true;
    }
    int space = text.indexOf(' ');
    boolean first = space > 0 && hasDigit(text.substring(0, space));
    String rest = space > 0 ? text.substring(space + 1) : "";
    boolean counted = first && words.is(Use.LABEL, rest);
    boolean labelled =
        space > 0
            && hasDigit(rest)
            && text.length() < VALUE_LENGTH
            && words.is(Use.LABEL, text.substring(0, firstDigit(text)))
            && !Letters.lower(text).startsWith("from ");
    return counted || labelled;
  }

  /** "Posted: Fri Sep 10, 2004 9:12 pm | Post subject: The old weir" */
  private boolean isPosted(String text) {
    String lower = Letters.lower(text);
    boolean cue = text.length() < 120 && POSTED.stream().anyMatch(lower::startsWith);
    boolean figures = FigureOrder.isDate(text) && Character.isDigit(text.charAt(0));
    boolean marked = text.startsWith("«") && text.endsWith("»") && hasDigit(text);
    return (cue && dates.anyIn(text).isPresent()) || (figures && text.length() < 140) || marked;
  }

  /** "#3", "Reply #3 on: 8 May 2026", "8 May 2026 at 9:14 am #1042". */
  static boolean isNumber(String text) {
    int sign = text.indexOf('#');
    boolean number =
        text.length() < 80
            && sign >= 0
            && sign + 1 < text.length()
            && Character.isDigit(text.charAt(sign + 1));
    if (!number) {
      return false;
    }
    int end = sign + 1;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean behind = end == text.length() && hasDigit(text.substring(0, sign));
    return sign < 12 || behind;
  }

  /** "2 links" */
  private static boolean isCount(DumpLine line) {
    return line.line().words() == 2
        && Character.isDigit(line.text().charAt(0))
        && Character.isLowerCase(line.text().charAt(line.text().length() - 1))
        && line.is(Sort.TITLE);
  }

  /** "r/isles" */
  private static boolean isCommunity(String text) {
    return text.indexOf(' ') < 0 && text.indexOf('/') == 1;
  }

  private boolean isName(DumpLine line) {
    boolean shaped = line.is(Sort.TITLE) || line.is(Sort.BYLINE);
    return shaped && isShort(line.text()) && !line.line().bullet() && !line.line().cells();
  }

  static boolean isShort(String name) {
    return !name.isBlank()
        && name.length() <= NAME_LENGTH
        && name.chars().filter(c -> c == ' ').count() < NAME_WORDS
        && ",:;?!.".indexOf(name.charAt(name.length() - 1)) < 0
        && TOGETHER.stream().noneMatch(name::contains);
  }

  private static boolean hasDigit(String text) {
    return firstDigit(text) < text.length();
  }

  private static int firstDigit(String text) {
    int at = 0;
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
