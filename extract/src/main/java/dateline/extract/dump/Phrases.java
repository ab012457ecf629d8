package dateline.extract.dump;

import dateline.extract.letters.Letters;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the words of a site's interface, in a dozen languages, from the words of an article. The
 * phrases lie beside this class in {@code phrases.txt}. Immutable.
 */
final class Phrases {
  private static final String FILE = "phrases.txt";

  /** A line of more code units than this is text, whatever stands in it. */
  private static final int LONGEST = 1_500;

  /** What a piece of interface is for. */
  enum Use {
    ADVERT,
    NAVIGATION,
    SHARE,
    /** Leads to another page, on the same line or the next. */
    READ_MORE,
    /** Opens a list of teasers of other pages. */
    RELATED,
    /** Opens what readers have written, or the form for it. */
    COMMENTS,
    SUBSCRIBE,
    LEGAL,
    CONSENT,
    /** A sentence that sells the outlet. */
    PROMOTION,
    /** Tags, categories, archives. */
    TAXONOMY,
    ABOUT_AUTHOR,
    FORUM,
    FORM
  }

  private record Pattern(List<String> parts, Use use) {
    boolean in(String line) {
      int from = 0;
      for (String part : parts) {
        int at = line.indexOf(part, from);
        if (at < 0) {
          return false;
        }
        from = at + part.length();
      }
      return true;
    }
  }

  private record Prefix(String words, Use use) {}

  private final Map<String, Use> whole = new HashMap<>();
  private final Map<String, List<Prefix>> prefixes = new HashMap<>();
  private final List<Pattern> anywhere = new ArrayList<>();

  /** Reads the phrases that lie beside this class. */
  Phrases() {
    try (InputStream in = Phrases.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The interface phrases are missing: " + FILE);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      Use use = Use.ADVERT;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          use = Use.valueOf(line.substring(1, line.length() - 1));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          add(line, use);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the interface phrases: " + FILE, e);
    }
  }

  private void add(String phrase, Use use) {
    if (phrase.startsWith("*")) {
      List<String> parts = List.of(phrase.substring(1, phrase.length() - 1).split("\\*"));
      anywhere.add(new Pattern(parts, use));
    } else if (phrase.endsWith("*")) {
      String words = phrase.substring(0, phrase.length() - 1);
      prefixes
          .computeIfAbsent(firstWord(words), k -> new ArrayList<>())
          .add(new Prefix(words, use));
    } else {
      whole.putIfAbsent(trimmed(phrase), use);
    }
  }

  /** What a line of interface is for, or null where the line is none. */
  @Nullable Use use(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    String lower = Letters.lower(line).replace('’', '\'');
    Use exact = whole.get(trimmed(lower));
    if (exact != null) {
      return exact;
    }
    String start = withoutLeadingSigns(lower);
    for (Prefix prefix : prefixes.getOrDefault(firstWord(start), List.of())) {
      if (start.startsWith(prefix.words)) {
        return prefix.use;
      }
    }
    for (Pattern pattern : anywhere) {
      if (pattern.in(lower)) {
        return pattern.use;
      }
    }
    return null;
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end);
  }

  private static String withoutLeadingSigns(String text) {
    int start = 0;
    while (start < text.length()
        && !Character.isLetter(text.charAt(start))
        && text.charAt(start) != '©') {
      start++;
    }
    return text.substring(start);
  }

  /** A text without signs and numbers at its ends: "3 Comments »" and "Comments (3)" are one. */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !isLetterPart(text.charAt(start))) {
      start++;
    }
    while (end > start && !isLetterPart(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isLetterPart(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
