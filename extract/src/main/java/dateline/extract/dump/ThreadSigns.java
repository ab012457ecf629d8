package dateline.extract.dump;

import dateline.extract.dump.PostHeaders.PostHeader;
import dateline.extract.dump.ThreadLines.Part;
import dateline.extract.dump.ThreadWords.Use;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the dump of a thread from that of an article with comments: by words that only forums
 * print, and by where the text begins. A thread's first post has its head over it like all others;
 * over the comments on an article there is the article. Immutable and thread-safe.
 */
final class ThreadSigns {
  private static final int SIGNS = 2;
  private static final int LONGEST = 160;

  /** A text of so many words over the first post is an article. */
  private static final int TEXT_WORDS = 40;

  private static final int NEAR = 4;
  private static final int FAR = 24;

  private final ThreadWords words;

  ThreadSigns(ThreadWords words) {
    this.words = words;
  }

  /** How many different signs of a forum's program a page shows; no more are counted than two. */
  boolean mayBe(List<DumpLine> lines) {
    Set<String> signs = new HashSet<>();
    for (DumpLine line : lines) {
      String sign = line.text().length() > LONGEST ? "" : sign(line.text());
      if (!sign.isEmpty() && signs.add(sign) && signs.size() == SIGNS) {
        return true;
      }
    }
    return false;
  }

  private String sign(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("re: ")) {
      return "re:";
    }
    if (lower.startsWith("started by ") || lower.startsWith("topic started by ")) {
      return "started by";
    }
    if (ThreadLines.isNumber(text)) {
      return text.startsWith("#1") && text.length() == 2 ? "#1" : "#";
    }
    if (words.is(Use.TOPIC, text) || words.is(Use.VOTES, text)) {
      return ThreadWords.trimmed(lower)
          .substring(0, Math.min(5, ThreadWords.trimmed(lower).length()));
    }
    return "";
  }

  /** Whether running text follows soon; in a masthead, a name and a date have menus below them. */
  private static boolean textFollows(ThreadLines lines, int end) {
    int words = 0;
    for (int i = end; i < Math.min(lines.size(), end + FAR) && words < NEAR; i++) {
      if (lines.line(i).is(Sort.SENTENCE)) {
        return true;
      }
      Part part = lines.part(i);
      words += part == Part.TEXT || part == Part.NAME ? 1 : 0;
    }
    return false;
  }

  /** The first line that opens a post or says who opened it, or -1 where an article is over it. */
  static int first(ThreadLines lines, PostHeaders headers) {
    int prose = 0;
    for (int i = 0; i < lines.size() && prose < TEXT_WORDS; i++) {
      PostHeader header = headers.started(i);
      boolean starts = header != null;
      header = header == null ? headers.at(i) : header;
      if (header != null && header.sure() && (starts || textFollows(lines, header.end()))) {
        return i;
      }
      prose += lines.line(i).isProse() ? lines.line(i).line().words() : 0;
    }
    return -1;
  }
}
