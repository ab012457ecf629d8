package dateline.extract.dump;

import dateline.extract.letters.Letters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows the words that forums' programs print around posts. They lie beside this class in {@code
 * threads.txt}; among articles most of them would be text. Immutable and thread-safe.
 */
final class ThreadWords {
  private static final String FILE = "threads.txt";
  private static final int LONGEST = 160;

  /** What the words are for; the file says it at length. */
  enum Use {
    TOPIC,
    VOTES,
    FOOTER,
    BADGE,
    RANK,
    LABEL,
    FURNITURE,
    END
  }

  /** Parts of a line in their order, the outer ones at its ends, with anything between them. */
  private record Pattern(List<String> parts, int least) {

    /** An empty first part is found at the start of anything. */
    static Pattern of(String words) {
      List<String> parts = List.of(words.split("\\*", -1));
      return new Pattern(parts, parts.stream().mapToInt(String::length).sum());
    }

    boolean fits(String line) {
      // Most lines are too short, which costs a fraction of a comparison of texts.
      if (line.length() < least
          || !line.startsWith(parts.getFirst())
          || !line.endsWith(parts.getLast())) {
        return false;
      }
      int at = 0;
      for (String part : parts) {
        int found = line.indexOf(part, at);
        if (found < 0) {
          return false;
        }
        at = found + part.length();
      }
      return true;
    }
  }

  private final Map<Use, Set<String>> whole = new EnumMap<>(Use.class);
  private final Map<Use, List<Pattern>> patterns = new EnumMap<>(Use.class);

  /** Reads the words that lie beside this class. */
  ThreadWords() {
    for (Use use : Use.values()) {
      whole.put(use, new HashSet<>());
      patterns.put(use, new ArrayList<>());
    }
    try (InputStream in = ThreadWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The words of forums are missing: " + FILE);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Use use = Use.TOPIC;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          use = Use.valueOf(line.substring(1, line.length() - 1));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          add(line, use);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the words of forums: " + FILE, e);
    }
  }

  private void add(String words, Use use) {
    if (words.indexOf('*') < 0) {
      whole.getOrDefault(use, Set.of()).add(words);
    } else {
      patterns.getOrDefault(use, List.of()).add(Pattern.of(words));
    }
  }

  boolean is(Use use, String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    String lower = Letters.lower(text).replace('’', '\'');
    String trimmed = trimmed(lower);
    Set<String> words = whole.getOrDefault(use, Set.of());
    if (words.contains(lower) || words.contains(trimmed)) {
      return true;
    }
    for (Pattern pattern : patterns.getOrDefault(use, List.of())) {
      if (pattern.fits(lower) || pattern.fits(trimmed)) {
        return true;
      }
    }
    return false;
  }

  /** A text without signs and figures at its ends. */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !isLetter(text.charAt(start))) {
      start++;
    }
    while (end > start && !isLetter(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
