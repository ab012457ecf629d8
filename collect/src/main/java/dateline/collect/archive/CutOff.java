package dateline.collect.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** Mends a web archive whose writer died in the middle of a record. */
final class CutOff {
  private CutOff() {}

  /** Cuts off what stands after the last whole record. */
  static void mend(Path archive) throws IOException {
    after(archive, whole(archive));
  }

  /** Cuts off what stands after a byte. */
  static void after(Path archive, long whole) throws IOException {
    try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      if (channel.size() > whole) {
        channel.truncate(whole);
      }
    }
  }

  /** Where the last whole record ends, in bytes of the file. */
  private static long whole(Path archive) throws IOException {
    try (FileChannel channel = FileChannel.open(archive)) {
      WarcReader reader = new WarcReader(channel);
      try {
        for (WarcRecord record = reader.next().orElse(null);
            record != null;
            record = reader.next().orElse(null)) {
          record.body().consume();
        }
      } catch (IOException | RuntimeException broken) {
        // The position is that of the record that could not be read to its end.
      }
      return reader.position();
    } catch (EOFException | IllegalArgumentException nothing) {
      return 0;
    }
  }
}
