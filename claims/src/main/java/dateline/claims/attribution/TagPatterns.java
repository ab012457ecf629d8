package dateline.claims.attribution;

import dateline.language.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** English attributions by patterns over words and their parts of speech. Immutable. */
public final class TagPatterns implements Attributor {

  private static final Set<String> BEFORE_VERB =
      Set.of(
          "have", "has", "had", "also", "'ve", "'s", "'d", "’ve", "’s", "’d", "did", "does", "do");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "no");
  private static final Set<String> QUOTING = Set.of("quote", "cite", "report", "describe");
  private static final Set<String> SUBORDINATE = Set.of("when", "after", "as", "once", "while");
  private static final Set<String> ASKING = Set.of("ask", "press");
  private static final int MAX_ADVERBS = 4;

  private final SpeechLexicon lexicon;

  /** Patterns with the verbs and nouns of a lexicon. */
  public TagPatterns(SpeechLexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public List<Attribution> attributions(Clause clause) {
    return new Search(clause).all();
  }

  private final class Search {
    private final Clause clause;
    private final NounPhrases phrases;
    private final List<Attribution> found = new ArrayList<>();

    Search(Clause clause) {
      this.clause = clause;
      this.phrases = new NounPhrases(clause);
    }

    List<Attribution> all() {
      for (int i = 0; i < clause.items().size(); i++) {
        if (lower(i).equals("according") && lower(i + 1).equals("to")) {
          according(i);
        } else if (clause.tag(i).startsWith("VB")) {
          verb(i);
        } else if (clause.word(i).equals(":") && clause.isQuote(i + 1)) {
          label(i);
        }
      }
      return found;
    }

    private void according(int i) {
      int end = phrases.endOf(i + 2);
      if (end > i + 2) {
        found.add(new Attribution(i, i + 2, i + 2, end, SpeechVerb.ACCORDING));
      }
    }

    /** "Name: quotation", or a clause about someone that leads up to a quotation. */
    private void label(int colon) {
      int start = phrases.startOf(colon - 1);
      if (start != 0 || !phrases.isName(colon - 1)) {
        start = found.isEmpty() ? mainSubject() : -1;
      }
      boolean verbless = start < 0 && found.isEmpty() && phrases.isName(0) && holdsNoVerb(colon);
      start = verbless ? 0 : start;
      int end = start < 0 ? 0 : phrases.endOf(start);
      boolean person =
          start >= 0 && end <= colon && (verbless || phrases.isName(end - 1) || isHeOrShe(start));
      if (person) {
        found.add(new Attribution(colon, colon, start, end, SpeechVerb.SAYING));
      }
    }

    /** Whether a name leads up to a colon without a verb: "Keller at the gate:". */
    private boolean holdsNoVerb(int colon) {
      for (int i = 0; i < colon; i++) {
        if (clause.tag(i).startsWith("VB") || clause.tag(i).equals("MD") || clause.isQuote(i)) {
          return false;
        }
      }
      return true;
    }

    private boolean isHeOrShe(int item) {
      return lower(item).equals("he") || lower(item).equals("she");
    }

    private void verb(int i) {
      SpeechVerb verb = kind(i);
      if (verb == null) {
        return;
      }
      boolean quoteBefore = clause.isQuote(i - 1) || (isComma(i - 1) && clause.isQuote(i - 2));
      if (quoteBefore && invert(i, verb)) {
        return;
      }
      if (clause.tag(i).equals("VBG")) {
        if (lower(i - 1).equals("as")) {
          quotedAs(i, verb);
        } else {
          participle(i, verb);
        }
        return;
      }
      int first = firstOfVerb(i);
      if (first < 0) {
        return;
      }
      if (isComma(first - 1) && !quoteBefore && invertAfterClause(i, verb)) {
        return;
      }
      subject(first, i, verb);
    }

    private @Nullable SpeechVerb kind(int i) {
      Set<SpeechVerb> kinds = lexicon.verb(clause.items().get(i).lemma());
      if (kinds.isEmpty()) {
        return null;
      }
      String next = lower(i + 1);
      return switch (clause.items().get(i).lemma()) {
        case "call" ->
            next.equals("for") || next.equals("on") ? SpeechVerb.ACTING : SpeechVerb.NAMING;
        case "speak", "talk" -> next.equals("of") ? SpeechVerb.NAMING : null;
        case "point" -> next.equals("out") ? SpeechVerb.STATING : null;
        case "refer" -> next.equals("to") ? SpeechVerb.NAMING : null;
        default -> kinds.iterator().next();
      };
    }

    /** Past the cue, with the particle that makes it one: "called for", "pointed out". */
    private int cueEnd(int cue) {
      String next = lower(cue + 1);
      return switch (clause.items().get(cue).lemma()) {
        case "call" -> next.equals("for") || next.equals("on") ? cue + 2 : cue + 1;
        case "point", "refer", "speak", "talk" -> cue + 2;
        default -> cue + 1;
      };
    }

    /** "…," said the minister. */
    private boolean invert(int i, SpeechVerb verb) {
      int end = phrases.endOf(i + 1);
      if (end == i + 1 || clause.tag(end).startsWith("VB") || clause.tag(end).equals("MD")) {
        return false;
      }
      boolean told = lower(i).equals("told");
      if (told || clause.tag(i).equals("VBG") || !names(i + 1, end)) {
        return false;
      }
      found.add(new Attribution(i, i + 1, i + 1, end, verb));
      return true;
    }

    /** The deal is done, said the minister. */
    private boolean invertAfterClause(int i, SpeechVerb verb) {
      int end = phrases.endOf(i + 1);
      boolean last = end >= clause.items().size() || ".,".contains(clause.word(end));
      boolean apposed = chunkBefore(i) >= 0;
      return last && !apposed && verb == SpeechVerb.SAYING && invert(i, verb);
    }

    /** The agency quoted X as saying. */
    private void quotedAs(int saying, SpeechVerb verb) {
      boolean pronoun = clause.tag(saying - 2).startsWith("PRP");
      int start = pronoun ? saying - 2 : phrases.startOf(saying - 2);
      if (start < 1 || !QUOTING.contains(clause.items().get(start - 1).lemma())) {
        return;
      }
      int medium = phrases.startOf(start - 2);
      int cue = medium < 0 ? start - 1 : medium;
      found.add(new Attribution(cue, saying + 1, start, saying - 1, verb));
    }

    /** X said this, adding that. */
    private void participle(int i, SpeechVerb verb) {
      if (!isComma(i - 1) && !clause.isQuote(i - 1)) {
        return;
      }
      if (!found.isEmpty()) {
        Attribution last = found.getLast();
        found.add(new Attribution(i, i + 1, last.sourceFrom(), last.sourceTo(), verb));
        return;
      }
      int start = mainSubject();
      if (start >= 0 && start < i) {
        int end = phrases.endOf(start);
        if (end < i) {
          found.add(new Attribution(i, i + 1, start, end, verb));
        }
      }
    }

    /** First item of a finite verb with its auxiliaries and adverbs, or -1 where it is none. */
    private int firstOfVerb(int i) {
      String tag = clause.tag(i);
      boolean perfect = false;
      boolean auxiliary = false;
      int first = i;
      for (int k = 0; k < MAX_ADVERBS && first > 0; k++) {
        String before = lower(first - 1);
        String beforeTag = clause.tag(first - 1);
        if (NEGATIONS.contains(before) || beforeTag.equals("MD") || beforeTag.equals("TO")) {
          return -1;
        }
        boolean have =
            beforeTag.startsWith("VB") && clause.items().get(first - 1).lemma().equals("have");
        if (have || (BEFORE_VERB.contains(before) && !beforeTag.equals("POS"))) {
          perfect |= have || before.endsWith("'s") || before.endsWith("’s");
          auxiliary |= before.startsWith("d");
          first--;
        } else if (beforeTag.startsWith("RB")) {
          first--;
        } else {
          break;
        }
      }
      return switch (tag) {
        case "VBD", "VBZ", "VBP" -> first;
        case "VBN" -> perfect ? first : -1;
        case "VB" -> auxiliary ? first : -1;
        default -> -1;
      };
    }

    private void subject(int first, int cue, SpeechVerb verb) {
      int last = first - 1;
      if (clause.word(last).equals(")") || clause.word(last).equals("-RRB-")) {
        last = beforeBracket(last);
      }
      if (isComma(last)) {
        int start = chunkBefore(last);
        if (start >= 0) {
          cited(cue, phrases.endOf(start), verb);
          add(cue, start, phrases.endOf(start), verb);
        }
        return;
      }
      if (clause.tag(last).equals("CC")) {
        shared(cue, verb);
        return;
      }
      if (lower(last).equals("who") || lower(last).equals("which")) {
        last = isComma(last - 1) ? last - 2 : last - 1;
      }
      int start = phrases.startOf(last);
      boolean asked = ASKING.contains(clause.items().get(cue).lemma());
      if (start > 0 && asked && SUBORDINATE.contains(lower(start - 1))) {
        askedOf(cue);
        return;
      }
      if (start >= 0 && names(start, last + 1)) {
        add(cue, start, last + 1, verb);
        return;
      }
      int main = mainSubject();
      if (main >= 0 && isWho(phrases.endOf(main)) && phrases.endOf(main) < first) {
        add(cue, main, phrases.endOf(main), verb);
      }
    }

    /** She said this and, when a reporter asked about that: quotation. */
    private void askedOf(int cue) {
      int quote = cue + 1;
      while (quote < clause.items().size() && !clause.isQuote(quote)) {
        quote++;
      }
      if (!found.isEmpty() && clause.word(quote - 1).equals(":")) {
        Attribution last = found.getLast();
        found.add(
            new Attribution(
                quote - 1, quote - 1, last.sourceFrom(), last.sourceTo(), SpeechVerb.SAYING));
      }
    }

    /** A medium, citing X, reported: X holds the content, the medium relays it. */
    private void cited(int cue, int comma, SpeechVerb verb) {
      boolean citing = isComma(comma) && Set.of("citing", "quoting").contains(lower(comma + 1));
      if (citing && phrases.endOf(comma + 2) > comma + 2) {
        add(cue, comma + 2, phrases.endOf(comma + 2), verb);
      }
    }

    /** X praised this and said that. */
    private void shared(int cue, SpeechVerb verb) {
      if (!found.isEmpty() && found.getLast().sourceTo() <= found.getLast().cueFrom()) {
        Attribution before = found.getLast();
        found.add(new Attribution(cue, cue + 1, before.sourceFrom(), before.sourceTo(), verb));
        return;
      }
      int start = mainSubject();
      if (start >= 0 && phrases.endOf(start) < cue) {
        add(cue, start, phrases.endOf(start), verb);
      }
    }

    private void add(int cue, int start, int end, SpeechVerb verb) {
      if (end > start && names(start, end)) {
        found.add(new Attribution(cue, cueEnd(cue), start, end, verb));
      }
    }

    /** Whether a noun phrase names someone who can speak. */
    private boolean names(int from, int to) {
      for (int i = from; i < to; i++) {
        Token item = clause.items().get(i);
        if (phrases.isName(i)
            || lexicon.isSource(item.lemma())
            || (item.tag().equals("PRP")
                && !Set.of("it", "you", "them", "me", "us", "him").contains(lower(i)))) {
          return true;
        }
      }
      return false;
    }

    /**
     * First item of the noun phrase to which an apposition belongs that ends before a comma: in "On
     * Monday, Ada Lind, an expert on trade, said" that of "Ada Lind". -1 where there is none.
     */
    private int chunkBefore(int comma) {
      int region = comma - 1;
      while (region >= 0 && !clause.isQuote(region) && !";".equals(clause.word(region))) {
        region--;
      }
      int chunk = region + 1;
      while (chunk < comma) {
        if (isComma(chunk) || clause.tag(chunk).equals("CC")) {
          chunk++;
          continue;
        }
        int end = phrases.endOf(chunk);
        boolean apposition = end > chunk && end < comma && (isComma(end) || isWho(end));
        if (apposition && names(chunk, end)) {
          return chunk;
        }
        while (chunk < comma && !isComma(chunk)) {
          chunk++;
        }
      }
      return -1;
    }

    private boolean isWho(int item) {
      return lower(item).equals("who")
          || clause.word(item).equals("(")
          || clause.word(item).equals("-LRB-");
    }

    /** First item of the subject of the clause, past leading adverbials, or -1. */
    private int mainSubject() {
      int i = 0;
      int size = clause.items().size();
      while (i < size) {
        int end = phrases.endOf(i);
        if (end > i && names(i, end) && !clause.tag(i - 1).equals("IN")) {
          int next = end;
          while (next < size && clause.tag(next).startsWith("RB")) {
            next++;
          }
          if (clause.tag(next).startsWith("VB")
              || clause.tag(next).equals("MD")
              || isComma(next)
              || isWho(next)) {
            return i;
          }
        }
        i = Math.max(end, i + 1);
      }
      return -1;
    }

    private int beforeBracket(int close) {
      for (int i = close - 1; i >= 0 && i > close - 10; i--) {
        if (clause.word(i).equals("(") || clause.word(i).equals("-LRB-")) {
          return i - 1;
        }
      }
      return close;
    }

    private boolean isComma(int item) {
      return clause.word(item).equals(",");
    }

    private String lower(int item) {
      return clause.word(item).toLowerCase(Locale.ROOT);
    }
  }
}
