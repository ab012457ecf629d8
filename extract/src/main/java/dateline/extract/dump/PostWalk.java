package dateline.extract.dump;

import dateline.extract.Body;
import dateline.extract.dump.PostHeaders.PostHeader;
import dateline.extract.dump.ThreadLines.Part;
import dateline.extract.dump.ThreadWords.Use;
import dateline.extract.forum.PostNotes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks down the lines of a thread and gathers its posts. Walks once; not thread-safe. */
final class PostWalk {
  private static final int MOST_POSTS = 2_000;

  /** A form ends the thread, unless a post begins within so many lines. */
  private static final int AHEAD = 14;

  /** Shorter lines are said twice by chance. */
  private static final int QUOTED_LENGTH = 12;

  private static final int SIGNATURE_WORDS = 60;

  /** Earlier blocks that a quotation is looked for in. */
  private static final int QUOTED_BLOCKS = 400;

  private static final Set<Phrases.Use> ENDS =
      EnumSet.of(Phrases.Use.RELATED, Phrases.Use.LEGAL, Phrases.Use.CONSENT);

  private static final Set<Phrases.Use> FORMS = EnumSet.of(Phrases.Use.COMMENTS, Phrases.Use.FORM);

  private final ThreadLines lines;
  private final PostHeaders headers;
  private final ThreadWords words;
  private final List<DumpPost> posts = new ArrayList<>();
  private final Set<String> told = new HashSet<>();
  private final List<String> keys = new ArrayList<>();
  private @Nullable PostHeader started;
  private @Nullable DumpPost open;
  private boolean quoting;
  private boolean closed;

  PostWalk(ThreadLines lines, PostHeaders headers, ThreadWords words) {
    this.lines = lines;
    this.headers = headers;
    this.words = words;
  }

  /**
   * The posts of the thread, without those that have no text.
   *
   * @param from index of the line to begin at, behind the title
   * @param first index of the first head of a post, before which a text is only taken for the
   *     opening post where a line says who started the thread
   */
  List<DumpPost> posts(int from, int first) {
    int at = from;
    while (at < lines.size() && posts.size() < MOST_POSTS) {
      if (open != null && !open.blocks().isEmpty() && endsAt(at)) {
        break;
      }
      PostHeader starter = open == null ? headers.started(at) : null;
      if (starter != null) {
        started = started == null ? starter : started;
        at++;
        continue;
      }
      PostHeader header = open == null || !open.blocks().isEmpty() ? headers.at(at) : null;
      if (header != null && (open != null || header.sure() || started != null)) {
        open(header, at);
        at = header.end();
        continue;
      }
      if (open != null || started != null || at >= first) {
        take(at);
      }
      at++;
    }
    posts.removeIf(post -> post.blocks().isEmpty());
    withoutSignatures();
    return posts;
  }

  private void open(PostHeader header, int at) {
    if (posts.isEmpty() && headers.inOneLine(at) != null) {
      headers.expectInOneLine(header.end());
    }
    String date = header.date();
    if (date.isEmpty() && posts.isEmpty() && started != null) {
      date = started.date();
    }
    if (posts.isEmpty()) {
      headers.expectAbove(at);
    }
    open = new DumpPost(header.author(), date);
    posts.add(open);
    if (header.author() != null) {
      headers.know(header.author());
    }
    quoting = false;
    closed = false;
  }

  /** A line outside the heads of posts: text, a note of the program, or a button. */
  private void take(int at) {
    DumpLine line = lines.line(at);
    Part part = lines.part(at);
    if (open == null) {
      if (!line.isProse() || part != Part.TEXT) {
        return;
      }
      open(started == null ? new PostHeader(at, null, "", false) : started, at);
    }
    DumpPost post = open;
    if (post == null || closed) {
      return;
    }
    boolean host = part == Part.NAME && isHost(line.text());
    if (post.blocks().isEmpty() && (host || isSecondHead(post, at))) {
      return;
    }
    String below = headers.dateBelow(at, post.author());
    if (!below.isEmpty()) {
      post.date(post.date().isEmpty() ? below : post.date());
      closed = true;
      return;
    }
    boolean written = !post.blocks().isEmpty();
    boolean button = part == Part.FOOTER || line.isFor(Phrases.Use.COMMENTS);
    if (button || PostNotes.isSentFrom(line.text()) || isSignature(at)) {
      closed = written;
    } else if (leads(at)) {
      quoting = true;
    } else if (part == Part.TEXT || part == Part.NAME || behindLead(line.text()) != null) {
      add(post, line, at);
    }
  }

  /** Where a link leads that somebody posted: "courier.example". */
  private static boolean isHost(String text) {
    int dot = text.indexOf('.');
    boolean inside = dot > 0 && dot < text.length() - 2;
    return inside && text.indexOf(' ') < 0 && Character.isLetter(text.charAt(dot + 1));
  }

