package dateline.stories.encoding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The tokenizer of uncased BERT models: words are folded to lower case without accents, punctuation
 * stands alone, and a word that the vocabulary lacks is cut into its longest known pieces.
 *
 * <p>Immutable and thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/1810.04805">Devlin et al., BERT (2019)</a>
 * @see <a href="https://arxiv.org/abs/1609.08144">Wu et al. (2016), section 4.1</a>
 */
final class WordPiece {

  /** Longer words become one unknown token, as in the reference implementation. */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = special("[UNK]");
    this.start = special("[CLS]");
    this.end = special("[SEP]");
  }

  /** Reads a vocabulary of one piece a line, where a piece's number is its line, from zero. */
  static WordPiece read(InputStream vocabulary) {
    Map<String, Integer> pieces = HashMap.newHashMap(31_000);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        pieces.put(line, pieces.size());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The tokenizer's vocabulary cannot be read", e);
    }
    return new WordPiece(pieces);
  }

  private int special(String token) {
    Integer id = vocabulary.get(token);
    if (id == null) {
      throw new IllegalArgumentException("The tokenizer's vocabulary lacks " + token);
    }
    return id;
  }

  /** The numbers of a text's pieces between the start and end marks, at most {@code limit}. */
  long[] tokens(String text, int limit) {
    Tokens tokens = new Tokens(limit);
    tokens.add(start);
    String folded = fold(text);
    int from = -1;
    for (int i = 0; i < folded.length() && !tokens.full(); ) {
      int c = folded.codePointAt(i);
      int next = i + Character.charCount(c);
      boolean space = isSpace(c);
      boolean alone = !space && (isPunctuation(c) || isIdeograph(c));
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
    return tokens.closed(end);
  }

  private void addWord(String word, Tokens tokens) {
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
        String piece = from == 0 ? word.substring(0, to) : "##" + word.substring(from, to);
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

  private static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(parts.length());
    parts
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && !isControl(c))
        .forEach(out::appendCodePoint);
    return out.toString();
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

  /** A list of numbers that keeps one place free for the end mark. */
  private static final class Tokens {
    private final long[] ids;
    private int size;

    Tokens(int limit) {
      ids = new long[limit];
    }

    boolean full() {
      return size >= ids.length - 1;
    }

    void add(int id) {
      if (!full()) {
        ids[size++] = id;
      }
    }

    long[] closed(int end) {
      ids[size++] = end;
      return Arrays.copyOf(ids, size);
    }
  }
}
