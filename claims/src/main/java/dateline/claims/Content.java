package dateline.claims;

import dateline.claims.attribution.Attribution;
import dateline.claims.attribution.Clause;
import dateline.claims.attribution.SpeechVerb;
import dateline.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a source said, as ranges of the text.
 *
 * @param kind in whose words it is
 * @param parts in order; more than one where the cue stands between them
 */
record Content(ContentKind kind, List<Part> parts) {

  /** The code units from {@code start} to {@code end}. */
  record Part(int start, int end) {}

  Content {
    parts = List.copyOf(parts);
  }

  /** The parts as written, joined by a space. */
  String of(String text) {
    StringBuilder joined = new StringBuilder();
    for (Part part : parts) {
      joined.append(joined.isEmpty() ? "" : " ").append(text, part.start(), part.end());
    }
    return joined.toString();
  }

  /** The content of an attribution, or null where the clause has none for it. */
  static @Nullable Content of(Clause clause, Attribution attribution, List<Attribution> all) {
    return new Search(clause, attribution, all).content();
  }

  /** Looks on both sides of one attribution. */
  private static final class Search {
    private static final int MAX_INTRODUCTION = 16;
    private static final int MAX_ADVERBIAL = 14;
    private static final Set<String> CLAUSE_WORDS = Set.of("that", "how", "whether", "why", "what");
    private static final Set<String> ADDRESSED =
        Set.of("tell", "assure", "inform", "remind", "warn", "advise", "ask");

    private final Clause clause;
    private final Attribution attribution;
    private final List<Attribution> all;

    Search(Clause clause, Attribution attribution, List<Attribution> all) {
      this.clause = clause;
      this.attribution = attribution;
      this.all = all;
    }

    @Nullable Content content() {
      Content quoted = quoted();
      if (quoted != null) {
        return quoted;
      }
      if (attribution.verb() == SpeechVerb.ACCORDING || isParenthesis()) {
        return around();
      }
      return attribution.inverted() ? before() : after();
    }

