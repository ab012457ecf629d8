package dateline.stories.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tokenizer of BERT models, of one language or many: punctuation and Chinese characters stand
 * alone, and a word that the vocabulary lacks is cut into its longest known pieces.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al., BERT (2019)</a>
 * @see <a href="https://arxiv.org/abs/1609.08144">Wu et al. (2016), section 4.1</a>
 */
final class WordPiece implements Tokenizer {

  /** Longer words become one unknown token, as in the reference implementation. */
  private static final int LONGEST_WORD = 100;

  private static final String UNKNOWN = "[UNK]";

  /** How a piece is written that does not begin a word. */
  private static final String INNER = "##";

  /**
   * What happens to letters before they are looked up.
   *
   * @param lower whether to small letters
   * @param plain whether accents are taken off
   * @param ideographsApart whether Chinese characters are words of their own
   */
  record Letters(boolean lower, boolean plain, boolean ideographsApart) {

    static final Letters UNCASED = new Letters(true, true, true);
    static final Letters CASED = new Letters(false, false, true);
  }

  private final Map<String, Integer> vocabulary;
  private final Letters letters;
  private final Marks marks;
  private final int unknown;

  /**
   * A tokenizer.
   *
   * @throws IllegalArgumentException if the vocabulary has no piece for what is unknown
   */
  WordPiece(Map<String, Integer> vocabulary, Letters letters, Marks marks) {
    this.vocabulary = vocabulary;
    this.letters = letters;
    this.marks = marks;
    this.unknown = special(vocabulary, UNKNOWN);
  }

  /**
   * Reads a vocabulary of one piece a line, where a piece's number is its line, from zero. Whether
   * letters are folded is told by the pieces: a vocabulary with capitals tells them apart.
   */
  static WordPiece read(InputStream vocabulary) throws IOException {
    Map<String, Integer> pieces = HashMap.newHashMap(31_000);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        pieces.put(line, pieces.size());
      }
    }
    Marks marks = new Marks(List.of(special(pieces, "[CLS]")), List.of(special(pieces, "[SEP]")));
    return new WordPiece(pieces, hasCapitals(pieces) ? Letters.CASED : Letters.UNCASED, marks);
  }

  private static boolean hasCapitals(Map<String, Integer> pieces) {
    return pieces.keySet().stream()
        .filter(piece -> !piece.startsWith("["))
        .anyMatch(piece -> piece.chars().anyMatch(c -> c >= 'A' && c <= 'Z'));
  }

  private static int special(Map<String, Integer> vocabulary, String token) {
    Integer id = vocabulary.get(token);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary lacks " + token);
    }
    return id;
  }

  @Override
  public long[] tokens(String text, int limit) {
    TokenRow tokens = new TokenRow(marks, limit);
    String folded = fold(text);
    int from = -1;
    for (int i = 0; i < folded.length() && !tokens.full(); ) {
      int c = folded.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean space = isSpace(c);
      boolean alone = !space && (isPunctuation(c) || (letters.ideographsApart() && isIdeograph(c)));
      if (space || alone) {
        if (from >= 0) {
          addWord(folded.substring(from, i), tokens);
          from = -1;
        }
        if (alone) {
          addWord(folded.substring(i, next), tokens);
        }
      } else if (from < 0) {
        from = i;
      }
      i = next;
    }
    if (from >= 0) {
      addWord(folded.substring(from), tokens);
    }
    return tokens.closed();
  }

  private void addWord(String word, TokenRow tokens) {
    if (word.length() > LONGEST_WORD) {
      tokens.add(unknown);
      return;
    }
    int[] pieces = new int[word.length()];
    int count = 0;
    for (int from = 0; from < word.length(); ) {
      int to = word.length();
      Integer id = null;
      for (; to > from; to--) {
        String piece = from == 0 ? word.substring(0, to) : INNER + word.substring(from, to);
        id = vocabulary.get(piece);
        if (id != null) {
          break;
        }
      }
      if (id == null) {
        tokens.add(unknown);
        return;
      }
      pieces[count++] = id;
      from = to;
    }
    for (int i = 0; i < count; i++) {
      tokens.add(pieces[i]);
    }
  }

  private String fold(String text) {
    String written = letters.lower() ? text.toLowerCase(Locale.ROOT) : text;
    String parts = letters.plain() ? Normalizer.normalize(written, Normalizer.Form.NFD) : written;
    StringBuilder out = new StringBuilder(parts.length());
    parts
        .codePoints()
        .filter(c -> !(letters.plain() && isAccent(c)) && !isControl(c))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isAccent(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isSpace(int c) {
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || Character.getType(c) == Character.SPACE_SEPARATOR
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean isControl(int c) {
    if (c == '\t' || c == '\n' || c == '\r') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> c == 0xFFFD;
    };
  }

  private static boolean isPunctuation(int c) {
    if (c >= 33 && c <= 126 && !Character.isLetterOrDigit(c)) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }
}
