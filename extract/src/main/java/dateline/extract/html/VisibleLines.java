package dateline.extract.html;

import dateline.extract.markup.Outline;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All lines that a reader sees of a page, cut only where a stage asks for them. Not thread-safe.
 */
final class VisibleLines implements Supplier<List<TextBlock>> {
  private final Outline page;
  private @Nullable List<TextBlock> lines;

  VisibleLines(Outline page) {
    this.page = page;
  }

  @Override
  public List<TextBlock> get() {
    List<TextBlock> known = lines == null ? MainText.visible(page) : lines;
    lines = known;
    return known;
  }
}
