package dateline.collect.input;

import java.io.IOException;

/** Reads inputs of one format. Implementations are thread-safe. */
@FunctionalInterface
public interface InputReader {

  /**
   * Reads an input to its end and hands over what is in it.
   *
   * @throws RefusedInput if the input, or what is left of it, is of no use
   * @throws IOException if it cannot be read; what was handed over before stays good
   */
  void read(Input input, Output output) throws IOException;
}
