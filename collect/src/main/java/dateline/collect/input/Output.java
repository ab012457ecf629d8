package dateline.collect.input;

import dateline.collect.Found;
import dateline.collect.Progress;
import dateline.extract.Page;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader hands what it finds.
 *
 * @param sink takes each thing found, one at a time
 * @param progress hears how far the reading has come
 */
public record Output(Consumer<? super Found> sink, Progress progress) {

  /** A page was found in an input. */
  public void page(Input input, Page page) {
    boolean whole = input.whole() && page.sourceId().equals(input.sourceId());
    sink.accept(new Found.PageFound(page, input.file(), whole));
  }

  /**
   * A part of an input gave no page.
   *
   * @param sourceId the part's own name
   * @param bytes the part's bytes, or null where it is the whole file
   */
  public void refused(String sourceId, Input input, String reason, byte @Nullable [] bytes) {
    sink.accept(new Found.Refused(sourceId, input.file(), reason, bytes));
  }

  /** Something was passed over that nobody would take for a page. */
  public void skipped() {
    progress.skipped();
  }
}
