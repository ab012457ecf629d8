package dateline.quality.extraction.fuzz;

/** Mutations that break the markup of a page: tag soup, depths, heaps. */
@SuppressWarnings("ImmutableEnumChecker") // its lambdas hold nothing
enum Soup implements Mutation {
  UNCLOSED((page, other, dice) -> {
    String soup = page;
    for (int i = dice.size(60); i > 0; i--) {
      soup = Mutation.with(soup, dice.once(3) ? "</" + tag(dice) + ">" : open(dice), dice);
    }
    return soup;
  }),
  LOST_TAGS((page, other, dice) -> {
    StringBuilder kept = new StringBuilder(page.length());
    int of = 2 + dice.below(20);
    int from = 0;
    for (int at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
      int end = page.indexOf('>', at);
      if (end > 0 && at >= from && dice.once(of)) {
        kept.append(page, from, at);
        from = end + 1;
      }
    }
    return kept.append(page, from, page.length()).toString();
  }),
  OTHER_TAGS((page, other, dice) -> {
    String from = tag(dice);
    String to = tag(dice);
    return page.replace("<" + from, "<" + to).replace("</" + from, "</" + to);
  }),
  DEEP((page, other, dice) -> {
    int depth = dice.size(20_000);
    String opened = dice.once(2) ? open(dice) : open(dice) + open(dice) + dice.of("", "x", " ");
    int start = dice.place(page);
    int end = start + dice.below(page.length() - start + 1);
    String close = dice.once(2) ? "" : Mutation.times("</" + tag(dice) + ">", depth);
    return page.substring(0, start)
        + Mutation.times(opened, depth)
        + page.substring(start, end)
        + close
        + page.substring(end);
  }),
  SWALLOW((page, other, dice) -> Mutation.with(page, dice.of(Ingredients.SWALLOWERS), dice)),
  MANY_ATTRIBUTES((page, other, dice) -> {
    StringBuilder tag = new StringBuilder("<" + tag(dice));
    for (int i = dice.size(20_000); i > 0; i--) {
      tag.append(dice.of(" a", " data-", " class", " on", " a:b", " ")).append(i);
      tag.append(dice.of("", "=", "=x", "='x y'", "=\"" + word(dice) + "\"", "==", "='"));
    }
    return Mutation.with(page, tag + ">" + sentence(), dice);
  }),
  LONG_ATTRIBUTE((page, other, dice) -> {
    String value =
        Mutation.times(dice.of(Ingredients.SIGNS), dice.size(200_000)).replace("\"", "'");
    return Mutation.with(
        page,
        "<"
            + tag(dice)
            + " "
            + dice.of(Ingredients.ATTRIBUTES)
            + "=\""
            + value
            + "\">"
            + sentence(),
        dice);
  }),
  MANY_CLASSES((page, other, dice) -> {
    StringBuilder names = new StringBuilder();
    for (int i = dice.size(20_000); i > 0; i--) {
      names.append(dice.of(" ", "-", "_", "", "  ")).append(word(dice));
    }
    return Mutation.with(page, "<div class='" + names + "'>" + sentence(), dice);
  }),
  CLASSES_EVERYWHERE((page, other, dice) -> {
    String tag = dice.of("div", "p", "span", "a", "li", "td", "section", "h2");
    String attribute = dice.of("class", "id", "itemprop", "role", "rel", "itemtype");
    return page.replace("<" + tag, "<" + tag + " " + attribute + "='" + word(dice) + "'");
  }),
  HEAP((page, other, dice) -> {
    String words = dice.of("", sentence(), "Ana Lind", "8 May 2026", "Source: Orl Courier", "x");
    String element = dice.of(Ingredients.HEAPS).formatted(words);
    return Mutation.with(page, Mutation.times(element, dice.size(20_000)), dice);
  }),
  THREAD((page, other, dice) -> {
    String post =
        dice.of(Ingredients.POSTS)
            .formatted(dice.once(2) ? sentence() : dice.of(Ingredients.SIGNS));
    String posts = Mutation.times(post, dice.size(3_000));
    return dice.once(2) ? posts : Mutation.with(page, posts, dice);
  });

  private final Way way;

  Soup(Way way) {
    this.way = way;
  }

  @Override
  public String broken(String page, String other, Dice dice) {
    return way.broken(page, other, dice);
  }

  private static String tag(Dice dice) {
    return dice.of(Ingredients.TAGS);
  }

  private static String word(Dice dice) {
    return dice.of(Ingredients.WORDS);
  }

  private static String open(Dice dice) {
    return switch (dice.below(4)) {
      case 0 -> "<" + tag(dice) + " class=" + word(dice) + ">";
      case 1 -> "<a href=x>";
      default -> "<" + tag(dice) + ">";
    };
  }

  static String sentence() {
    return "The harbour of Halmora opened again on Monday, the officials said.";
  }
}
