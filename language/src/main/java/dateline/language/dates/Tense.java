package dateline.language.dates;

/** The time of which a verb speaks. */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  private static final int REACH = 20;

  /** The tense of the verb nearest to a word, those before it first at equal distance. */
  static Tense of(Words words, int word) {
    for (int distance = 1; distance <= REACH; distance++) {
      Tense before = at(words, word - distance);
      if (before != UNKNOWN) {
        return before;
      }
      Tense after = at(words, word + distance);
      if (after != UNKNOWN) {
        return after;
      }
    }
    return UNKNOWN;
  }

  private static Tense at(Words words, int i) {
    return switch (words.tag(i)) {
      case "MD" ->
          switch (words.at(i)) {
            case "will", "'ll", "’ll", "shall", "would", "may", "might", "could" ->
                perfect(words, i) ? PAST : FUTURE;
            default -> UNKNOWN;
          };
      case "VBD" -> PAST;
      case "VBN" -> PAST;
      case "VB" -> governs(words, i);
      case "VBZ", "VBP" -> words.tag(i + 1).equals("TO") ? FUTURE : UNKNOWN;
      case "VBG" -> words.tag(i + 1).equals("TO") && words.at(i).equals("going") ? FUTURE : UNKNOWN;
      default -> UNKNOWN;
    };
  }

  private static boolean perfect(Words words, int modal) {
    return words.at(modal + 1).equals("have");
  }

  /** "to meet", "will meet": a bare verb speaks of what is still to come. */
  private static Tense governs(Words words, int i) {
    for (int before = i - 1; before >= 0 && before >= i - 3; before--) {
      switch (words.tag(before)) {
        case "TO" -> {
          return FUTURE;
        }
        case "MD" -> {
          return at(words, before);
        }
        default -> {
          if (words.at(before).equals("did")) {
            return PAST;
          }
        }
      }
    }
    return UNKNOWN;
  }
}
