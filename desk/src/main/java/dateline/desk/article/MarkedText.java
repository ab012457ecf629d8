package dateline.desk.article;

import dateline.extract.Body;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into what a template can set: blocks, in them sentences that can be linked to, in
 * these stretches that are marked.
 *
 * <p>The first sentence of every stretch that others link to bears the id {@code c} and the offset
 * of its first code unit, so that every offset that the stage before hands out has a place on the
 * page.
 */
public final class MarkedText {
  private final String text;
  private final NavigableSet<Integer> anchors;
  private final NavigableSet<Integer> cuts;
  private final List<Highlight> highlights;

  /**
   * A block as HTML has them.
   *
   * @param kind what it is; rows of one table and items of one list are one block
   * @param lines the paragraph, or each item or row
   */
  public record Block(Body.Kind kind, List<Line> lines) {}

  /**
   * A paragraph, list item or table row.
   *
   * @param cells the cells of a row; one for all else
   */
  public record Line(List<List<Piece>> cells) {}

  /**
   * Words that can be linked to.
   *
   * @param id the anchor, or null
   * @param runs in order
   */
  public record Piece(@Nullable String id, List<Run> runs) {}

  /**
   * Words that are marked, or not.
   *
   * @param text the words
   * @param title why they are marked, or null
   */
  public record Run(String text, @Nullable String title) {}

  private MarkedText(
      String text,
      NavigableSet<Integer> anchors,
      NavigableSet<Integer> cuts,
      List<Highlight> highlights) {
    this.text = text;
    this.anchors = anchors;
    this.cuts = cuts;
    this.highlights = highlights;
  }

  /**
   * The blocks of a text.
   *
   * @param body the text
   * @param anchors the offsets that can be linked to
   * @param ends where what begins at an anchor ends
   * @param highlights what to mark
   */
  static List<Block> of(
      Body body,
      Collection<Integer> anchors,
      Collection<Integer> ends,
      List<Highlight> highlights) {
    NavigableSet<Integer> starts = new TreeSet<>(anchors);
    NavigableSet<Integer> cuts = new TreeSet<>(ends);
    cuts.addAll(starts);
    return new MarkedText(body.text(), starts, cuts, highlights).blocks(body);
  }

  private List<Block> blocks(Body body) {
    List<Block> blocks = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    Body.Kind kind = Body.Kind.PARAGRAPH;
    for (Body.Block block : body.blocks()) {
      boolean joins = block.kind() == kind && isJoined(kind);
      if (!joins && !lines.isEmpty()) {
        blocks.add(new Block(kind, List.copyOf(lines)));
        lines.clear();
      }
      kind = block.kind();
      lines.add(kind == Body.Kind.TABLE_ROW ? row(block) : line(block));
    }
    if (!lines.isEmpty()) {
      blocks.add(new Block(kind, List.copyOf(lines)));
    }
    return List.copyOf(blocks);
  }

  private static boolean isJoined(Body.Kind kind) {
    return kind == Body.Kind.TABLE_ROW || kind == Body.Kind.LIST_ITEM;
  }

  private Line line(Body.Block block) {
    return new Line(List.of(pieces(block.start(), block.end())));
  }

  private Line row(Body.Block block) {
    String separator = " | ";
    List<List<Piece>> cells = new ArrayList<>();
    int start = block.start();
    while (start <= block.end()) {
      int bar = text.indexOf(separator, start);
      int end = bar < 0 || bar >= block.end() ? block.end() : bar;
      cells.add(pieces(start, end));
      start = end == block.end() ? block.end() + 1 : end + separator.length();
    }
    return new Line(List.copyOf(cells));
  }

  private List<Piece> pieces(int start, int end) {
    List<Piece> pieces = new ArrayList<>();
    int at = start;
    while (at < end) {
      Integer cut = cuts.higher(at);
      int next = cut == null ? end : Math.min(cut, end);
      pieces.add(new Piece(anchors.contains(at) ? "c" + at : null, runs(at, next)));
      at = next;
    }
    return List.copyOf(pieces);
  }

  private List<Run> runs(int start, int end) {
    List<Run> runs = new ArrayList<>();
    int at = start;
    while (at < end) {
      int next = end;
      String title = null;
      for (Highlight highlight : highlights) {
        if (highlight.start() <= at && at < highlight.end()) {
          title = title == null ? highlight.title() : title;
          next = Math.min(next, highlight.end());
        } else if (highlight.start() > at) {
          next = Math.min(next, highlight.start());
        }
      }
      runs.add(new Run(text.substring(at, next), title));
      at = next;
    }
    return List.copyOf(runs);
  }
}
