package dateline.desk;

import java.io.IOException;
import java.io.OutputStream;

/** Figures of the running program, for whoever watches it. Implementations are thread-safe. */
public interface Exposition {
  /** No figures. */
  Exposition NONE =
      new Exposition() {
        @Override
        public String contentType() {
          return "text/plain; charset=utf-8";
        }

        @Override
        public void write(OutputStream out) {
          // There is nothing to tell.
        }
      };

  /** The form of the figures, as HTTP names it. */
  String contentType();

  /**
   * Writes all figures as they are now.
   *
   * @throws IOException if the stream cannot be written to
   */
  void write(OutputStream out) throws IOException;
}
