package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.stories.encoding.MiniLmEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChosenEncoderTest {

  private static final String CHOSEN =
      "stories.encoder.model=own.onnx;stories.encoder.tokenizer=own.txt;";

  @TempDir private Path folder;
  private Path data;
  private Path pages;

  @BeforeEach
  void make() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    pages = MadeUpPages.write(folder.resolve("pages.jsonl"), 12);
  }

  private void settings(String lines) throws IOException {
    Files.writeString(data.resolve("dateline.properties"), lines.replace(';', '\n'));
  }

  private void unpack(String resource, String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MiniLmEncoder.class.getResourceAsStream(resource))) {
      Files.copy(in, data.resolve(name));
    }
  }

  @Test
  void sketchesOfAnotherEncoderAreMadeAnewBeforeTheyAreCompared() throws IOException {
    assertThat(Command.run("ingest", "--data", data, pages).code()).isZero();
    String before = Command.everything(data);
    unpack("/all-minilm-l6-v2-q.onnx", "own.onnx");
    unpack("/bert-vocabulary-en.txt", "own.txt");
    settings(CHOSEN);

    Command refused = Command.run("ingest", "--data", data, pages);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .contains("all-minilm-l6-v2-q")
        .contains("dateline rebuild stories --data " + data);

    assertThat(Command.run("rebuild", "stories", "--data", data).code()).isZero();
    assertThat(Command.run("ingest", "--data", data, pages).code()).isZero();
    assertThat(Command.everything(data)).as("the same weights, the same stories").isEqualTo(before);

    settings("");
    Command back = Command.run("ingest", "--data", data, pages);
    assertThat(back.code()).isEqualTo(2);
    assertThat(back.err()).contains("own.onnx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stories.encoder.model=own.onnx | stories.encoder.tokenizer is missing",
        "stories.encoder.prefix=query: | stories.encoder.model is missing",
        CHOSEN + "stories.encoder.pooling=max | mean or cls",
        CHOSEN + "stories.encoder.weights=4 | stories.encoder.languages",
        CHOSEN + " | no file",
      })
  void whatCannotBeFollowedStopsTheStart(String settings, String reason) throws IOException {
    settings(settings);
    Command ingest = Command.run("ingest", "--data", data, pages);

    assertThat(ingest.code()).isEqualTo(2);
    assertThat(ingest.err()).contains(data.toString()).contains(reason);
  }
}