    /** Quotations that stand right beside the attribution. */
    private @Nullable Content quoted() {
      List<Part> parts = new ArrayList<>();
      int before = attribution.from() - 1;
      before = isComma(before) ? before - 1 : before;
      if (clause.isQuote(before) && opensPassage(before) && !isParticiple()) {
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

    /** Whether nothing of the passage stands in front of a quotation. */
    private boolean opensPassage(int quote) {
      return quote == 0 || isMark(quote - 1);
    }

    /** The quotation that the attribution leads up to as a whole, or -1. */
    private int introduced() {
      int quote = attribution.to();
      while (quote < clause.items().size() && !clause.isQuote(quote)) {
        boolean clauseBegins =
            CLAUSE_WORDS.contains(lower(quote))
                || isFinite(quote)
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
          quote == attribution.to() || (quote == attribution.to() + 1 && isComma(quote - 1));
      boolean marked =
          clause.word(quote - 1).equals(":") || (isComma(quote - 1) && startsSentence(quote));
      boolean naming =
          attribution.verb() == SpeechVerb.NAMING
              || attribution.verb() == SpeechVerb.ACTING
              || attribution.verb() == SpeechVerb.ACCORDING;
      boolean addressed = ADDRESSED.contains(cueLemma()) && startsSentence(quote);
      return marked || (!naming && (adjacent || addressed)) ? quote : -1;
    }

    private boolean startsSentence(int quote) {
      String word = clause.word(quote);
      return word.length() > 1 && !Character.isLowerCase(word.charAt(1));
    }

    private boolean goesOnAfter(int quote) {
      int next = quote + 1;
      return next < clause.items().size()
          && !isMark(next)
          && !clause.isQuote(next)
          && all.stream().noneMatch(other -> other.from() == next);
    }

    private Part inside(int quote) {
      var quotation = clause.quotation(quote);
      String words = clause.word(quote);
      int end = quotation.contentEnd();
      int last = end - 1 - quotation.start();
      boolean comma = end > quotation.contentStart() && words.charAt(last) == ',';
      return new Part(quotation.contentStart(), comma ? end - 1 : end);
    }

    /** Whether the attribution is set apart by commas, or closes the clause after one. */
    private boolean isParenthesis() {
      boolean saying =
          attribution.verb() == SpeechVerb.SAYING || attribution.verb() == SpeechVerb.STATING;
      if (!saying || isParticiple() || attribution.from() == 0) {
        return false;
      }
      boolean setApart = isComma(attribution.from() - 1) || clause.isQuote(attribution.from() - 1);
      int after = attribution.to();
      return setApart && (isComma(after) || isAdverbialToEnd(after)) && attribution.from() > 2;
    }

    private boolean isAdverbialToEnd(int from) {
      int size = clause.items().size();
      if (size - from > MAX_ADVERBIAL) {
        return false;
      }
      for (int i = from; i < size; i++) {
        if (isFinite(i) || clause.isQuote(i) || CLAUSE_WORDS.contains(lower(i))) {
          return false;
        }
      }
      boolean object =
          switch (clause.tag(from)) {
            case "NN", "NNS", "NNP", "NNPS", "DT", "PRP", "PRP$", "JJ", "CD" -> true;
            default -> false;
          };
      return !object || isDay(from);
    }

    private @Nullable Content around() {
      int from = first();
      List<Part> parts = new ArrayList<>();
      boolean quote = false;
      int end = attribution.from();
      while (end > from && isStop(end - 1)) {
        end--;
      }
      boolean adverbial = clause.tag(from).equals("IN") && isComma(attribution.to());
      if (end > from && !adverbial) {
        parts.add(part(from, end));
        quote = holdsQuote(from, end);
      }
      int after = attribution.to();
      if (isComma(after) && !isAdverbialToEnd(after)) {
        int to = end(after + 1);
        if (to > after + 1) {
          parts.add(part(after + 1, to));
          quote |= holdsQuote(after + 1, to);
        }
      }
      return parts.isEmpty()
          ? null
          : new Content(quote ? ContentKind.MIXED : ContentKind.INDIRECT, parts);
    }

    private @Nullable Content before() {
      int from = first();
      int end = attribution.from();
      while (end > from && isStop(end - 1)) {
        end--;
      }
      return end > from ? ranged(from, end) : null;
    }

    private int first() {
      int from = 0;
      while (from < attribution.from() && isMark(from) && !clause.isQuote(from)) {
        from++;
      }
      return clause.tag(from).equals("CC") ? from + 1 : from;
    }

    private @Nullable Content after() {
      int start = start();
      if (start < 0) {
        return null;
      }
      int end = end(start);
      if (end - start < 2 && !holdsQuote(start, end)) {
        return null;
      }
      if (attribution.verb() == SpeechVerb.NAMING && !holdsQuote(start, end)) {
        return null;
      }
      return ranged(start, end);
    }

    /** Where the content clause begins, or -1. */
    private int start() {
      int start = attribution.cueTo();
      if (attribution.inverted()) {
        return -1;
      }
      while (clause.tag(start).startsWith("RB")) {
        start++;
      }
      if (attribution.verb() == SpeechVerb.ACTING || attribution.verb() == SpeechVerb.NAMING) {
        return isMark(start) && !clause.isQuote(start) ? -1 : start;
      }
      for (int i = start; i < Math.min(clause.items().size(), start + MAX_INTRODUCTION); i++) {
        if (CLAUSE_WORDS.contains(lower(i)) && !clause.tag(i).equals("DT")) {
          return lower(i).equals("that") ? i + 1 : i;
        }
        if (isFinite(i) || clause.isQuote(i)) {
          break;
        }
      }
      if (isDay(start)) {
        start++;
      } else if (lower(start).equals("on") && isDay(start + 1)) {
        start += 2;
      }
      if (isMark(start) && !clause.isQuote(start)) {
        return -1;
      }
      int end = end(start);
      boolean holds = holdsQuote(start, end);
      boolean clauseFollows =
          !clause.tag(start).equals("IN")
              && !clause.tag(start).equals("TO")
              && holdsFinite(start, end);
      boolean saying = attribution.verb() == SpeechVerb.SAYING && !ADDRESSED.contains(cueLemma());
      return holds || (clauseFollows && (saying || verbFollowsSubject(start))) ? start : -1;
    }

    private boolean verbFollowsSubject(int start) {
      int i = start;
      while (i < clause.items().size()) {
        String tag = clause.tag(i);
        boolean phrase =
            tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("CD")
                || tag.equals("PRP")
                || tag.equals("PRP$")
                || tag.equals("POS");
        if (!phrase) {
          return i > start && isFinite(i);
        }
        i++;
      }
      return false;
    }

    /** Past the last item of a content clause. */
    private int end(int start) {
      int end = clause.items().size();
      for (Attribution other : all) {
        boolean later =
            !other.equals(attribution) && other.cueFrom() > start && other.from() > start;
        if (later && isComma(other.from() - 1)) {
          end = Math.min(end, other.from() - 1);
        } else if (other.cueFrom() > start
            && other.cueFrom() > attribution.cueFrom()
            && sharesSource(other)) {
          end = Math.min(end, other.cueFrom() - 1);
        }
      }
      end = cutAfterQuote(start, end);
      while (end > start && isStop(end - 1)) {
        end--;
      }
      return end;
    }

    private boolean sharesSource(Attribution other) {
      return other.sourceFrom() == attribution.sourceFrom();
    }

    /** The last quotation ends the content where a comma or a new clause follows it. */
    private int cutAfterQuote(int start, int end) {
      int last = end - 1;
      while (last >= start && !clause.isQuote(last)) {
        last--;
      }
      if (last < start) {
        return end;
      }
      String written = clause.word(last);
      boolean commaInside = written.length() > 2 && written.charAt(written.length() - 2) == ',';
      boolean newClause =
          clause.tag(last + 1).equals("CC")
              && holdsFinite(last + 1, end)
              && !holdsQuote(last + 1, end);
      return commaInside || isMark(last + 1) || newClause ? last + 1 : end;
    }

    private Content ranged(int from, int to) {
      return new Content(
          holdsQuote(from, to) ? ContentKind.MIXED : ContentKind.INDIRECT, List.of(part(from, to)));
    }

    private Part part(int from, int to) {
      return new Part(clause.items().get(from).start(), clause.items().get(to - 1).end());
    }

    private boolean holdsQuote(int from, int to) {
      for (int i = from; i < to; i++) {
        if (clause.isQuote(i)) {
          return true;
        }
      }
      return false;
    }

    private boolean holdsFinite(int from, int to) {
      for (int i = from; i < to; i++) {
        if (isFinite(i)) {
          return true;
        }
      }
      return false;
    }

    private boolean isFinite(int item) {
      return switch (clause.tag(item)) {
        case "VBD", "VBZ", "VBP", "MD" -> true;
        default -> false;
      };
    }

    private boolean isDay(int item) {
      return clause.tag(item).startsWith("NNP") && lower(item).endsWith("day");
    }

    private String cueLemma() {
      Token cue = clause.items().get(attribution.cueFrom());
      return cue.lemma();
    }

    private boolean isComma(int item) {
      return clause.word(item).equals(",");
    }

    /** Whether an item is a mark that ends a clause and belongs to none. */
    private boolean isStop(int item) {
      return switch (clause.word(item)) {
        case ".", ",", ";", ":", "…", "...", "-", "–", "—", "!", "?" -> true;
        default -> false;
      };
    }

    /** Whether an item has no letter or digit, quotations apart. */
    private boolean isMark(int item) {
      String word = clause.word(item);
      return !word.isEmpty()
          && !clause.isQuote(item)
          && word.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private String lower(int item) {
      return clause.word(item).toLowerCase(Locale.ROOT);
    }
  }
}
