package dateline.claims.attribution;

import dateline.claims.attribution.Wording.Use;
import java.util.ArrayList;
import java.util.List;

/**
 * Attributions in languages without tags, by word lists, capitals and quotation marks. A verb of
 * speech counts only beside a quotation or a clause with "that", so that lists without grammar do
 * little harm. Immutable.
 */
public final class WordPatterns implements Attributor {

  private static final int MAX_ADVERBIAL = 12;
  private static final int MAX_TO_CONTENT = 12;
  private static final int MAX_GAP = 3;

  /** Items of the shortest clause that is reported before its verb of speech. */
  private static final int MIN_BEFORE = 4;

  private final Wording wording;

  /** Patterns with the words of a language. */
  public WordPatterns(Wording wording) {
    this.wording = wording;
  }

  @Override
  public List<Attribution> attributions(Clause clause) {
    return new Search(clause).all();
  }

  private final class Search {
    private final Clause clause;
    private final PlainPhrases phrases;
    private final List<Attribution> found = new ArrayList<>();

    Search(Clause clause) {
      this.clause = clause;
      this.phrases = new PlainPhrases(clause, wording);
    }

    List<Attribution> all() {
      for (int i = 0; i < clause.items().size(); i++) {
        int past = accordingEnd(i);
        if (past > i) {
          according(i, past);
        } else if (isVerb(i)) {
          verb(i);
        } else if (clause.word(i).equals(":") && clause.isQuote(i + 1) && found.isEmpty()) {
          label(i);
        }
      }
      return found;
    }

    private boolean isVerb(int i) {
      return !clause.isQuote(i)
          && (phrases.is(Use.SAYING, i)
              || phrases.is(Use.NAMING, i)
              || (isJoinedPronoun(i)
                  && wording.is(Use.SAYING, Wording.beforeHyphen(clause.word(i)))));
    }

    /** "dit-elle", "a-t-il" */
    private boolean isJoinedPronoun(int i) {
      return clause.word(i).indexOf('-') > 0 && phrases.isPronoun(i);
    }

    private int accordingEnd(int i) {
      for (List<String> phrase : wording.according()) {
        int k = 0;
        while (k < phrase.size() && clause.word(i + k).equalsIgnoreCase(phrase.get(k))) {
          k++;
        }
        if (k == phrase.size()) {
          return i + k;
        }
      }
      return i;
    }

    private void according(int i, int past) {
      int end = phrases.isPronoun(past) ? past + 1 : phrases.endOf(past, true);
      if (end == past && wording.has("no-articles") && i == 0) {
        end = phrases.nounsBeforeComma(past);
      }
      boolean opens = i == 0 || phrases.isMark(i - 1) || clause.isQuote(i - 1);
      if (end > past && (opens || wording.has("capital-nouns"))) {
        found.add(new Attribution(i, past, past, end, SpeechVerb.ACCORDING));
      }
    }

    /** "Name: quotation" */
    private void label(int colon) {
      if (phrases.endOf(0, false) == colon) {
        found.add(new Attribution(colon, colon, 0, colon, SpeechVerb.SAYING));
      }
    }

    private void verb(int i) {
      if (isNegated(i)) {
        return;
      }
      int cue = firstOfVerb(i);
      SpeechVerb verb = phrases.is(Use.NAMING, i) ? SpeechVerb.NAMING : SpeechVerb.SAYING;
      int afterQuote =
          phrases.is(Use.NAMING, i) && !phrases.is(Use.SAYING, i) ? -1 : afterQuote(cue);
      if (afterQuote >= 0) {
        inverted(afterQuote, i);
      } else if (leadsToContent(i, verb)) {
        straight(cue, i, verb);
      } else if (verb == SpeechVerb.SAYING && clause.isComma(cue - 1) && cue >= MIN_BEFORE) {
        afterClause(cue, i);
      }
    }

    private boolean isNegated(int i) {
      return phrases.is(Use.NEGATION, i + 1)
          || phrases.is(Use.NEGATION, i - 1)
          || phrases.is(Use.NEGATION, i - 2);
    }

    /** The auxiliary of a verb, else the verb. */
    private int firstOfVerb(int i) {
      for (int first = i - 1; first >= 0 && first >= i - 2; first--) {
        boolean joined =
            isJoinedPronoun(first)
                && wording.is(Use.AUXILIARY, Wording.beforeHyphen(clause.word(first)));
        if (joined || phrases.is(Use.AUXILIARY, first)) {
          return first;
        }
        if (!phrases.is(Use.BETWEEN, first)) {
          break;
        }
      }
      return i;
    }

    /**
     * The first word after a quotation that nothing but marks and adverbs part from a cue; or -1.
     */
    private int afterQuote(int cue) {
      int first = cue;
      for (int i = cue - 1; i >= 0 && cue - i <= MAX_GAP + 2; i--) {
        if (clause.isQuote(i)) {
          return first;
        }
        if (phrases.is(Use.BETWEEN, i)) {
          first = i;
        } else if (!clause.isCommaOrDash(i)) {
          return -1;
        }
      }
      return -1;
    }

