package dateline.claims.attribution;

import dateline.claims.quotation.Quotation;
import dateline.language.Sentence;
import dateline.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in which every quotation is one item.
 *
 * @param start first code unit of the sentence in the text
 * @param end past its last code unit
 * @param items tokens outside quotations, and one item of tag {@link #QUOTE} for every quotation
 * @param quotations in order
 */
public record Clause(int start, int end, List<Token> items, List<Quotation> quotations) {

  /** Tag of the item that stands for a quotation. */
  public static final String QUOTE = "QUOTE";

  public Clause {
    items = List.copyOf(items);
    quotations = List.copyOf(quotations);
  }

  /** Whether the item is a quotation; false outside the clause. */
  public boolean isQuote(int item) {
    return tag(item).equals(QUOTE);
  }

  /** The item's part of speech; empty outside the clause. */
  public String tag(int item) {
    return item < 0 || item >= items.size() ? "" : items.get(item).tag();
  }

  /** The item as written; empty outside the clause. */
  public String word(int item) {
    return item < 0 || item >= items.size() ? "" : items.get(item).text();
  }

  /** The item in lower case; empty outside the clause. */
  public String lower(int item) {
    return word(item).toLowerCase(Locale.ROOT);
  }

  /** Whether the item is a comma. */
  public boolean isComma(int item) {
    return word(item).equals(",");
  }

  /** Whether the item is a comma or one of the dashes that some presses set beside quotations. */
  public boolean isCommaOrDash(int item) {
    return switch (word(item)) {
      case ",", "-", "–", "—", "--" -> true;
      default -> false;
    };
  }

  /** Whether the item has no letter or digit; false for quotations and outside the clause. */
  public boolean isMark(int item) {
    String word = word(item);
    return !word.isEmpty()
        && !isQuote(item)
        && word.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether one of the items from {@code from} to {@code to} (exclusive) is a quotation. */
  public boolean holdsQuote(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isQuote(i)) {
        return true;
      }
    }
    return false;
  }

  /** The quotation for which an item stands. */
  public Quotation quotation(int item) {
    int start = items.get(item).start();
    return quotations.stream().filter(q -> q.start() == start).findFirst().orElseThrow();
  }

  /** Whether there is nothing but quotations and punctuation. */
  public boolean isOnlyQuotation() {
    return !quotations.isEmpty()
        && items.stream()
            .allMatch(item ->
                item.tag().equals(QUOTE)
                    || item.text().codePoints().noneMatch(Character::isLetterOrDigit));
  }

  /** The clauses of a paragraph: its sentences, with those joined that a quotation spans. */
  public static List<Clause> of(
      String text, List<Sentence> sentences, List<Quotation> quotations, int end) {
    Gathering gathering = new Gathering(text, quotations);
    for (int s = 0; s < sentences.size(); s++) {
      sentences.get(s).tokens().forEach(gathering::add);
      boolean last = s + 1 == sentences.size();
      gathering.endSentence(
          last ? end : sentences.get(s + 1).start(), last ? null : sentences.get(s + 1));
    }
    gathering.endClause();
    return gathering.clauses;
  }

  /** The clauses gathered so far, and the items of the one that is open. */
  private static final class Gathering {
    private final String text;
    private final List<Quotation> quotations;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Token> items = new ArrayList<>();
    private final List<Quotation> held = new ArrayList<>();
    private int next;

    Gathering(String text, List<Quotation> quotations) {
      this.text = text;
      this.quotations = quotations;
    }

    void add(Token token) {
      while (next < quotations.size() && token.end() > quotations.get(next).start()) {
        Quotation quotation = quotations.get(next++);
        if (!items.isEmpty() && isStop(items.getLast().text())) {
          endClause();
        }
        held.add(quotation);
        String written = text.substring(quotation.start(), quotation.end());
        items.add(new Token(quotation.start(), quotation.end(), written, "", QUOTE));
      }
      if (!held.isEmpty() && token.start() < held.getLast().end()) {
        return;
      }
      boolean quoted = !items.isEmpty() && items.getLast().tag().equals(QUOTE);
      if (quoted && isSentence(held.getLast()) && Character.isUpperCase(token.text().charAt(0))) {
        endClause();
      }
      items.add(token);
    }

    /** Closes the clause unless a quotation in it or after it goes on past the sentence. */
    void endSentence(int after, @Nullable Sentence following) {
      boolean open = !held.isEmpty() && held.getLast().end() > after;
      if (items.isEmpty() || open || (following != null && goesOn(text, items, following))) {
        return;
      }
      endClause();
    }

    void endClause() {
      if (!items.isEmpty()) {
        clauses.add(new Clause(items.getFirst().start(), items.getLast().end(), items, held));
        items.clear();
        held.clear();
      }
    }

    /**
     * Whether a quotation of more than a word ends with a full stop, after which no attribution can
     * follow as it can after a question.
     */
    private boolean isSentence(Quotation quotation) {
      String content = quotation.content(text);
      return content.indexOf(' ') > 0 && content.endsWith(".");
    }

    private static boolean isStop(String mark) {
      return switch (mark) {
        case ".", "?", "!", "…" -> true;
        default -> false;
      };
    }
  }

  /**
   * Whether a sentence that ends with a quotation ending in a question or exclamation goes on in
   * the next, as in: "Why?" she asked.
   */
  private static boolean goesOn(String text, List<Token> items, Sentence next) {
    Token last = items.getLast();
    if (!last.tag().equals(QUOTE) || last.end() - last.start() < 3) {
      return false;
    }
    int mark = last.end() - 2;
    while (mark > last.start() && isSpace(text.charAt(mark))) {
      mark--;
    }
    if ("?!…,".indexOf(text.charAt(mark)) < 0) {
      return false;
    }
    String first = next.tokens().getFirst().text();
    boolean quoteFollows =
        first.codePoints().noneMatch(Character::isLetterOrDigit) && ",-–—".indexOf(first) < 0;
    return !quoteFollows && next.tokens().size() <= 40;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
