package dateline.stories.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads the file that comes with a model and says how it cuts texts: a {@code tokenizer.json} as
 * Hugging Face's tokenizers write it, of the kinds WordPiece and Unigram, or a WordPiece {@code
 * vocab.txt}.
 *
 * @see <a href="https://huggingface.co/docs/tokenizers/components">Components of tokenizers</a>
 */
final class TokenizerFile {

  /** The largest in use, of half a million pieces, have some 30 MB. */
  private static final long MOST_BYTES = 128L << 20;

  private final Path file;

  private TokenizerFile(Path file) {
    this.file = file;
  }

  /**
   * The tokenizer that a file describes.
   *
   * @throws EncoderException if the file is missing, is no such file, or describes another kind
   */
  static Tokenizer read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new EncoderException(
            "The tokenizer " + file + " is larger than " + MOST_BYTES + " bytes; is it the model?");
      }
      return new TokenizerFile(file).read();
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      throw new EncoderException(
          "The tokenizer "
              + file
              + " cannot be read; it has to be a tokenizer.json or a vocab.txt: "
              + e.getMessage(),
          e);
    }
  }

  private Tokenizer read() throws IOException {
    if (!String.valueOf(file.getFileName()).endsWith(".json")) {
      try (InputStream lines = Files.newInputStream(file)) {
        return WordPiece.read(lines);
      }
    }
    JsonNode root = new ObjectMapper().readTree(file);
    JsonNode model = root.path("model");
    Marks marks = marks(root.path("post_processor"));
    return switch (model.path("type").asString(guessed(model))) {
      case "WordPiece" -> wordPiece(model, root.path("normalizer"), marks);
      case "Unigram" -> unigram(model, root.path("normalizer"), marks);
      default ->
          throw new EncoderException(
              "The tokenizer "
                  + file
                  + " is of the kind \""
                  + model.path("type").asString("")
                  + "\"; known are WordPiece and Unigram. Take an encoder that uses one of them.");
    };
  }

  /** Older files do not name the kind of a WordPiece model. */
  private static String guessed(JsonNode model) {
    return model.has("continuing_subword_prefix") && !model.has("merges") ? "WordPiece" : "";
  }

  private static Tokenizer wordPiece(JsonNode model, JsonNode normalizer, Marks marks) {
    Map<String, Integer> vocabulary = new HashMap<>();
    model.path("vocab").forEachEntry((piece, id) -> vocabulary.put(piece, id.asInt()));
    boolean lower = normalizer.path("lowercase").asBoolean(false);
    WordPiece.Letters letters =
        new WordPiece.Letters(
            lower,
            normalizer.path("strip_accents").asBoolean(lower),
            normalizer.path("handle_chinese_chars").asBoolean(true));
    return new WordPiece(vocabulary, letters, marks);
  }

  private Tokenizer unigram(JsonNode model, JsonNode normalizer, Marks marks) {
    if (model.path("byte_fallback").asBoolean(false) || lowers(normalizer)) {
      throw new EncoderException(
          "The tokenizer "
              + file
              + " falls back to bytes or folds capitals, which is not supported; take an encoder"
              + " whose tokenizer is that of XLM-R, such as multilingual-e5");
    }
    Map<String, Unigram.Piece> pieces = new HashMap<>();
    int id = 0;
    for (JsonNode piece : model.path("vocab")) {
      pieces.put(piece.path(0).asString(), new Unigram.Piece(id++, piece.path(1).asDouble()));
    }
    int unknown = model.path("unk_id").asInt(-1);
    if (unknown < 0 || unknown >= id) {
      throw new IllegalArgumentException("\"unk_id\" names none of its " + id + " pieces");
    }
    return new Unigram(pieces, unknown, marks);
  }

  private static boolean lowers(JsonNode normalizer) {
    return normalizer.toString().contains("\"Lowercase\"");
  }

  private Marks marks(JsonNode processor) {
    return switch (processor.path("type").asString("")) {
      case "" -> new Marks(List.of(), List.of());
      case "TemplateProcessing" -> template(processor);
      case "BertProcessing", "RobertaProcessing" ->
          new Marks(
              List.of(processor.path("cls").path(1).asInt()),
              List.of(processor.path("sep").path(1).asInt()));
      default ->
          throw new IllegalArgumentException(
              "its post_processor is of the unknown kind " + processor.path("type").asString());
    };
  }

  private static Marks template(JsonNode processor) {
    List<Integer> before = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    List<Integer> current = before;
    for (JsonNode part : processor.path("single")) {
      if (part.has("Sequence")) {
        current = after;
      }
      String mark = part.path("SpecialToken").path("id").asString("");
      for (JsonNode id : processor.path("special_tokens").path(mark).path("ids")) {
        current.add(id.asInt());
      }
    }
    return new Marks(before, after);
  }
}
