package dateline.desk.wording;

import dateline.pipeline.reading.Findings.Span;
import java.util.ArrayList;
import java.util.List;

/** Where the words of a statement stand in the sentences that hold it. */
public final class Spoken {
  /** Parts of an interrupted quotation; more are no quotation but a coincidence of words. */
  private static final int MOST_PARTS = 8;

  private Spoken() {}

  /**
   * The stretches of a sentence that together are the content of a statement; the whole sentence
   * where they are not found. An interrupted quotation comes with its parts joined by a space, so
   * the longest beginning that stands in the sentence is taken off, again and again.
   */
  public static List<Span> in(String sentence, String content) {
    List<Span> parts = new ArrayList<>();
    String rest = content.strip();
    int from = 0;
    while (!rest.isEmpty() && parts.size() < MOST_PARTS) {
      String part = beginning(rest, sentence, from);
      if (part.isEmpty()) {
        break;
      }
      int at = sentence.indexOf(part, from);
      parts.add(new Span(at, at + part.length()));
      from = at + part.length();
      rest = rest.substring(part.length()).strip();
    }
    return rest.isEmpty() && !parts.isEmpty()
        ? List.copyOf(parts)
        : List.of(new Span(0, sentence.length()));
  }

  private static String beginning(String words, String sentence, int from) {
    String part = words;
    while (!part.isEmpty() && sentence.indexOf(part, from) < 0) {
      int space = part.lastIndexOf(' ');
      part = space < 0 ? "" : part.substring(0, space);
    }
    return part;
  }
}
