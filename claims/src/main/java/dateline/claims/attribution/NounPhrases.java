package dateline.claims.attribution;

import dateline.language.Token;
import java.util.Locale;
import java.util.Set;

/** Where the noun phrase ends or begins that names a source. By tags alone. */
final class NounPhrases {

  private static final Set<String> JOINING =
      Set.of("of", "for", "from", "at", "in", "to", "with", "on");
  private static final Set<String> JOINING_AFTER = Set.of("of", "for", "from", "at", "with");
  private static final Set<String> DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "week",
          "month",
          "year",
          "morning",
          "afternoon",
          "evening",
          "night",
          "day");

  private final Clause clause;

  NounPhrases(Clause clause) {
    this.clause = clause;
  }

  /** First item of the noun phrase whose last item is given, or -1 if there is none. */
  int startOf(int last) {
    String tag = clause.tag(last);
    if (tag.equals("PRP")) {
      return last;
    }
    if (!isNoun(last) && !tag.equals("CD") && !tag.equals("JJ")) {
      return -1;
    }
    if (isDay(last)) {
      return -1;
    }
    int start = last;
    int afterPreposition = -1;
    while (start > 0) {
      int before = start - 1;
      if (isModifier(before) && !isDay(before)) {
        start = before;
      } else if (joins(before) && isNoun(before - 1) && !isDay(before - 1)) {
        afterPreposition = afterPreposition < 0 ? start : afterPreposition;
        start = before - 1;
      } else if (whoSuffered(before) >= 0) {
        afterPreposition = afterPreposition < 0 ? start : afterPreposition;
        start = whoSuffered(before);
      } else {
        break;
      }
    }
    boolean object = clause.tag(start - 1).equals("IN") || clause.tag(start - 1).startsWith("VB");
    return object && afterPreposition > 0 ? afterPreposition : start;
  }

  /**
   * The noun before the participle to which a preposition belongs, in "a student killed on Friday
   * in Hartsmouth"; -1 where there is none.
   */
  private int whoSuffered(int preposition) {
    int at = preposition;
    while (isDay(at - 1) && joins(at - 2)) {
      at -= 2;
    }
    boolean participle = joins(at) || lower(at).equals("by");
    return participle && clause.tag(at - 1).equals("VBN") && isNoun(at - 2) ? at - 2 : -1;
  }

  /** Past the last item of the noun phrase that begins with an item, or the item itself. */
  int endOf(int first) {
    if (clause.tag(first).equals("PRP")) {
      return first + 1;
    }
    int end = first;
    boolean noun = false;
    while (end < clause.items().size()) {
      if (isModifier(end) && !isDay(end)) {
        noun |= isNoun(end);
        end++;
      } else if (noun
          && JOINING_AFTER.contains(lower(end))
          && isModifier(end + 1)
          && !isDay(end + 1)) {
        end++;
      } else if (noun && lower(end).equals("and") && isModifier(end + 1) && !verbFollows(end)) {
        end++;
      } else {
        break;
      }
    }
    return noun ? end : first;
  }

  private boolean verbFollows(int and) {
    return clause.tag(and + 1).startsWith("VB");
  }

  boolean isNoun(int item) {
    return clause.tag(item).startsWith("NN");
  }

  boolean isName(int item) {
    return clause.tag(item).startsWith("NNP") && !isDay(item);
  }

  boolean isDay(int item) {
    return DAYS.contains(lower(item)) || "May".equals(clause.word(item));
  }

  private boolean joins(int item) {
    return JOINING.contains(lower(item)) || lower(item).equals("and") || lower(item).equals("&");
  }

  private boolean isModifier(int item) {
    return switch (clause.tag(item)) {
      case "NN",
          "NNS",
          "NNP",
          "NNPS",
          "JJ",
          "JJR",
          "JJS",
          "DT",
          "PDT",
          "CD",
          "POS",
          "PRP$",
          "HYPH",
          "AFX",
          "FW",
          "VBN" ->
          !clause.word(item).isEmpty() && !isParticipleAlone(item);
      default -> false;
    };
  }

  /** Whether a participle stands where no noun follows, so that it is no attribute. */
  private boolean isParticipleAlone(int item) {
    if (!clause.tag(item).equals("VBN")) {
      return false;
    }
    String next = clause.tag(item + 1);
    return !(next.startsWith("NN") || next.equals("JJ"));
  }

  private String lower(int item) {
    if (item < 0 || item >= clause.items().size()) {
      return "";
    }
    Token token = clause.items().get(item);
    return token.text().toLowerCase(Locale.ROOT);
  }
}
