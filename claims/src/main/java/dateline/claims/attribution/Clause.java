package dateline.claims.attribution;

import dateline.claims.quotation.Quotation;
import dateline.language.Sentence;
import dateline.language.Token;
import java.util.ArrayList;
import java.util.List;

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
    List<Clause> clauses = new ArrayList<>();
    List<Token> items = new ArrayList<>();
    List<Quotation> held = new ArrayList<>();
    int next = 0;
    for (int s = 0; s < sentences.size(); s++) {
      for (Token token : sentences.get(s).tokens()) {
        while (next < quotations.size() && token.end() > quotations.get(next).start()) {
          Quotation quotation = quotations.get(next++);
          held.add(quotation);
          items.add(
              new Token(
                  quotation.start(),
                  quotation.end(),
                  text.substring(quotation.start(), quotation.end()),
                  "",
                  QUOTE));
        }
        if (held.isEmpty() || token.start() >= held.getLast().end()) {
          items.add(token);
        }
      }
      int after = s + 1 < sentences.size() ? sentences.get(s + 1).start() : end;
      if (!items.isEmpty() && (held.isEmpty() || held.getLast().end() <= after)) {
        if (s + 1 < sentences.size() && goesOn(text, items, sentences.get(s + 1))) {
          continue;
        }
        clauses.add(new Clause(items.getFirst().start(), items.getLast().end(), items, held));
        items = new ArrayList<>();
        held = new ArrayList<>();
      }
    }
    if (!items.isEmpty()) {
      clauses.add(new Clause(items.getFirst().start(), items.getLast().end(), items, held));
    }
    return clauses;
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
    char mark = text.charAt(last.end() - 2);
    if ("?!…,".indexOf(mark) < 0) {
      return false;
    }
    String first = next.tokens().getFirst().text();
    boolean quoteFollows = first.codePoints().noneMatch(Character::isLetterOrDigit);
    return !quoteFollows && next.tokens().size() <= 40;
  }
}
