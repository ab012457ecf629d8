package dateline.store.search;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * Reads what a person types into a search box: words that must all occur, phrases between quotation
 * marks, and what must not occur behind a minus sign. Any text is a query; punctuation alone, or
 * exclusions alone, find nothing. Thread-safe.
 */
final class QueryReader {
  /**
   * So many UTF-16 code units are read. A text without spaces may be a word a character, each of
   * which is looked for in four fields, and Lucene takes 1,024 clauses.
   */
  static final int MOST_LENGTH = 250;

  private static final String QUOTATION_MARKS = "\"“”„«»";

  private final QueryBuilder builder;
  private final Map<String, Float> fields;

  /**
   * A reader of queries.
   *
   * @param fields where to look, and how much a match there counts
   */
  QueryReader(Analyzer analyzer, Map<String, Float> fields) {
    this.builder = new QueryBuilder(analyzer);
    this.fields = fields;
  }

  Query read(String typed) {
    String text = beginning(typed);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    int at = 0;
    while (at < text.length()) {
      boolean excluded = text.charAt(at) == '-' && at + 1 < text.length();
      int from = excluded ? at + 1 : at;
      boolean phrase = isQuotationMark(text.charAt(from));
      int start = phrase ? from + 1 : from;
      int end = phrase ? endOfPhrase(text, start) : endOfWord(text, start);
      add(all, text.substring(start, end), phrase, excluded ? Occur.MUST_NOT : Occur.MUST);
      at = Math.max(phrase ? end + 1 : end, at + 1);
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
    }
    return all.build();
  }

  /** The text as far as it is read, without a word that is cut off. */
  private static String beginning(String typed) {
    String text = typed.strip();
    if (text.length() <= MOST_LENGTH) {
      return text;
    }
    int end = MOST_LENGTH;
    while (end > 0 && !isSpace(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end == 0 ? MOST_LENGTH : end);
  }

  private void add(BooleanQuery.Builder all, String words, boolean phrase, Occur occur) {
    BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
    boolean hasWords = false;
    for (Map.Entry<String, Float> field : fields.entrySet()) {
      Query query =
          phrase
              ? builder.createPhraseQuery(field.getKey(), words)
              : builder.createBooleanQuery(field.getKey(), words, Occur.MUST);
      if (query != null) {
        anywhere.add(new BoostQuery(query, field.getValue()), Occur.SHOULD);
        hasWords = true;
      }
    }
    if (hasWords) {
      all.add(anywhere.build(), occur);
    }
  }

  private static int endOfPhrase(String text, int start) {
    int end = start;
    while (end < text.length() && !isQuotationMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length()
        && !isSpace(text.charAt(end))
        && !isQuotationMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isQuotationMark(char c) {
    return QUOTATION_MARKS.indexOf(c) >= 0;
  }
}