    /** «…», dijo la ministra. */
    private void inverted(int cue, int verb) {
      for (int i = cue; i <= verb; i++) {
        if (isJoinedPronoun(i)) {
          found.add(new Attribution(cue, verb + 1, i, i + 1, SpeechVerb.SAYING));
          return;
        }
      }
      int start = sourceAfter(verb + 1);
      if (start >= 0) {
        int end = phrases.isPronoun(start) ? start + 1 : phrases.endOf(start, start == verb + 1);
        found.add(new Attribution(cue, verb + 1, start, end, SpeechVerb.SAYING));
      } else {
        subjectLeftOut(cue, verb, SpeechVerb.SAYING);
      }
    }

    /** Hay existencias, explicó la directora. */
    private void afterClause(int cue, int verb) {
      int start = sourceAfter(verb + 1);
      int end = start < 0 || phrases.isPronoun(start) ? -1 : phrases.endOf(start, false);
      if (end > start && phrases.isMark(end)) {
        found.add(new Attribution(cue, verb + 1, start, end, SpeechVerb.SAYING));
      }
    }

    /** The phrase that follows a verb, past words that say when, where and to whom; or -1. */
    private int sourceAfter(int first) {
      int i = first;
      while (i < clause.items().size() && i - first < MAX_ADVERBIAL) {
        if (clause.isQuote(i) || phrases.isMark(i)) {
          return -1;
        }
        if (phrases.isPronoun(i)) {
          return i == first ? i : -1;
        }
        if (phrases.isPreposition(i)) {
          i = phrases.pastPreposition(i);
          continue;
        }
        boolean names = !wording.has("capital-nouns") || i == first;
        if (names && phrases.endOf(i, i == first) > i) {
          return i;
        }
        i++;
      }
      return -1;
    }

    /** La ministra dijo: «…» */
    private void straight(int cue, int verb, SpeechVerb kind) {
      int segment = segmentStart(cue);
      int start = subjectBefore(segment, cue);
      int after = phrases.isPronoun(verb + 1) ? verb + 2 : phrases.endOf(verb + 1, true);
      if (start >= 0) {
        int end = phrases.isPronoun(start) ? start + 1 : phrases.endOf(start, false);
        found.add(new Attribution(cue, verb + 1, start, end, kind));
      } else if (after > verb + 1 && !phrases.is(Use.PREPOSITION, verb + 1)) {
        found.add(new Attribution(cue, verb + 1, verb + 1, after, kind));
      } else if (cue - segment <= MAX_GAP) {
        subjectLeftOut(cue, verb, kind);
      }
    }

    private int segmentStart(int cue) {
      int start = found.isEmpty() ? 0 : found.getLast().to();
      for (int i = cue - 1; i >= start; i--) {
        if (clause.isQuote(i) || ";:".contains(clause.word(i)) || phrases.is(Use.THAT, i)) {
          return i + 1;
        }
      }
      return Math.min(start, cue);
    }

    /**
     * The phrase before a verb that is its subject: right before it, or apposed or shared; or -1.
     */
    private int subjectBefore(int segment, int cue) {
      int i = segment;
      while (i < cue) {
        if (phrases.isPreposition(i)) {
          i = phrases.pastPreposition(i);
          continue;
        }
        int end = phrases.isPronoun(i) ? i + 1 : phrases.endOf(i, false);
        if (end > i && end <= cue && leadsToVerb(end, cue)) {
          return i;
        }
        i = Math.max(end, i + 1);
      }
      return -1;
    }

    private boolean leadsToVerb(int end, int cue) {
      boolean apposed = clause.isComma(end) && clause.isComma(cue - 1);
      boolean shared = phrases.is(Use.AND, cue - 1);
      boolean beside = cue - end <= MAX_GAP;
      for (int i = end; i < cue && beside; i++) {
        beside = !phrases.isMark(i) && !clause.isQuote(i);
      }
      return apposed || shared || beside;
    }

    /** Who spoke before in the clause, or, where the language allows it, whoever is in focus. */
    private void subjectLeftOut(int cue, int verb, SpeechVerb kind) {
      if (!found.isEmpty()) {
        Attribution last = found.getLast();
        found.add(new Attribution(cue, verb + 1, last.sourceFrom(), last.sourceTo(), kind));
      } else if (wording.has("drops-subject")) {
        found.add(new Attribution(cue, verb + 1, verb + 1, verb + 1, kind));
      }
    }

    private boolean leadsToContent(int verb, SpeechVerb kind) {
      int limit = Math.min(clause.items().size(), verb + MAX_TO_CONTENT);
      for (int i = verb + 1; i < limit; i++) {
        if (clause.isQuote(i)) {
          return kind == SpeechVerb.NAMING
              || clause.word(i - 1).equals(":")
              || i == verb + 1
              || clause.isComma(i - 1);
        }
        if (phrases.is(Use.THAT, i)) {
          return kind == SpeechVerb.SAYING;
        }
        if (isVerb(i) || ";".equals(clause.word(i))) {
          return false;
        }
      }
      return false;
    }
  }
}
