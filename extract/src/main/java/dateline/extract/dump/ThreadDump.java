package dateline.extract.dump;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Extraction;
import dateline.extract.Page;
import dateline.extract.PageDate;
import dateline.extract.credit.CreditLines;
import dateline.extract.dump.PostHeaders.PostHeader;
import dateline.extract.forum.Spam;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the dump of a forum's thread. Immutable and thread-safe. */
final class ThreadDump {
  /** How many different signs of a forum a page must show. */
  private static final int SIGNS = 3;

  /** A text of so many words over the first post is an article with comments. */
  private static final int TEXT_WORDS = 40;

  private static final int TITLE_ABOVE = 8;
  private static final int TITLE_WORDS = 3;
  private static final int MOST_POSTS = 2_000;

  /** After the first post these end the thread. */
  private static final Set<Phrases.Use> AFTER =
      EnumSet.of(Phrases.Use.COMMENTS, Phrases.Use.RELATED, Phrases.Use.LEGAL, Phrases.Use.FORM);

  private final Dates dates;
  private final CreditLines creditLines = new CreditLines();
  private final Spam spam = new Spam();

  ThreadDump(Dates dates) {
    this.dates = dates;
  }

  /** The thread of a dump, or empty where it shows none. */
  Optional<Extraction> read(Page page, List<DumpLine> lines) {
    if (!isThread(lines)) {
      return Optional.empty();
    }
    int titleAt = title(page, lines);
    Line bare = titleAt < 0 ? null : Line.of(withoutCue(lines.get(titleAt).text()), 0);
    String key = bare == null ? "" : bare.key();
    List<Post> posts = posts(lines, titleAt + 1, new PostHeaders(lines, dates, key), key);
    posts.removeIf(post -> post.blocks.isEmpty());
    if (posts.isEmpty()) {
      return Optional.empty();
    }
    String headline = titleAt < 0 ? page.stated().title() : withoutCue(lines.get(titleAt).text());
    Article main = article(page, posts.getFirst(), Article.Kind.POST, headline, "");
    List<Article> replies = new ArrayList<>();
    for (Post post : posts.subList(1, posts.size())) {
      Article reply = article(page, post, Article.Kind.REPLY, null, main.text());
      if (!reply.text().isEmpty()) {
        replies.add(reply);
      }
    }
    return main.text().isEmpty() ? Optional.empty() : Optional.of(new Extraction(main, replies));
  }

  private boolean isThread(List<DumpLine> lines) {
    PostHeaders headers = new PostHeaders(lines, dates, "");
    Set<String> signs = new HashSet<>();
    int opened = 0;
    int prose = 0;
    for (int i = 0; i < lines.size() && signs.size() + Math.min(2, opened) < SIGNS; i++) {
      DumpLine line = lines.get(i);
      String text = line.text();
      prose += line.isProse() ? line.line().words() : 0;
      if (line.isFor(Phrases.Use.FORUM)) {
        signs.add(text.substring(0, Math.min(text.length(), 5)).toLowerCase(Locale.ROOT));
      } else if (text.length() < 120 && text.toLowerCase(Locale.ROOT).startsWith("re: ")) {
        signs.add("re:");
      } else if (PostHeaders.isNumber(text)) {
        signs.add("#");
      } else if (text.length() < 120
          && !line.is(Sort.SENTENCE)
          && (prose < TEXT_WORDS || opened > 0)) {
        PostHeader started = headers.started(i);
        opened += started != null && started.published() != null ? 2 : 0;
        opened += headers.inOneLine(i) != null ? 1 : 0;
      }
    }
    return signs.size() + Math.min(2, opened) >= SIGNS;
  }

  /** The title that replies repeat, or the one over the first post. */
  private int title(Page page, List<DumpLine> lines) {
    String stated = page.stated().title();
    Line title = stated == null ? null : Line.of(stated, 0);
    String wanted = title == null ? answered(lines) : title.key();
    PostHeaders headers = new PostHeaders(lines, dates, "");
    int opening = -1;
    for (int i = 0; i < lines.size(); i++) {
      if (!wanted.isEmpty() && lines.get(i).line().key().equals(wanted)) {
        return i;
      }
      boolean next = i + 1 < lines.size() && headers.started(i + 1) != null;
      if (opening < 0 && !next && (headers.started(i) != null || headers.at(i) != null)) {
        opening = i;
      }
    }
    for (int i = opening - 1; i >= Math.max(0, opening - TITLE_ABOVE); i--) {
      DumpLine line = lines.get(i);
      boolean started = i == opening - 1 && headers.started(opening) != null;
      boolean words = started || line.line().words() >= TITLE_WORDS;
      if (line.is(Sort.TITLE) && words && !line.line().bullet()) {
        return i;
      }
    }
    BitSet out = new BitSet();
    return Headlines.find(lines, out, Core.of(lines, out), null);
  }

  /** "Thread: …", "Topic: …". */
  private static String withoutCue(String title) {
    for (String cue : List.of("Thread: ", "Topic: ", "Thema: ", "Sujet : ", "Tema: ", "Тема: ")) {
      if (title.startsWith(cue)) {
        return title.substring(cue.length());
      }
    }
    return title;
  }

