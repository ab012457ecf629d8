package dateline.extract.html;

import dateline.extract.letters.Letters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text that a page's own scripts would write into it.
 *
 * <p>Many sites send a page without a text, and the text beside it as a string of JSON: the state
 * that their scripts start from. Of all strings in a page's scripts, and of those within strings
 * that are JSON themselves, the longest counts that reads like the text of an article under the
 * page's headline. Nothing is run. Takes time in proportion to the page. Made for one search.
 */
final class ScriptedText {
  /** A shorter one is a summary or a notice. UTF-16 code units. */
  private static final int LEAST = 400;

  /** How often a string can be in a string. */
  private static final int DEEPEST = 3;

  private static final int PARAGRAPHS = 2;
  private static final int SENTENCES = 3;

  /** Scripts and style sheets have more signs that no text has. */
  private static final double LETTERS = 0.85;

  /** Endings change from headline to text, beginnings hardly. */
  private static final int BEGINNING = 4;

  /** What share of the headline's words the text must have, so as to be no notice on cookies. */
  private static final double OF_HEADLINE = 1 / 3.0;

  /** So much of a headline and of a text is compared. UTF-16 code units. */
  private static final int COMPARED = 10_000;

  private static final int COMPARED_HEADLINE = 200;

  private static final Pattern SCRIPT = Pattern.compile("(?i)<script\\b[^>]{0,2000}+>");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"”»]?\\s|[。！？।]");
  private static final Pattern PARAGRAPH = Pattern.compile("(?i)</p>|<br\\b");

  /** What JSON begins with, also behind the number of a row in a stream of it. */
  private static final Pattern JSON = Pattern.compile("\\s*+(?:[0-9a-z]{1,6}:)?+[\\[{]");

  /** A string, and how many strings it is in. */
  private record Held(String text, int from, int to, int depth) {}

  private final String headline;
  private final Deque<Held> left = new ArrayDeque<>();
  private @Nullable String best;
  private int most;

  private ScriptedText(String headline) {
    this.headline = headline;
  }

  /**
   * The text, as HTML or plain, or null where no script holds one.
   *
   * @param html the whole page
   * @param headline what the page is called, or null
   */
  static @Nullable String find(String html, @Nullable String headline) {
    if (headline == null) {
      return null;
    }
    ScriptedText search = new ScriptedText(headline);
    search.scripts(html);
    return search.best;
  }

  private void scripts(String html) {
    Matcher script = SCRIPT.matcher(html);
    for (int at = 0; script.find(at); ) {
      int end = endOfScript(html, script.end());
      left.add(new Held(html, script.end(), end, 0));
      at = end;
    }
    while (!left.isEmpty()) {
      strings(left.remove());
    }
  }

  private static int endOfScript(String html, int from) {
    int end = html.indexOf("</", from);
    while (end >= 0 && !html.regionMatches(true, end + 2, "script", 0, 6)) {
      end = html.indexOf("</", end + 2);
    }
    return end < 0 ? html.length() : end;
  }

  private void strings(Held held) {
    for (int at = held.from; at < held.to; at++) {
      char quote = held.text.charAt(at);
      if (quote == '"' || quote == '\'') {
        int end = endOfString(held, at, quote);
        if (end - at > LEAST && end < held.to && held.text.charAt(end) == quote) {
          weigh(decoded(held.text, at + 1, end), held.depth + 1);
        }
        at = end;
      }
    }
  }

  /** The closing quote, or the end of the line, which no string goes beyond. */
  private static int endOfString(Held held, int start, char quote) {
    int at = start + 1;
    while (at < held.to && held.text.charAt(at) != quote && held.text.charAt(at) != '\n') {
      at += held.text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, held.to);
  }

  private static String decoded(String text, int from, int to) {
    StringBuilder plain = new StringBuilder(to - from);
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 == to) {
        plain.append(c);
        continue;
      }
      char escaped = text.charAt(++at);
      int digits = escaped == 'u' ? 4 : escaped == 'x' ? 2 : 0;
      int code = digits == 0 ? -1 : hex(text, at + 1, Math.min(to, at + 1 + digits));
      if (code >= 0) {
        plain.append((char) code);
        at += digits;
      } else {
        plain.append(
            switch (escaped) {
              case 'n', 'r' -> '\n';
              case 't' -> '\t';
              default -> escaped;
            });
      }
    }
    return plain.toString();
  }

  private static int hex(String text, int from, int to) {
    int code = to > from ? 0 : -1;
    for (int at = from; at < to && code >= 0; at++) {
      int digit = Character.digit(text.charAt(at), 16);
      code = digit < 0 ? -1 : code * 16 + digit;
    }
    return code;
  }

  private void weigh(String string, int depth) {
    if (JSON.matcher(string).lookingAt()) {
      if (depth < DEEPEST) {
        left.add(new Held(string, 0, string.length(), depth));
      }
      return;
    }
    String text = withoutTags(string);
    if (text.length() > Math.max(most, LEAST) && isText(string, text) && fitsHeadline(text)) {
      best = string;
      most = text.length();
    }
  }

  private static String withoutTags(String html) {
    StringBuilder text = new StringBuilder(html.length());
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      text.append(html, at, tag < 0 ? html.length() : tag);
      int end = tag < 0 ? -1 : html.indexOf('>', tag);
      at = end < 0 ? html.length() : end + 1;
    }
    return text.toString();
  }

  private static boolean isText(String html, String text) {
    long plain = text.chars().filter(c -> Character.isLetterOrDigit(c) || c <= ' ').count();
    return plain >= text.length() * LETTERS
        && (has(PARAGRAPH, html, PARAGRAPHS) || has(SENTENCE_END, text, SENTENCES));
  }

  private static boolean has(Pattern pattern, String text, int times) {
    Matcher found = pattern.matcher(text);
    int count = 0;
    while (count < times && found.find()) {
      count++;
    }
    return count == times;
  }

  private boolean fitsHeadline(String text) {
    String lower = Letters.lower(beginning(text, COMPARED));
    Matcher word = WORD.matcher(Letters.lower(beginning(headline, COMPARED_HEADLINE)));
    int words = 0;
    int found = 0;
    while (word.find()) {
      String start = beginning(word.group(), BEGINNING);
      words++;
      found += lower.contains(start) ? 1 : 0;
    }
    return words > 0 && found >= words * OF_HEADLINE;
  }

  private static String beginning(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }
}
