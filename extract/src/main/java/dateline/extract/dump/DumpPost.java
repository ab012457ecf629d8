package dateline.extract.dump;

import dateline.extract.Body;
import dateline.extract.PageDate;
import dateline.extract.date.DateReader;
import dateline.extract.forum.Post;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post of a thread's dump while it is read. Not thread-safe. */
final class DumpPost {
  private final @Nullable String author;
  private String date;
  private final List<TextBlock> blocks = new ArrayList<>();

  DumpPost(@Nullable String author, String date) {
    this.author = author;
    this.date = date;
  }

  @Nullable String author() {
    return author;
  }

  /** The words that say when it was posted; empty where there are none. */
  String date() {
    return date;
  }

  void date(String words) {
    date = words;
  }

  List<TextBlock> blocks() {
    return blocks;
  }

  /** Takes the last block off. */
  void shorten() {
    blocks.removeLast();
  }

  /**
   * The post as it was written.
   *
   * @param order the language that tells how figures are meant, or null
   */
  Post dated(DateReader reader, @Nullable String order) {
    PageDate published = reader.read(date, order).orElse(null);
    Body.Builder body = new Body.Builder();
    blocks.forEach(block -> body.add(block.kind(), block.text()));
    return new Post(author, published, body.build(), List.of());
  }
}
