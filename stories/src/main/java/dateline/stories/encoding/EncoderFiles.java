package dateline.stories.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

/**
 * The files of a sentence encoder that a person has chosen, and how it wants to be used.
 *
 * @param model an ONNX file
 * @param tokenizer a {@code tokenizer.json} or {@code vocab.txt}
 * @param prefix what is put before every text, such as "query: " for the E5 family; may be empty
 * @param pooling how one vector is made, where the model leaves that open
 * @param languages BCP 47 primary tags of the languages that it brings together in one space; empty
 *     where it does so with all
 */
public record EncoderFiles(
    Path model, Path tokenizer, String prefix, Pooling pooling, Set<String> languages) {

  private static final int DIGITS = 16;

  public EncoderFiles {
    languages = Set.copyOf(languages);
  }

  /**
   * What tells these files from others: their names, the model's size and a hash of all that
   * decides about the vectors. Reads both files and loads nothing.
   *
   * @throws EncoderException if one of the files cannot be read
   */
  public String fingerprint() {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      String use = prefix + '\n' + pooling + '\n' + new TreeSet<>(languages);
      hash.update(use.getBytes(StandardCharsets.UTF_8));
      digest(model, hash);
      digest(tokenizer, hash);
      String digits = HexFormat.of().formatHex(hash.digest()).substring(0, DIGITS);
      return model.getFileName() + " (" + Files.size(model) + " bytes, " + digits + ")";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    } catch (IOException e) {
      throw new EncoderException("The files of the sentence encoder cannot be read: " + e, e);
    }
  }

  private static void digest(Path file, MessageDigest hash) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new EncoderException("There is no file " + file + " of a sentence encoder");
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), hash)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
