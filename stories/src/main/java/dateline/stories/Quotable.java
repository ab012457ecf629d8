package dateline.stories;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Dateline;
import dateline.extract.dateline.DatelineReader;
import dateline.language.Sentence;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the sentences of an article that can be shown away from it: whole ones of its paragraphs,
 * neither very short nor very long, with whatever they quote, and without the dateline in front of
 * the first. Headings, lists and tables make poor reading alone.
 */
public final class Quotable {

  /** In UTF-16 code units: less says too little, more is no longer read. */
  private static final int SHORTEST = 40;

  private static final int LONGEST = 400;

  private static final String ENDS = ".!?…。！？।؟\"”’»)";

  private Quotable() {}

  /**
   * The first sentences of an article that can be shown, in their order.
   *
   * @param id the article's id
   * @param sentences the sentences of its text; where there are none they are found by its marks
   * @param most how many at most, 1 or more
   */
  public static List<Passage> in(String id, Article article, List<Sentence> sentences, int most) {
    Body body = article.body();
    List<Passage> found = new ArrayList<>();
    for (Body.Block block : body.blocks()) {
      if (block.kind() != Body.Kind.PARAGRAPH) {
        continue;
      }
      for (int[] span : spans(body.text(), block, sentences)) {
        boolean first = span[0] == body.blocks().getFirst().start();
        int start = first ? pastDateline(article, span) : span[0];
        String text = body.text().substring(start, span[1]);
        if (isWhole(text)) {
          found.add(new Passage(id, start, span[1], text));
        }
        if (found.size() == most) {
          return found;
        }
      }
    }
    return found;
  }

  /** Where a text's first sentence begins to tell, behind what says where and for whom. */
  private static int pastDateline(Article article, int[] span) {
    Dateline dateline = article.dateline();
    return dateline == null
        ? span[0]
        : span[0] + DatelineReader.past(dateline, article.text().substring(span[0], span[1]));
  }

  private static List<int[]> spans(String text, Body.Block block, List<Sentence> sentences) {
    if (sentences.isEmpty()) {
      return broken(text, block);
    }
    return sentences.stream()
        .filter(sentence -> sentence.start() >= block.start() && sentence.end() <= block.end())
        .map(sentence -> new int[] {sentence.start(), sentence.end()})
        .toList();
  }

  private static List<int[]> broken(String text, Body.Block block) {
    List<int[]> spans = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text.substring(block.start(), block.end()));
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      int end = block.start() + to;
      while (end > block.start() + from && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      spans.add(new int[] {block.start() + from, end});
      from = to;
    }
    return spans;
  }

  private static boolean isWhole(String text) {
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
        && !isHalfQuoted(text);
  }

  /** Whether a quotation begins or ends outside of the sentence, so that it would be torn apart. */
  private static boolean isHalfQuoted(String text) {
    long low = count(text, '\u201E');
    long left = count(text, '\u201C');
    long right = count(text, '\u201D');
    boolean curly = low > 0 ? low == left + right : left == right;
    return !curly || count(text, '\u00AB') != count(text, '\u00BB') || count(text, '"') % 2 != 0;
  }

  private static long count(String text, char mark) {
    return text.chars().filter(c -> c == mark).count();
  }
}
