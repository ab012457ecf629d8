package dateline.collect.files;

import dateline.collect.Found;
import dateline.collect.Limits;
import dateline.collect.Progress;
import dateline.collect.archive.Unread;
import dateline.collect.archive.WarcArchive.Records;
import dateline.collect.feed.FeedFile;
import dateline.collect.input.Inflation;
import dateline.collect.input.Input;
import dateline.collect.input.Origin;
import dateline.collect.input.Output;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Reads what somebody sent: once before it is put down, to say what is in it, and once from the
 * archive where it was. It may be all that is read as a file.
 *
 * <p>A page is named by the id that it states, or else by its address; one that has neither by a
 * digest of what was sent. There is no file that could be read again. Thread-safe.
 */
public final class SentSource {
  /** What was sent without an address is kept under this and its digest. */
  public static final String NAMELESS = "urn:sha256:";

  private static final Path NO_FILE = Path.of("");

  private final Limits limits;
  private final Router pieces;
  private final Router archives;

  public SentSource(Limits limits) {
    this.limits = limits;
    pieces = new Router(limits, new FeedFile(limits), Records.FETCHED);
    archives = Router.ofSent(limits, pieces);
  }

  /** Reads a stretch of an archive; never fails, but for what the sink throws. */
  public void read(Unread stretch, Consumer<? super Found> sink) {
    FileSource.read(stretch, archives, limits, found -> sink.accept(named(found)));
  }

  /**
   * Reads a piece that is not put down yet; never fails, but for what the sink throws.
   *
   * @param address under which it will be kept
   * @param fileName one that things of its kind have
   */
  public void read(
      String address, String fileName, Origin origin, byte[] bytes, Consumer<? super Found> sink) {
    Inflation inflation = new Inflation(limits, bytes.length);
    Input input =
        Input.ofFile("inbox", NO_FILE, inflation, read -> {}, InputStream.nullInputStream())
            .record(address, fileName, origin, bytes)
            .named(address);
    pieces.read(input, new Output(found -> sink.accept(named(found)), Progress.NONE));
  }

  private static Found named(Found found) {
    String id = found.sourceId();
    return switch (found) {
      case Found.PageFound(var page, var file, var whole) -> {
        String url = page.url();
        yield new Found.PageFound(
            url != null && id.startsWith(NAMELESS) ? page.named(url) : page, NO_FILE, false);
      }
      case Found.Refused no when no.bytes() == null -> no;
      case Found.Refused no -> new Found.Refused(id, NO_FILE, no.reason(), no.bytes());
    };
  }
}
