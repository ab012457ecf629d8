package dateline.stories.encoding;

import java.util.Arrays;

/** A row of tokens under way, which keeps room for the marks at its end. */
final class TokenRow {

  private final Marks marks;
  private final long[] ids;
  private final int room;
  private int size;

  TokenRow(Marks marks, int limit) {
    this.marks = marks;
    this.ids = new long[limit];
    this.room = limit - marks.after().size();
    marks.before().forEach(this::add);
  }

  boolean full() {
    return size >= room;
  }

  /** Adds a token; a full row lets it fall. */
  void add(int id) {
    if (!full()) {
      ids[size++] = id;
    }
  }

  /** The whole row, with the marks at its end. */
  long[] closed() {
    for (int mark : marks.after()) {
      ids[size++] = mark;
    }
    return Arrays.copyOf(ids, size);
  }
}
