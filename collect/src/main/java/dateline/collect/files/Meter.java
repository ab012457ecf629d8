package dateline.collect.files;

import dateline.collect.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes on disk that are done with, and tells of every {@link #STEP} of them. */
final class Meter {
  private static final long STEP = 1 << 18;

  private final Progress progress;
  private long doneFiles;
  private long inFile;
  private long told;

  Meter(Progress progress) {
    this.progress = progress;
  }

  /** The file is done with, read to its end or not. */
  void fileDone(long size) {
    doneFiles += size;
    inFile = 0;
    told = Math.max(told, doneFiles);
    progress.at(told);
  }

  /** So many bytes more of the present file are done with. */
  void read(long count) {
    inFile += count;
    if (doneFiles + inFile >= told + STEP) {
      told = doneFiles + inFile;
      progress.at(told);
    }
  }

  /** A file's bytes, counted as they are read. */
  InputStream metered(InputStream bytes) {
    return new FilterInputStream(bytes) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
          Meter.this.read(1);
        }
        return b;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
          Meter.this.read(count);
        }
        return count;
      }

      @Override
      public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        Meter.this.read(skipped);
        return skipped;
      }

      @Override
      public boolean markSupported() {
        return false;
      }
    };
  }
}
