package dateline.claims;

import dateline.claims.attribution.Attribution;
import dateline.claims.attribution.Clause;
import dateline.claims.attribution.SpeechVerb;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds quotations that as a whole are what a source said: right beside its attribution. */
final class DirectContent {

  private static final int MAX_INTRODUCTION = 16;
  private static final Set<String> ADDRESSED =
      Set.of("tell", "assure", "inform", "remind", "warn", "advise", "ask");

  private final Clause clause;
  private final Attribution attribution;
  private final List<Attribution> all;
  private final Predicate<String> isClauseWord;

  /**
   * Looks on both sides of one attribution.
   *
   * @param isClauseWord whether a word in lower case begins a reported clause, like "that"
   */
  DirectContent(
      Clause clause,
      Attribution attribution,
      List<Attribution> all,
      Predicate<String> isClauseWord) {
    this.clause = clause;
    this.attribution = attribution;
    this.all = all;
    this.isClauseWord = isClauseWord;
  }

  /** Quotations that stand right beside the attribution. */
  @Nullable Content find() {
    List<Content.Part> parts = new ArrayList<>();
    int before = attribution.from() - 1;
    while (clause.isCommaOrDash(before)) {
      before--;
    }
    if (clause.isQuote(before) && opensPassage(before) && !isParticiple() && !isSecond()) {
      parts.add(inside(before));
    }
    int quote = introduced();
    if (quote >= 0) {
      parts.add(inside(quote));
    }
    return parts.isEmpty() ? null : new Content(ContentKind.DIRECT, parts);
  }

  private boolean isParticiple() {
    return clause.tag(attribution.cueFrom()).equals("VBG");
  }

  /** Whether an earlier cue of the same source has the quotation before it: "he said and added". */
  private boolean isSecond() {
    return all.stream()
        .anyMatch(other ->
            other.sourceFrom() == attribution.sourceFrom()
                && other.cueFrom() < attribution.cueFrom());
  }

  /** Whether nothing of the passage stands in front of a quotation. */
  private boolean opensPassage(int quote) {
    return quote == 0 || clause.isMark(quote - 1);
  }

  /** The quotation that the attribution leads up to as a whole, or -1. */
  private int introduced() {
    int quote = attribution.to();
    while (quote < clause.items().size() && !clause.isQuote(quote)) {
      boolean clauseBegins =
          isClauseWord.test(clause.lower(quote))
              || ReportedContent.isFinite(clause, quote)
              || quote - attribution.to() > MAX_INTRODUCTION;
      if (clauseBegins) {
        return -1;
      }
      quote++;
    }
    if (!clause.isQuote(quote) || goesOnAfter(quote)) {
      return -1;
    }
    boolean adjacent =
        quote == attribution.to() || (quote == attribution.to() + 1 && clause.isComma(quote - 1));
    boolean marked =
        clause.word(quote - 1).equals(":") || (clause.isComma(quote - 1) && startsSentence(quote));
    boolean naming =
        attribution.verb() == SpeechVerb.NAMING
            || attribution.verb() == SpeechVerb.ACTING
            || attribution.verb() == SpeechVerb.ACCORDING;
    boolean addressed = isAddressed() && startsSentence(quote);
    return marked || (!naming && (adjacent || addressed)) ? quote : -1;
  }

  private boolean startsSentence(int quote) {
    String word = clause.word(quote);
    return word.length() > 1 && !Character.isLowerCase(word.charAt(1));
  }

  private boolean goesOnAfter(int quote) {
    int next = quote + 1;
    return next < clause.items().size()
        && !clause.isMark(next)
        && !clause.isQuote(next)
        && all.stream().noneMatch(other -> other.from() == next);
  }

  private Content.Part inside(int quote) {
    var quotation = clause.quotation(quote);
    String words = clause.word(quote);
    int start = quotation.contentStart();
    int end = quotation.contentEnd();
    boolean comma = end > start && words.charAt(end - 1 - quotation.start()) == ',';
    return new Content.Part(start, comma ? end - 1 : end);
  }

  private boolean isAddressed() {
    return ADDRESSED.contains(clause.items().get(attribution.cueFrom()).lemma());
  }
}
