package dateline.stories.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnigramTest {

  private static final int START = 0;
  private static final int END = 2;
  private static final int UNKNOWN = 3;

  /** As in XLM-R: four marks, then pieces; a piece's number is its place. */
  private static final List<Map.Entry<String, Double>> LISTED =
      List.of(
          Map.entry("<s>", 0.0),
          Map.entry("<pad>", 0.0),
          Map.entry("</s>", 0.0),
          Map.entry("<unk>", 0.0),
          Map.entry("▁", -2.0), // 4
          Map.entry("▁ha", -3.0), // 5
          Map.entry("fen", -3.5), // 6
          Map.entry("▁hafen", -5.0), // 7
          Map.entry("▁fe", -9.0), // 8
          Map.entry("▁fenha", -12.0), // 9
          Map.entry("ha", -4.0), // 10
          Map.entry("f", -6.0), // 11
          Map.entry("n", -6.0), // 12
          Map.entry("e", -6.0), // 13
          Map.entry("a", -6.0), // 14
          Map.entry("h", -6.0), // 15
          Map.entry("港", -5.0)); // 16

  private static final Map<String, Unigram.Piece> PIECES = pieces();

  private static final Unigram TOKENIZER =
      new Unigram(PIECES, UNKNOWN, new Marks(List.of(START), List.of(END)));

  private static Map<String, Unigram.Piece> pieces() {
    Map<String, Unigram.Piece> pieces = new HashMap<>();
    LISTED.forEach(
        piece -> pieces.put(piece.getKey(), new Unigram.Piece(pieces.size(), piece.getValue())));
    return pieces;
  }

  /**
   * Worked out by hand: "hafen" is one piece at -5, where "▁ha" and "fen" have -6.5; "fen" is "▁"
   * and "fen" at -5.5, where "▁fe" and "n" have -15; "fenha" at -9.5 by three pieces, where the one
   * that is longest has -12.
   */
  @ParameterizedTest
  @CsvSource({
    "hafen, 7",
    "fen, 4 6",
    "fenha, 4 6 10",
    "hafen hafen, 7 7",
    "hafenfen, 7 6",
    "haxyfen, 5 3 6",
    "港湾, 4 16 3",
    "ｈａｆｅｎ, 7",
    "ha\u200Bfen, 5 4 6",
    "ha\u0007fen, 7",
    "'  ha \t\n fen ', 5 4 6",
    "ha\u00A0fen, 5 4 6",
    "Hafen, 4 3 14 6",
  })
  void theBestWayIsTaken(String text, String tokens) {
    long[] numbers = Arrays.stream(tokens.split(" ")).mapToLong(Long::parseLong).toArray();

    assertThat(inner(TOKENIZER.tokens(text, 96))).containsExactly(numbers);
  }

  @Property(tries = 200)
  void noOtherWayIsBetter(
      @ForAll @CharRange(from = 'a', to = 'h') @StringLength(max = 7) String s) {
    String text = s.replaceAll("[bcdg]", "fen");
    double taken =
        Arrays.stream(inner(TOKENIZER.tokens(text, 96)))
            .mapToDouble(id -> LISTED.get((int) id).getValue())
            .sum();

    assertThat(taken).isEqualTo(text.isEmpty() ? 0 : best("▁" + text));
  }

  private static double best(String rest) {
    double best = rest.isEmpty() ? 0 : Double.NEGATIVE_INFINITY;
    for (int to = 1; to <= rest.length(); to++) {
      Unigram.Piece piece = PIECES.get(rest.substring(0, to));
      if (piece != null) {
        best = Math.max(best, piece.score() + best(rest.substring(to)));
      }
    }
    return best;
  }

  @Property(tries = 200)
  void anyTextFitsTheWindow(@ForAll String text, @ForAll @IntRange(min = 3, max = 40) int limit) {
    long[] tokens = TOKENIZER.tokens(text, limit);

    assertThat(tokens).hasSizeBetween(2, limit).startsWith(START).endsWith(END);
    for (long id : inner(tokens)) {
      assertThat(id).isBetween((long) UNKNOWN, LISTED.size() - 1L);
    }
  }

  private static long[] inner(long[] tokens) {
    return Arrays.copyOfRange(tokens, 1, tokens.length - 1);
  }
}
