package dateline.extract.dump;

import dateline.extract.dump.PostHeaders.PostHeader;
import dateline.extract.dump.ThreadLines.Part;
import dateline.extract.letters.Letters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line with a thread's title: the one that replies repeat, that is printed more than once
 * over the first post, that stands over it or, where posts are voted on, under its head. Not
 * thread-safe.
 */
final class ThreadTitle {
  private static final int ABOVE = 40;
  private static final int NEAR_ABOVE = 8;
  private static final int BELOW = 3;
  private static final int TITLE_WORDS = 3;

  private static final int LONGEST = 200;
  private static final String SUBJECT = "post subject:";

  /** Part the steps of the way to a page. */
  private static final List<String> STEPS = List.of(" -> ", " » ", " › ", " > ", " ‹ ", " :: ");

  private static final List<String> CUES =
      List.of("Thread: ", "Topic: ", "Thema: ", "Sujet : ", "Tema: ", "Тема: ");

  private final List<DumpLine> all;
  private final ThreadLines lines;
  private final PostHeaders headers;

  ThreadTitle(List<DumpLine> all, ThreadLines lines, PostHeaders headers) {
    this.all = all;
    this.lines = lines;
    this.headers = headers;
  }

  /**
   * Index of the title, or -1.
   *
   * @param stated what the carrier of the page says, or null
   * @param first index of the first line that opens a post or says who started the thread
   * @param started whether it says who started it
   * @param bare whether it has nothing but a name and a time
   */
  int find(@Nullable String stated, int first, boolean started, boolean bare) {
    Line line = stated == null ? null : Line.of(stated, 0);
    String wanted = line == null ? answered() : line.key();
    for (int i = 0; i < all.size() && !wanted.isEmpty(); i++) {
      if (key(all.get(i).text()).equals(wanted)) {
        return i;
      }
    }
    int repeated = repeated(first);
    if (repeated >= 0) {
      return repeated;
    }
    int below = bare ? below(first) : -1;
    return below >= 0 ? below : above(first, started);
  }

  private String answered() {
    for (DumpLine line : all) {
      String lower = line.text().length() < LONGEST ? Letters.lower(line.text()) : "";
      if (lower.startsWith("re: ")) {
        return key(line.text().substring(4));
      }
      int subject = lower.indexOf(SUBJECT);
      String said = subject < 0 ? "" : line.text().substring(subject + SUBJECT.length());
      String title = said.split(" \\| ", 2)[0].strip();
      if (!title.isEmpty() && !said.strip().startsWith("|")) {
        return key(title);
      }
    }
    return "";
  }

  private static String key(String text) {
    Line line = Line.of(withoutFrame(text), 0);
    return line == null ? "" : line.key();
  }

  /** The longest title that is printed twice around the first post, where it is printed first. */
  private int repeated(int first) {
    Map<String, Integer> seen = new HashMap<>();
    Set<String> names = names(first);
    int best = -1;
    for (int i = Math.max(0, first - ABOVE); i < Math.min(all.size(), first + NEAR_ABOVE); i++) {
      if (mayBe(i, 2) && !names.contains(all.get(i).text())) {
        Integer before = seen.putIfAbsent(key(all.get(i).text()), i);
        int length = best < 0 ? 0 : all.get(best).text().length();
        best = before != null && all.get(before).text().length() > length ? before : best;
      }
    }
    return best;
  }

  /** Who posted around the first post, and is no title though often named. */
  private Set<String> names(int first) {
    Set<String> names = new HashSet<>();
    for (int i = first; i < Math.min(all.size(), first + 2 * ABOVE); i++) {
      PostHeader header = headers.started(i);
      header = header == null ? headers.at(i) : header;
      if (header != null && header.author() != null) {
        names.add(header.author());
      }
    }
    return names;
  }

  private int below(int first) {
    int next = first + 1;
    while (next < Math.min(all.size(), first + 1 + BELOW) && lines.part(next) == Part.NOISE) {
      next++;
    }
    return next < all.size() && mayBe(next, TITLE_WORDS) ? next : -1;
  }

  private int above(int first, boolean started) {
    for (int words : List.of(TITLE_WORDS, 1)) {
      for (int i = first - 1; i >= Math.max(0, first - NEAR_ABOVE); i--) {
        if (mayBe(i, started && i == first - 1 ? 1 : words)) {
          return i;
        }
      }
    }
    return -1;
  }

  private boolean mayBe(int at, int words) {
    DumpLine line = all.get(at);
    Part part = lines.part(at);
    return line.is(Sort.TITLE)
        && (part == Part.TEXT || part == Part.NAME)
        && line.line().words() >= words
        && !isWay(line.text())
        && !line.line().bullet()
        && !line.line().cells();
  }

  /** "Board index » Valley » Roads" */
  static boolean isWay(String text) {
    return STEPS.stream().anyMatch(text::contains);
  }

  /** "Topic: The old weir (Read 412 times)", "Ferry delayed (self.isles)". */
  static String withoutFrame(String title) {
    String bare = title;
    for (String cue : CUES) {
      bare = bare.startsWith(cue) ? bare.substring(cue.length()) : bare;
    }
    int open = bare.lastIndexOf('(');
    boolean closed = open > 2 && bare.endsWith(")");
    String inside = closed ? bare.substring(open + 1, bare.length() - 1) : "";
    boolean count = inside.chars().anyMatch(Character::isDigit) && inside.split(" ").length == 3;
    boolean host = inside.indexOf('.') > 0 && inside.indexOf(' ') < 0 && !inside.endsWith(".");
    return count || host ? bare.substring(0, open).strip() : bare;
  }
}
