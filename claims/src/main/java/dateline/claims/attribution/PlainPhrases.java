package dateline.claims.attribution;

import dateline.claims.attribution.Wording.Use;

/** Where the words end that name a source, by capitals and word lists alone. */
final class PlainPhrases {

  /** Words between an article and the noun that it belongs to. */
  private static final int MAX_BEFORE_NOUN = 3;

  private static final int MAX_OFFICE = 4;
  private static final int MAX_NAME = 6;

  private final Clause clause;
  private final Wording wording;

  PlainPhrases(Clause clause, Wording wording) {
    this.clause = clause;
    this.wording = wording;
  }

  /**
   * Past the last item of the phrase that begins with an item and names someone who can speak, or
   * the item itself.
   *
   * @param any whether any noun after an article will do, as right after a verb of speech
   */
  int endOf(int first, boolean any) {
    int start = is(Use.ARTICLE, first) ? first + 1 : first;
    int head = start;
    while (head - start < MAX_BEFORE_NOUN
        && isLower(head)
        && !isSource(head)
        && !isFunction(head)) {
      head++;
    }
    boolean name = isCapital(head) && (!wording.has("capital-nouns") || start == first || any);
    if (isSource(head) || (name && head == start)) {
      return tail(head);
    }
    boolean noun = any && start > first && head > start;
    return noun ? Math.max(head, nameEnd(head)) : first;
  }

  /** Past the office, the name in it, and a name in apposition: ", Inés Calder". */
  private int tail(int head) {
    int end = isSource(head) ? head + 1 : nameEnd(head);
    int office = 0;
    while (office < MAX_OFFICE) {
      int next = more(end);
      if (next == end) {
        break;
      }
      end = next;
      office++;
    }
    int name = nameEnd(isSource(end + 1) && isCapital(end + 2) ? end + 2 : end + 1);
    boolean apposed = clause.isComma(end) && name > end + 1 && (name - end > 2 || isClosed(name));
    boolean role = wording.isRole(clause.word(head)) || office > 0;
    return apposed && role && !followsOf(end + 1) ? name : end;
  }

  /** Past one more part of a phrase: a name, "of" something, or words before a name. */
  private int more(int end) {
    int name = nameEnd(end);
    if (name > end) {
      return name;
    }
    int of = end;
    if (is(Use.OF, of) || is(Use.AND, of)) {
      of++;
      of = is(Use.ARTICLE, of) ? of + 1 : of;
      int inner = nameEnd(of);
      if (inner > of) {
        return inner;
      }
      boolean and = is(Use.AND, end);
      return isLower(of) && !isFunction(of) && (!and || isSource(of)) ? of + 1 : end;
    }
    boolean adjective = isLower(end) && !isFunction(end) && !isSource(end);
    if (adjective && clause.isComma(end + 1) && isCapital(end + 2)) {
      return end + 1;
    }
    int limit = wording.has("capital-nouns") ? end : end + MAX_BEFORE_NOUN;
    for (int i = end; i < limit && isLower(i) && !isFunction(i); i++) {
      if (nameEnd(i + 1) > i + 1) {
        return nameEnd(i + 1);
      }
    }
    return end;
  }

  /** The comma that ends a phrase of nothing but a few words, or its first item. */
  int nounsBeforeComma(int first) {
    int end = first;
    while (end - first < MAX_OFFICE && (isCapital(end) || (isLower(end) && !isFunction(end)))) {
      end++;
    }
    return clause.isComma(end) ? end : first;
  }

  /** Past a preposition and what it stands before, without asking who that is. */
  int pastPreposition(int preposition) {
    int i = preposition + 1;
    i = is(Use.ARTICLE, i) ? i + 1 : i;
    int end = Math.max(nameEnd(i), isLower(i) && !isFunction(i) ? i + 1 : i);
    while (is(Use.OF, end)) {
      int of = is(Use.ARTICLE, end + 1) ? end + 2 : end + 1;
      int inner = Math.max(nameEnd(of), isLower(of) && !isFunction(of) ? of + 1 : of);
      if (inner == of) {
        break;
      }
      end = inner;
    }
    return Math.max(end, preposition + 1);
  }

  /** Past a run of capitalized words with particles between them, or its first item. */
  int nameEnd(int first) {
    int end = first;
    int i = first;
    while (i - first < MAX_NAME) {
      if (isCapital(i)) {
        end = ++i;
      } else if (end > first && isInitialStop(i)) {
        i++;
      } else if (end > first && is(Use.PARTICLE, i) && isCapital(i + 1)) {
        i++;
      } else {
        break;
      }
    }
    return end;
  }

  boolean isPronoun(int item) {
    return wording.isHe(clause.word(item)) || wording.isShe(clause.word(item));
  }

  /** Whether an item is a mark, or none at all. */
  boolean isMark(int item) {
    return clause.isMark(item) || clause.word(item).isEmpty();
  }

  boolean isCapital(int item) {
    String word = clause.word(item);
    return !clause.isQuote(item)
        && !word.isEmpty()
        && Character.isUpperCase(word.charAt(0))
        && !is(Use.ARTICLE, item)
        && !isFunction(item);
  }

  private boolean isLower(int item) {
    String word = clause.word(item);
    return !clause.isQuote(item)
        && !word.isEmpty()
        && Character.isLowerCase(word.charAt(0))
        && !is(Use.ARTICLE, item);
  }

  private boolean isSource(int item) {
    return !clause.isQuote(item) && wording.isSource(clause.word(item));
  }

  private boolean isInitialStop(int item) {
    return clause.word(item).equals(".") && clause.word(item - 1).length() == 1;
  }

  private boolean isClosed(int item) {
    return isMark(item) || clause.isQuote(item) || is(Use.SAYING, item);
  }

  private boolean followsOf(int item) {
    return is(Use.PREPOSITION, item - 1);
  }

  private boolean isFunction(int item) {
    return is(Use.PREPOSITION, item)
        || is(Use.OF, item)
        || is(Use.AND, item)
        || is(Use.THAT, item)
        || is(Use.SAYING, item)
        || is(Use.AUXILIARY, item)
        || is(Use.BETWEEN, item)
        || is(Use.TIME, item)
        || isPronoun(item);
  }

  /**
   * Whether a word stands before a noun phrase that is no subject; German "der" may be an article.
   */
  boolean isPreposition(int item) {
    return is(Use.PREPOSITION, item) || (is(Use.OF, item) && !is(Use.ARTICLE, item));
  }

  boolean is(Use use, int item) {
    return !clause.isQuote(item) && wording.is(use, clause.word(item));
  }
}
