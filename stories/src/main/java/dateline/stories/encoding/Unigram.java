package dateline.stories.encoding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * The tokenizer of SentencePiece's unigram models, as XLM-R and its kin use it: each word is cut
 * into the pieces whose scores add up to the most, a space counting as the first letter of the word
 * that it stands before.
 *
 * <p>Letters are put right by Unicode's NFKC and the rules for spaces and controls of
 * SentencePiece's {@code nmt_nfkc}. A model's own table of letters (its "precompiled charsmap") is
 * not read: it says nearly the same, and where it does not, single rare signs become other pieces.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/1804.10959">Kudo, Subword Regularization (2018)</a>
 * @see <a href="https://arxiv.org/abs/1808.06226">Kudo and Richardson, SentencePiece (2018)</a>
 */
final class Unigram implements Tokenizer {

  /** How SentencePiece writes the space before a word. */
  static final char SPACE = '▁';

  /** By how much an unknown letter scores below the worst piece, as in SentencePiece. */
  private static final double PENALTY = 10;

  /** How much text a token is given at most, in UTF-16 code units; what follows is not read. */
  private static final int MOST_OF_A_TOKEN = 64;

  /** A piece's number and the logarithm of how likely it is. */
  record Piece(int id, double score) {}

  private final Map<String, Piece> pieces;
  private final int unknown;
  private final Marks marks;
  private final int longest;
  private final double unknownScore;

  /**
   * A tokenizer.
   *
   * @param unknown the number of the piece for what is unknown
   */
  Unigram(Map<String, Piece> pieces, int unknown, Marks marks) {
    this.pieces = pieces;
    this.unknown = unknown;
    this.marks = marks;
    this.longest = pieces.keySet().stream().mapToInt(String::length).max().orElse(1);
    this.unknownScore =
        pieces.values().stream().mapToDouble(Piece::score).min().orElse(0) - PENALTY;
  }

  @Override
  public long[] tokens(String text, int limit) {
    TokenRow row = new TokenRow(marks, limit);
    String normal = normal(text.substring(0, Math.min(text.length(), limit * MOST_OF_A_TOKEN)));
    for (int from = 0; from < normal.length() && !row.full(); ) {
      int next = normal.indexOf(' ', from);
      int end = next < 0 ? normal.length() : next;
      if (end > from) {
        cut(SPACE + normal.substring(from, end), row);
      }
      from = end + 1;
    }
    return row.closed();
  }

  private static String normal(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          if (isSpace(c)) {
            spaced.append(' ');
          } else if (!isDropped(c)) {
            spaced.appendCodePoint(c);
          }
        });
    // NFKC makes plain spaces of the other kinds, and some signs become a space and an accent.
    return Normalizer.normalize(spaced, Normalizer.Form.NFKC);
  }

  private static boolean isSpace(int c) {
    return switch (c) {
      case '\t',
          '\n',
          '\f',
          '\r',
          0x1680,
          0x200B,
          0x200E,
          0x200F,
          0x2028,
          0x2029,
          SPACE,
          0xFEFF,
          0xFFFD ->
          true;
      default -> false;
    };
  }

  private static boolean isDropped(int c) {
    return Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE;
  }

  /** Viterbi's search: the best way to each place, kept as the place and piece it came from. */
  private void cut(String word, TokenRow row) {
    int length = word.length();
    double[] best = new double[length + 1];
    int[] cameFrom = new int[length + 1];
    int[] by = new int[length + 1];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    for (int from = 0; from < length; from += Character.charCount(word.codePointAt(from))) {
      boolean letterKnown = false;
      int letter = Character.charCount(word.codePointAt(from));
      for (int to = from + letter; to <= Math.min(length, from + longest); to++) {
        Piece piece = pieces.get(word.substring(from, to));
        if (piece != null && piece.id() != unknown) {
          letterKnown |= to == from + letter;
          reach(to, from, piece.id(), best[from] + piece.score(), best, cameFrom, by);
        }
      }
      if (!letterKnown) {
        reach(from + letter, from, unknown, best[from] + unknownScore, best, cameFrom, by);
      }
    }
    addAll(length, cameFrom, by, row);
  }

  private static void reach(
      int to, int from, int id, double score, double[] best, int[] cameFrom, int[] by) {
    if (score > best[to]) {
      best[to] = score;
      cameFrom[to] = from;
      by[to] = id;
    }
  }

  /** Adds the pieces of the best way; unknown letters side by side are one token. */
  private void addAll(int end, int[] cameFrom, int[] by, TokenRow row) {
    int[] ids = new int[end];
    int first = end;
    for (int at = end; at > 0; at = cameFrom[at]) {
      boolean goesOn = by[at] == unknown && first < end && ids[first] == unknown;
      if (!goesOn) {
        ids[--first] = by[at];
      }
    }
    for (int i = first; i < end; i++) {
      row.add(ids[i]);
    }
  }
}
