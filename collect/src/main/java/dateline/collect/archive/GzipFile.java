package dateline.collect.archive;

import dateline.collect.input.Format;
import dateline.collect.input.Input;
import dateline.collect.input.InputReader;
import dateline.collect.input.Output;
import dateline.collect.input.RefusedInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads what is compressed with gzip, which loses the ".gz" of its name. Thread-safe. */
public final class GzipFile implements InputReader {
  private final InputReader inside;

  /**
   * @param inside reads what was compressed
   */
  public GzipFile(InputReader inside) {
    this.inside = inside;
  }

  @Override
  public void read(Input input, Output output) throws IOException {
    try (GzipStream stream = new GzipStream(input.bytes())) {
      Input inflated = input.inflated(stream);
      String start = new String(inflated.head(Format.HEAD_BYTES), StandardCharsets.ISO_8859_1);
      if (start.startsWith("\u001F\u008B")) {
        throw new RefusedInput("is compressed twice with gzip; unpack it once");
      }
      boolean warc = start.startsWith("WARC/");
      inside.read(warc ? inflated.named(input.sourceId()) : inflated, output);
    }
  }
}
