package dateline.collect;

import dateline.extract.Page;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What came of one input: a page, or the reason why there is none. */
public sealed interface Found permits Found.PageFound, Found.Refused {

  /** The name under which the input is known; never blank. */
  String sourceId();

  /**
   * The same, with a way before its name.
   *
   * @param way to the file from the folder in which it lies: "" or "2026/"
   */
  default Found below(String way) {
    return switch (this) {
      case PageFound(var page, var file, var whole) ->
          new PageFound(page.named(way + page.sourceId()), file, whole);
      case Refused no -> new Refused(way + no.sourceId, no.file, no.reason, no.bytes);
    };
  }

  /**
   * A page that was found.
   *
   * @param page the page, decoded and otherwise untouched
   * @param file the file on disk that holds it
   * @param whole whether the page is all that the file holds
   */
  record PageFound(Page page, Path file, boolean whole) implements Found {
    @Override
    public String sourceId() {
      return page.sourceId();
    }
  }

  /**
   * An input that gave no page.
   *
   * @param sourceId the name of the file, record, member or line
   * @param file the file on disk that holds it
   * @param reason what is wrong, where, and what would help; one line, fit for a reader
   * @param bytes the refused bytes where they are only a part of the file (of something too large
   *     its beginning), or null where the whole file is refused
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes to be kept on disk, never compared
  record Refused(String sourceId, Path file, String reason, byte @Nullable [] bytes)
      implements Found {}
}
