package dateline.claims;

import dateline.claims.attribution.Attribution;
import dateline.claims.attribution.Clause;
import dateline.claims.attribution.SpeechVerb;
import dateline.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the English clause that a source is reported to have said, by parts of speech. */
final class ReportedContent {

  /** Words that begin a reported clause. */
  static final Set<String> CLAUSE_WORDS = Set.of("that", "how", "whether", "why", "what");

  private static final int MAX_INTRODUCTION = 16;
  private static final int MAX_ADVERBIAL = 14;
  private static final Set<String> ADDRESSED =
      Set.of("tell", "assure", "inform", "remind", "warn", "advise", "ask");

  private final Clause clause;
  private final Attribution attribution;
  private final List<Attribution> all;

  ReportedContent(Clause clause, Attribution attribution, List<Attribution> all) {
    this.clause = clause;
    this.attribution = attribution;
    this.all = all;
  }

  @Nullable Content find() {
    if (attribution.verb() == SpeechVerb.ACCORDING || isParenthesis()) {
      return around();
    }
    return attribution.inverted() ? before() : after();
  }

  private boolean isParticiple() {
    return clause.tag(attribution.cueFrom()).equals("VBG");
  }

  /** Whether the attribution is set apart by commas, or closes the clause after one. */
  private boolean isParenthesis() {
    boolean saying =
        attribution.verb() == SpeechVerb.SAYING || attribution.verb() == SpeechVerb.STATING;
    if (!saying || isParticiple() || attribution.from() == 0) {
      return false;
    }
    boolean setApart =
        clause.isComma(attribution.from() - 1) || clause.isQuote(attribution.from() - 1);
    int after = attribution.to();
    return setApart && (clause.isComma(after) || isAdverbialToEnd(after)) && attribution.from() > 2;
  }

  private boolean isAdverbialToEnd(int from) {
    int size = clause.items().size();
    if (size - from > MAX_ADVERBIAL) {
      return false;
    }
    for (int i = from; i < size; i++) {
      if (isFinite(clause, i) || clause.isQuote(i) || CLAUSE_WORDS.contains(clause.lower(i))) {
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
    List<Content.Part> parts = new ArrayList<>();
    boolean quote = false;
    int end = attribution.from();
    while (end > from && Content.isStop(clause, end - 1)) {
      end--;
    }
    boolean adverbial = clause.tag(from).equals("IN") && clause.isComma(attribution.to());
    if (end > from && !adverbial) {
      parts.add(Content.part(clause, from, end));
      quote = clause.holdsQuote(from, end);
    }
    int after = attribution.to();
    if (clause.isComma(after) && !isAdverbialToEnd(after)) {
      int to = end(after + 1);
      if (to > after + 1) {
        parts.add(Content.part(clause, after + 1, to));
        quote |= clause.holdsQuote(after + 1, to);
      }
    }
    return parts.isEmpty()
        ? null
        : new Content(quote ? ContentKind.MIXED : ContentKind.INDIRECT, parts);
  }

  private @Nullable Content before() {
    int from = first();
    int end = attribution.from();
    while (end > from && Content.isStop(clause, end - 1)) {
      end--;
    }
    return end > from ? Content.reported(clause, from, end) : null;
  }

  private int first() {
    int from = 0;
    while (from < attribution.from() && clause.isMark(from) && !clause.isQuote(from)) {
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
    if (end - start < 2 && !clause.holdsQuote(start, end)) {
      return null;
    }
    if (attribution.verb() == SpeechVerb.NAMING && !clause.holdsQuote(start, end)) {
      return null;
    }
    return Content.reported(clause, start, end);
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
      return clause.isMark(start) && !clause.isQuote(start) ? -1 : start;
    }
    for (int i = start; i < Math.min(clause.items().size(), start + MAX_INTRODUCTION); i++) {
      if (CLAUSE_WORDS.contains(clause.lower(i)) && !clause.tag(i).equals("DT")) {
        return clause.lower(i).equals("that") ? i + 1 : i;
      }
      if (isFinite(clause, i) || clause.isQuote(i)) {
        break;
      }
    }
    if (isDay(start)) {
      start++;
    } else if (clause.lower(start).equals("on") && isDay(start + 1)) {
      start += 2;
    }
    if (clause.isMark(start) && !clause.isQuote(start)) {
      return -1;
    }
    int end = end(start);
    boolean holds = clause.holdsQuote(start, end);
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
        return i > start && isFinite(clause, i);
      }
      i++;
    }
    return false;
  }

  /** Past the last item of a content clause. */
  private int end(int start) {
    int end = clause.items().size();
    for (Attribution other : all) {
      boolean later = !other.equals(attribution) && other.cueFrom() > start && other.from() > start;
      if (later && clause.isComma(other.from() - 1)) {
        end = Math.min(end, other.from() - 1);
      } else if (other.cueFrom() > start
          && other.cueFrom() > attribution.cueFrom()
          && sharesSource(other)) {
        end = Math.min(end, other.cueFrom() - 1);
      }
    }
    end = cutAfterQuote(start, end);
    while (end > start && Content.isStop(clause, end - 1)) {
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
            && !clause.holdsQuote(last + 1, end);
    return commaInside || clause.isMark(last + 1) || newClause ? last + 1 : end;
  }

  private boolean holdsFinite(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFinite(clause, i)) {
        return true;
      }
    }
    return false;
  }

  static boolean isFinite(Clause clause, int item) {
    return switch (clause.tag(item)) {
      case "VBD", "VBZ", "VBP", "MD" -> true;
      default -> false;
    };
  }

  private boolean isDay(int item) {
    return clause.tag(item).startsWith("NNP") && clause.lower(item).endsWith("day");
  }

  private String cueLemma() {
    Token cue = clause.items().get(attribution.cueFrom());
    return cue.lemma();
  }
}
