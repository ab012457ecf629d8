package dateline.quality.extraction.fuzz;

/** Mutations of the words of a page: odd signs, and long runs of signs that patterns look for. */
@SuppressWarnings("ImmutableEnumChecker") // its lambdas hold nothing
enum Runs implements Mutation {
  ODD_SIGNS((page, other, dice) -> {
    StringBuilder odd = new StringBuilder(page);
    for (int i = dice.size(300); i > 0; i--) {
      odd.insert(
          dice.below(odd.length() + 1),
          Ingredients.ODD.charAt(dice.below(Ingredients.ODD.length())));
    }
    return odd.toString();
  }),
  ODD_RUN((page, other, dice) ->
      placed(
          page,
          Mutation.times(
              String.valueOf(Ingredients.ODD.charAt(dice.below(Ingredients.ODD.length()))),
              dice.size(100_000)),
          dice)),
  ANY_SIGNS((page, other, dice) -> {
    StringBuilder signs = new StringBuilder();
    for (int i = dice.size(5_000); i > 0; i--) {
      signs.append((char) dice.below(dice.once(2) ? 0x10000 : 0x600));
    }
    return placed(page, signs.toString(), dice);
  }),
  SHORT_RUN((page, other, dice) -> placed(page, run(dice, 600), dice)),
  LONG_RUN((page, other, dice) -> placed(page, run(dice, 300_000), dice)),
  MIXED_RUN((page, other, dice) -> {
    StringBuilder mixed = new StringBuilder();
    String[] signs = {
      dice.of(Ingredients.SIGNS),
      dice.of(Ingredients.SIGNS),
      dice.of(Ingredients.SIGNS),
      dice.of(Ingredients.SIGNS)
    };
    for (int i = dice.size(20_000); i > 0; i--) {
      mixed.append(dice.of(signs));
    }
    return placed(page, mixed.toString(), dice);
  }),
  MANY_SHORT_RUNS((page, other, dice) -> {
    String line = run(dice, 400);
    String place = dice.of(Ingredients.PLACES);
    return Mutation.with(page, Mutation.times(place.formatted(line), dice.size(2_000)), dice);
  }),
  LONG_WORD((page, other, dice) ->
      placed(
          page, Mutation.times(dice.of("a", "ä", "字", "א", "1", "A"), dice.size(1_000_000)), dice)),
  OTHER_SIGN((page, other, dice) ->
      page.replace(dice.of(" ", ".", ",", "e", "\n", ":"), dice.of(Ingredients.SIGNS)));

  private final Way way;

  Runs(Way way) {
    this.way = way;
  }

  @Override
  public String broken(String page, String other, Dice dice) {
    return way.broken(page, other, dice);
  }

  /** One sign many times, with another one at its end as often as not. */
  private static String run(Dice dice, int longest) {
    String sign = dice.of(Ingredients.SIGNS);
    String run = Mutation.times(sign, dice.size(Math.max(1, longest / sign.length())));
    return dice.once(2) ? run : run + dice.of(Ingredients.SIGNS);
  }

  private static String placed(String page, String words, Dice dice) {
    return Mutation.with(
        page, dice.of(Ingredients.PLACES).replace("%1$s", words).replace("%s", words), dice);
  }
}
