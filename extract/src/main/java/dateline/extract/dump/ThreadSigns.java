package dateline.extract.dump;

import dateline.extract.dump.PostHeaders.PostHeader;
import dateline.extract.dump.ThreadLines.Part;
import dateline.extract.dump.ThreadWords.Use;
import dateline.extract.letters.Letters;
import java.util.HashSet;
import java.util.List;
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
  private final OneLineHeads heads;

  ThreadSigns(ThreadWords words, OneLineHeads heads) {
    this.words = words;
    this.heads = heads;
  }

  /** How many different signs of a forum's program a page shows; no more are counted than two. */
  boolean mayBe(List<DumpLine> lines) {
    Set<String> signs = new HashSet<>();
    for (DumpLine line : lines) {
      String sign = line.text().length() > LONGEST ? "" : sign(line);
      if (!sign.isEmpty() && signs.add(sign) && signs.size() == SIGNS) {
        return true;
      }
    }
    return false;
  }

  private String sign(DumpLine line) {
    String text = line.text();
    String lower = Letters.lower(text);
    if (lower.startsWith("re: ")) {
      return "re:";
    }
    if (lower.startsWith("started by ") || lower.startsWith("topic started by ")) {
      return "started by";
    }
    if (ThreadLines.isNumber(text)) {
      return text.startsWith("#1") && text.length() == 2 ? "#1" : "#";
    }
    boolean counted = text.endsWith(" 1") || text.endsWith(" 2");
    if (counted && line.line().digits() > 4 && heads.read(line) != null) {
      return text.substring(text.length() - 2);
    }
    if (line.line().cells()) {
      for (String cell : text.split(" \\| ")) {
        if (isPrinted(cell)) {
          return beginning(cell);
        }
      }
    }
    return isPrinted(text) ? beginning(text) : "";
  }

  private boolean isPrinted(String text) {
    return words.is(Use.TOPIC, text) || words.is(Use.VOTES, text);
  }

  /** Several wordings of one thing count once. */
  private static String beginning(String text) {
    String bare = ThreadWords.trimmed(Letters.lower(text));
    return bare.substring(0, Math.min(5, bare.length()));
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

  /** Whether a head is a name and a day and no more, as articles have it. */
  private static boolean isByline(ThreadLines lines, int at, PostHeader header) {
    int names = 0;
    for (int i = at; i < header.end(); i++) {
      Part part = lines.part(i);
      names += part == Part.NAME ? 1 : 0;
      if (part == Part.NUMBER || part == Part.RANK || part == Part.PROFILE || names > 1) {
        return false;
      }
    }
    return names == 1 && !header.date().isEmpty();
  }

  /** Whether the next head is of the same kind, and no word of comments comes before it. */
  private static boolean goesOn(ThreadLines lines, PostHeaders headers, PostHeader first) {
    for (int i = first.end(); i < lines.size(); i++) {
      if (lines.line(i).isFor(Phrases.Use.COMMENTS)) {
        return false;
      }
      PostHeader header = headers.at(i);
      if (header != null && header.sure()) {
        return isByline(lines, i, header);
      }
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
      if (starts) {
        return i;
      }
      if (header != null && header.sure() && textFollows(lines, header.end())) {
        return isByline(lines, i, header) && !goesOn(lines, headers, header) ? -1 : i;
      }
      prose += lines.line(i).isProse() ? lines.line(i).line().words() : 0;
    }
    return -1;
  }
}
