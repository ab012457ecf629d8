package dateline.extract.dump;

import dateline.extract.Extraction;
import dateline.extract.Page;
import dateline.extract.dump.PostHeaders.PostHeader;
import dateline.extract.dump.ThreadLines.Part;
import dateline.extract.forum.FigureOrder;
import dateline.extract.forum.Post;
import dateline.extract.forum.ThreadAssembly;
import java.util.List;
import java.util.Optional;

/** Reads the dump of a forum's thread. Immutable and thread-safe. */
final class ThreadDump {
  private final Dates dates;
  private final ThreadWords words = new ThreadWords();
  private final ThreadSigns signs;
  private final OneLineHeads heads;
  private final ThreadAssembly assembly = new ThreadAssembly();

  ThreadDump(Dates dates) {
    this.dates = dates;
    heads = new OneLineHeads(dates);
    signs = new ThreadSigns(words, heads);
  }

  /** The thread of a dump, or empty where it shows none. */
  Optional<Extraction> read(Page page, List<DumpLine> all) {
    if (!signs.mayBe(all)) {
      return Optional.empty();
    }
    ThreadLines bare = new ThreadLines(all, dates, words, "");
    PostHeaders headers = new PostHeaders(bare, heads);
    int first = ThreadSigns.first(bare, headers);
    if (first < 0) {
      return Optional.empty();
    }
    boolean started = headers.started(first) != null;
    int titleAt =
        new ThreadTitle(all, bare, headers)
            .find(page.stated().title(), first, started, !started && isBare(bare, headers, first));
    String title = titleAt < 0 ? "" : ThreadTitle.withoutFrame(all.get(titleAt).text());
    ThreadLines lines = new ThreadLines(all, dates, words, key(title));
    int from = titleAt >= 0 && titleAt < first ? titleAt + 1 : first;
    List<DumpPost> posts =
        new PostWalk(lines, new PostHeaders(lines, heads), words).posts(from, first);
    String headline = title.isEmpty() ? page.stated().title() : title;
    return posts.isEmpty()
        ? Optional.empty()
        : assembly.thread(page, page.stated().site(), headline, dated(posts));
  }

  /** Whether the first head has no more than a name and how long ago it was. */
  private static boolean isBare(ThreadLines lines, PostHeaders headers, int first) {
    PostHeader header = headers.at(first);
    if (header == null || !header.date().isEmpty()) {
      return false;
    }
    for (int i = first; i < header.end(); i++) {
      Part part = lines.part(i);
      if (part == Part.NUMBER || part == Part.PROFILE || part == Part.RANK) {
        return false;
      }
    }
    return true;
  }

  private static String key(String title) {
    Line line = Line.of(title, 0);
    return line == null ? "" : line.key();
  }

  private List<Post> dated(List<DumpPost> posts) {
    String order =
        FigureOrder.language(posts.stream().map(DumpPost::date).toList(), dates.reader());
    return posts.stream().map(post -> post.dated(dates.reader(), order)).toList();
  }
}
