package dateline.collect.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** Mends a web archive whose writer died in the middle of a record. */
final class CutOff {
  private CutOff() {}

  /** Cuts off what stands after the last whole record. */
  static void mend(Path archive) throws IOException {
    long whole = whole(archive);
    try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      if (channel.size() > whole) {
        channel.truncate(whole);
      }
    }
  }

  /** Where the last whole record ends, in bytes of the file. */
  private static long whole(Path archive) throws IOException {
    long whole = 0;
    try (WarcReader reader = new WarcReader(archive)) {
      for (WarcRecord record = reader.next().orElse(null);
          record != null;
          record = reader.next().orElse(null)) {
        whole = reader.position();
        record.body().consume();
      }
    } catch (IOException | RuntimeException broken) {
      return whole;
    }
    return Files.size(archive);
  }
}
