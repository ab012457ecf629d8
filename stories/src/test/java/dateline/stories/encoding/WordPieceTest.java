package dateline.stories.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {

  private static final WordPiece TOKENIZER = bundled();

  private static WordPiece bundled() {
    try (InputStream vocabulary =
        Objects.requireNonNull(
            WordPieceTest.class.getResourceAsStream("/bert-vocabulary-en.txt"))) {
      return WordPiece.read(vocabulary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers are those of the model's own tokenizer. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello, world! | 101 7592 1010 2088 999 102",
        "Wärtsilä’s $2.5m deal — signed on 3 May"
            + " | 101 2162 3215 11733 1521 1055 1002 1016 1012 1019 2213 3066 1517 2772 2006 1017"
            + " 2089 102",
        "Лиррен: договор"
            + " | 101 1190 10325 16856 16856 15290 18947 1024 1184 14150 29741 19259 14150 16856 102",
      })
  void tokensAreThoseOfTheModel(String text, String tokens) {
    assertThat(TOKENIZER.tokens(text, 96)).containsExactly(numbers(tokens));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"one two three four five | 4", "immeasurableness | 3"})
  void longTextsEndWithTheEndMark(String text, int limit) {
    long[] tokens = TOKENIZER.tokens(text, limit);

    assertThat(tokens).hasSizeLessThanOrEqualTo(limit).startsWith(101).endsWith(102);
  }

  @Test
  void aVocabularyWithCapitalsTellsThemApart() throws IOException {
    String vocabulary = "[UNK]\n[CLS]\n[SEP]\nNortvik\nnort\n##vik\né\ne\n水";
    WordPiece cased =
        WordPiece.read(new ByteArrayInputStream(vocabulary.getBytes(StandardCharsets.UTF_8)));

    assertThat(cased.tokens("Nortvik nortvik é水水 x", 96))
        .containsExactly(1, 3, 4, 5, 6, 8, 8, 0, 2);
  }

  private static long[] numbers(String text) {
    return Arrays.stream(text.split(" ")).mapToLong(Long::parseLong).toArray();
  }
}
