package dateline.language;

import java.util.List;

/**
 * A sentence from {@code start} (inclusive) to {@code end} (exclusive), with its tokens in order.
 */
public record Sentence(int start, int end, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
