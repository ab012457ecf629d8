package dateline.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of an article, and where in it each block stands.
 *
 * <p>Blocks follow one another without overlap and are parted by one blank line ({@code "\n\n"});
 * rows of one table by one line break. Offsets count UTF-16 code units of {@link #text}. A caption
 * is no sentence of the text and is not in it: see {@link Image}.
 *
 * @param text the blocks joined
 * @param blocks in order of the text
 */
public record Body(String text, List<Block> blocks) {

  /** No text at all. */
  public static final Body EMPTY = new Body("", List.of());

  /** What a block of text is. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    /** One row of a table; cells are parted by {@code " | "}. */
    TABLE_ROW,
    /** A passage that the article sets apart as quoted. */
    QUOTATION
  }

  /** One block: the part of the text from {@code start} (inclusive) to {@code end} (exclusive). */
  public record Block(Kind kind, int start, int end) {
    public Block {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("No block stands at " + start + " to " + end);
      }
    }
  }

  public Body {
    blocks = List.copyOf(blocks);
    if (!blocks.isEmpty() && blocks.getLast().end() > text.length()) {
      throw new IllegalArgumentException(
          "A block ends at "
              + blocks.getLast().end()
              + ", past the text's end at "
              + text.length());
    }
  }

  /** The text of one of this body's blocks. */
  public String textOf(Block block) {
    return text.substring(block.start(), block.end());
  }

  /** How many blocks are paragraphs. */
  public int paragraphs() {
    return (int) blocks.stream().filter(block -> block.kind() == Kind.PARAGRAPH).count();
  }

  /** Joins blocks to a body. Not thread-safe. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    /** Adds a block, unless its text is blank; white space at its ends is taken off. */
    public Builder add(Kind kind, String blockText) {
      String stripped = blockText.strip();
      if (stripped.isEmpty()) {
        return this;
      }
      if (!blocks.isEmpty()) {
        boolean sameTable = kind == Kind.TABLE_ROW && blocks.getLast().kind() == Kind.TABLE_ROW;
        text.append(sameTable ? "\n" : "\n\n");
      }
      int start = text.length();
      text.append(stripped);
      blocks.add(new Block(kind, start, text.length()));
      return this;
    }

    /** The body of all that was added. */
    public Body build() {
      return new Body(text.toString(), blocks);
    }
  }
}