  private static String answered(List<DumpLine> lines) {
    for (DumpLine line : lines) {
      if (line.text().toLowerCase(Locale.ROOT).startsWith("re: ")) {
        Line title = Line.of(line.text().substring(4), 0);
        return title == null ? "" : title.key();
      }
    }
    return "";
  }

  /** A post while it is read. */
  private static final class Post {
    final @Nullable String author;
    @Nullable PageDate published;
    final List<TextBlock> blocks = new ArrayList<>();

    Post(@Nullable String author, @Nullable PageDate published) {
      this.author = author;
      this.published = published;
    }
  }

  private static List<Post> posts(
      List<DumpLine> lines, int from, PostHeaders headers, String titleKey) {
    List<Post> posts = new ArrayList<>();
    Set<String> told = new HashSet<>();
    PostHeader started = null;
    Post open = null;
    boolean signature = false;
    int at = from;
    while (at < lines.size() && posts.size() < MOST_POSTS) {
      DumpLine line = lines.get(at);
      if (open != null && !open.blocks.isEmpty() && ends(lines, at)) {
        break;
      }
      if (open == null && headers.started(at) != null) {
        started = started == null ? headers.started(at) : started;
        at++;
        continue;
      }
      PostHeader header = open == null || !open.blocks.isEmpty() ? headers.at(at) : null;
      if (header != null) {
        if (posts.isEmpty() && headers.inOneLine(at) != null) {
          headers.expectInOneLine();
        }
        open = open(posts, header, started, headers);
        signature = false;
        at = header.end();
        continue;
      }
      if (open == null && line.isProse()) {
        open =
            open(
                posts,
                started == null ? new PostHeader(at, null, null) : started,
                started,
                headers);
      }
      signature |= isRule(line.text());
      if (open != null
          && !signature
          && !headers.isProfiledName(at)
          && isText(line, headers, open, titleKey)) {
        open.blocks.add(block(line, at, !told.add(line.line().key()) && posts.size() > 1));
      }
      at++;
    }
    return posts;
  }

  /** Opens the next post; the first is dated by the line that says who started the thread. */
  private static Post open(
      List<Post> posts, PostHeader header, @Nullable PostHeader started, PostHeaders headers) {
    PageDate date = header.published();
    if (date == null && posts.isEmpty() && started != null) {
      date = started.published();
    }
    Post post = new Post(header.author(), date);
    posts.add(post);
    if (header.author() != null) {
      headers.know(header.author());
    }
    return post;
  }

  /** "Reply" under each post is a button; a form or other threads come after the last. */
  private static boolean ends(List<DumpLine> lines, int at) {
    Phrases.Use use = lines.get(at).use();
    boolean button = lines.get(at).text().length() <= 8 && use == Phrases.Use.COMMENTS;
    return use != null && AFTER.contains(use) && !button;
  }

  private static boolean isRule(String text) {
    return text.length() >= 3 && text.chars().allMatch(c -> c == '_' || c == '-' || c == '=');
  }

  private static boolean isText(DumpLine line, PostHeaders headers, Post post, String titleKey) {
    if (line.is(Sort.DATE) && post.published == null && post.blocks.isEmpty()) {
      return false;
    }
    boolean words =
        line.is(Sort.SENTENCE)
            || line.is(Sort.TITLE)
            || line.is(Sort.CAPTION)
            || line.is(Sort.BYLINE);
    String key = line.line().key();
    boolean title = key.equals(titleKey) || key.equals("re" + titleKey);
    return words && !title && !headers.knows(line.text()) && !isQuotationLead(line.text(), headers);
  }

  /** "Quote from: ana_lind on 8 May 2026", "ana_lind said:". */
  private static boolean isQuotationLead(String text, PostHeaders headers) {
    int end = Math.max(text.indexOf(" said:"), text.indexOf(" wrote:"));
    return text.startsWith("Quote from:") || (end > 0 && headers.knows(text.substring(0, end)));
  }

  private static TextBlock block(DumpLine line, int at, boolean repeated) {
    Body.Kind kind = line.line().bullet() ? Body.Kind.LIST_ITEM : Body.Kind.PARAGRAPH;
    return new TextBlock(repeated ? Body.Kind.QUOTATION : kind, line.text(), at);
  }

  private Article article(
      Page page, Post post, Article.Kind kind, @Nullable String headline, String thread) {
    CreditLines.Found found = creditLines.read(post.blocks.stream().map(TextBlock::text).toList());
    Body.Builder builder = new Body.Builder();
    for (int i = 0; i < post.blocks.size(); i++) {
      if (!found.creditBlocks().contains(i)) {
        builder.add(post.blocks.get(i).kind(), post.blocks.get(i).text());
      }
    }
    Body body = builder.build();
    boolean reply = kind == Article.Kind.REPLY;
    return Article.builder(kind)
        .url(page.url())
        .site(page.stated().site())
        .headline(headline)
        .authors(post.author == null ? List.of() : List.of(post.author))
        .published(post.published)
        .body(body)
        .credits(found.credits())
        .primarySource(reply ? null : found.primarySource())
        .spam(reply && spam.isSpam(body.text(), List.of(), thread))
        .build();
  }
}
