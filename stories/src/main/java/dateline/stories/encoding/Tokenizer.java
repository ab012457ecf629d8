package dateline.stories.encoding;

/** Cuts a text into the pieces that a model knows by number. Implementations are thread-safe. */
interface Tokenizer {

  /** The numbers of a text's pieces between the marks of start and end, at most {@code limit}. */
  long[] tokens(String text, int limit);
}