  /** Some forums have a column about the poster, and name him once more with the date. */
  private boolean isSecondHead(DumpPost post, int at) {
    PostHeader again = headers.inOneLine(at);
    if (again == null || again.author() == null || !again.author().equals(post.author())) {
      return false;
    }
    post.date(post.date().isEmpty() ? again.date() : post.date());
    return true;
  }

  /** Whether a rule stands here with no more than a signature under it. */
  private boolean isSignature(int at) {
    String text = lines.text(at);
    if (!PostNotes.isSignatureRule(text) && !PostNotes.isRule(text)) {
      return false;
    }
    int words = 0;
    for (int i = at + 1; i < Math.min(lines.size(), at + AHEAD); i++) {
      Part part = lines.part(i);
      boolean ends = part == Part.FOOTER || lines.line(i).isFor(Phrases.Use.COMMENTS);
      if (ends || headers.at(i) != null || words > SIGNATURE_WORDS) {
        break;
      }
      words += part == Part.TEXT ? lines.line(i).line().words() : 0;
    }
    return words <= SIGNATURE_WORDS;
  }

  /** "ana_lind said:", "Quote from: ana_lind on 8 May 2026", "Quote:" */
  private boolean leads(int at) {
    String text = lines.text(at);
    String speaker = PostNotes.quoted(text);
    if (speaker == null) {
      return false;
    }
    boolean cue = speaker.isEmpty() || !text.endsWith(":") || headers.knows(speaker);
    Line next = at + 1 < lines.size() ? lines.line(at + 1).line() : null;
    return cue || (next != null && isPartOfEarlier(next.key()));
  }

  private void add(DumpPost post, DumpLine line, int at) {
    String text = line.text();
    String quoted = behindLead(text);
    if (quoted != null) {
      post.blocks().add(new TextBlock(Body.Kind.QUOTATION, quoted, at));
      return;
    }
    if (text.startsWith(">") && text.length() > 1) {
      String bare = text.substring(1).strip();
      post.blocks().add(new TextBlock(Body.Kind.QUOTATION, bare, at));
      return;
    }
    String key = line.line().key();
    boolean again = posts.size() > 1 && key.length() >= QUOTED_LENGTH && told.contains(key);
    boolean repeated = again || (quoting && isPartOfEarlier(key));
    quoting &= repeated;
    Body.Kind kind = line.line().bullet() ? Body.Kind.LIST_ITEM : Body.Kind.PARAGRAPH;
    post.blocks().add(new TextBlock(repeated ? Body.Kind.QUOTATION : kind, text, at));
    if (!repeated) {
      told.add(key);
      keys.add(key);
    }
  }

  /** "(8 May 2026, 06:48)ana_lind Wrote: The bridge is closed.": what she wrote, or null. */
  private @Nullable String behindLead(String text) {
    int colon = text.indexOf(": ");
    if (colon < 0 || colon > 100) {
      return null;
    }
    String rest = text.substring(colon + 2).strip();
    Line line = Line.of(rest, 0);
    boolean lead = PostNotes.quoted(text.substring(0, colon + 1)) != null;
    return lead && line != null && isPartOfEarlier(line.key()) ? rest : null;
  }

  private boolean isPartOfEarlier(String key) {
    if (key.length() < QUOTED_LENGTH) {
      return false;
    }
    List<String> recent = keys.subList(Math.max(0, keys.size() - QUOTED_BLOCKS), keys.size());
    return recent.stream().anyMatch(earlier -> earlier.contains(key));
  }

  /** Other threads end this one; a form does where no post follows. */
  private boolean endsAt(int at) {
    String text = lines.text(at);
    Phrases.Use use = lines.line(at).use();
    if (words.is(Use.END, text) || (use != null && ENDS.contains(use))) {
      return !postFollows(at) || words.is(Use.END, text);
    }
    return use != null && FORMS.contains(use) && text.length() > 8 && !postFollows(at);
  }

  private boolean postFollows(int at) {
    for (int i = at + 1; i < Math.min(lines.size(), at + AHEAD); i++) {
      if (words.is(Use.END, lines.text(i))) {
        return false;
      }
      PostHeader header = headers.at(i);
      if (header != null && header.sure()) {
        return true;
      }
    }
    return false;
  }

  /** What ends every post of somebody who has written more than one is a signature. */
  private void withoutSignatures() {
    Map<String, List<DumpPost>> byAuthor = new HashMap<>();
    for (DumpPost post : posts) {
      if (post.author() != null) {
        byAuthor.computeIfAbsent(post.author(), k -> new ArrayList<>()).add(post);
      }
    }
    for (List<DumpPost> own : byAuthor.values()) {
      while (own.size() > 1 && endAlike(own)) {
        own.forEach(DumpPost::shorten);
      }
    }
  }

  private static boolean endAlike(List<DumpPost> own) {
    String last = own.getFirst().blocks().getLast().text();
    return own.stream()
        .allMatch(post -> post.blocks().size() > 1 && post.blocks().getLast().text().equals(last));
  }
}
