package dateline.claims;

import dateline.claims.attribution.Attribution;
import dateline.claims.attribution.Clause;
import dateline.claims.attribution.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the clause that a source is reported to have said in a language without tags: after the
 * word for "that", after a verb that names with words quoted, or all around "according to".
 */
final class PlainContent {

  private static final int MAX_TO_THAT = 12;

  private final Clause clause;
  private final Attribution attribution;
  private final List<Attribution> all;
  private final Wording wording;

  PlainContent(Clause clause, Attribution attribution, List<Attribution> all, Wording wording) {
    this.clause = clause;
    this.attribution = attribution;
    this.all = all;
    this.wording = wording;
  }

  @Nullable Content find() {
    return switch (attribution.verb()) {
      case ACCORDING -> around();
      case NAMING -> {
        int end = end(attribution.to());
        yield clause.holdsQuote(attribution.to(), end) ? from(attribution.to(), end) : null;
      }
      default ->
          attribution.cueTo() == attribution.sourceFrom() || attribution.inverted()
              ? before()
              : after();
    };
  }

  /** The clause before "dijo la ministra", with what is quoted in it. */
  private @Nullable Content before() {
    Content after = afterThat();
    if (after != null) {
      return after;
    }
    int first = 0;
    while (first < attribution.from() && clause.isMark(first)) {
      first++;
    }
    int end = trimmed(first, attribution.from());
    boolean comma = clause.isCommaOrDash(attribution.from() - 1);
    return comma && end > first ? from(first, end) : null;
  }

  private @Nullable Content after() {
    Content that = afterThat();
    int quote = attribution.to();
    return that == null && clause.isQuote(quote) ? from(quote, quote + 1) : that;
  }

  private @Nullable Content afterThat() {
    int limit = Math.min(clause.items().size(), attribution.to() + MAX_TO_THAT);
    for (int i = attribution.to(); i < limit && !clause.isQuote(i); i++) {
      if (wording.isThat(clause.word(i))) {
        return from(i + 1, end(i + 1));
      }
    }
    return null;
  }

  private @Nullable Content around() {
    List<Content.Part> parts = new ArrayList<>();
    int first = 0;
    while (clause.isMark(first)) {
      first++;
    }
    int before = trimmed(first, attribution.from());
    if (before > first) {
      parts.add(Content.part(clause, first, before));
    }
    int after = attribution.to();
    while (clause.isMark(after)) {
      after++;
    }
    int end = end(after);
    boolean closed = !parts.isEmpty() && clause.isMark(attribution.to());
    if (end > after && !closed) {
      parts.add(Content.part(clause, after, end));
    }
    boolean quote = clause.holdsQuote(first, closed ? before : Math.max(first, end));
    return parts.isEmpty()
        ? null
        : new Content(quote ? ContentKind.MIXED : ContentKind.INDIRECT, parts);
  }

  private @Nullable Content from(int start, int end) {
    return end - start > 1 || clause.holdsQuote(start, end)
        ? Content.reported(clause, start, end)
        : null;
  }

  /** Past the last item before the next attribution. */
  private int end(int start) {
    int end = clause.items().size();
    for (Attribution other : all) {
      if (other.cueFrom() > start && other.cueFrom() > attribution.cueFrom()) {
        int from = other.from() > start ? other.from() : other.cueFrom();
        end = Math.min(end, from);
      }
    }
    return trimmed(start, end);
  }

  private int trimmed(int start, int end) {
    int last = end;
    while (last > start
        && (Content.isStop(clause, last - 1) || wording.isAnd(clause.word(last - 1)))) {
      last--;
    }
    return last;
  }
}
