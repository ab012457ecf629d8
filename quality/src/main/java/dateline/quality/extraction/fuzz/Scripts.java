package dateline.quality.extraction.fuzz;

/** Mutations of what a page says about itself: JSON-LD, meta elements, addresses, references. */
@SuppressWarnings("ImmutableEnumChecker") // its lambdas hold nothing
enum Scripts implements Mutation {
  BROKEN_JSON((page, other, dice) -> {
    int start = page.indexOf("ld+json");
    int end = start < 0 ? -1 : page.indexOf("</script", start);
    if (end < 0) {
      return Mutation.with(page, ld(cut(Ingredients.ARTICLE, dice)), dice);
    }
    return page.substring(0, start)
        + Cuts.FLIP_SIGNS.broken(page.substring(start, end), other, dice)
        + page.substring(end);
  }),
  DEEP_JSON((page, other, dice) -> {
    int depth = dice.size(100_000);
    String opened = dice.of("[", "{\"@graph\":[", "{\"author\":", "[{\"a\":", "{\"@type\":[");
    String inner = dice.once(2) ? Ingredients.ARTICLE : "";
    String close = dice.once(2) ? "" : Mutation.times("]", depth);
    return Mutation.with(page, ld(Mutation.times(opened, depth) + inner + close), dice);
  }),
  MANY_NODES((page, other, dice) -> {
    String node =
        dice.of(Ingredients.ARTICLE, "{\"@type\":\"Person\",\"name\":\"Ana Lind\"}", "1", "null");
    String nodes = Mutation.times(node + ",", dice.size(10_000));
    return Mutation.with(page, ld("{\"@graph\":[" + nodes + node + "]}"), dice);
  }),
  ODD_JSON((page, other, dice) -> {
    String json = Ingredients.ARTICLE;
    for (int i = dice.size(4); i > 0; i--) {
      String value =
          dice.of(Ingredients.VALUES)
              .replace("%s", dice.of(Ingredients.SIGNS).replace("\"", "\\\""));
      json = json.replaceFirst(dice.of(Ingredients.FIELDS) + ":\"[^\"]*\"", "$0,$0");
      json = Mutation.with(json, "," + dice.of(Ingredients.FIELDS) + ":" + value + ",", dice);
      json =
          dice.once(2)
              ? json
              : "{\"@type\":\"Article\"," + dice.of(Ingredients.FIELDS) + ":" + value + "}";
    }
    return Mutation.with(page, ld(json), dice);
  }),
  MANY_SCRIPTS((page, other, dice) ->
      Mutation.with(
          page,
          Mutation.times(
              ld(dice.once(2) ? Ingredients.ARTICLE : cut(Ingredients.ARTICLE, dice)),
              dice.size(2_000)),
          dice)),
  METAS((page, other, dice) -> {
    StringBuilder metas = new StringBuilder();
    for (int i = dice.size(2_000); i > 0; i--) {
      metas.append("<meta ").append(dice.of("name", "property", "itemprop", "http-equiv"));
      metas.append("='").append(dice.of(Ingredients.NAMES)).append("' content=\"");
      metas.append(dice.once(3) ? i : dice.of(Ingredients.SIGNS).replace("\"", "'")).append("\">");
    }
    return Mutation.with(page, metas.toString(), dice);
  }),
  ODD_ADDRESS((page, other, dice) ->
      Mutation.with(page, dice.of(Ingredients.LINKS).replace("%s", address(dice)), dice)),
  ODD_LINKS((page, other, dice) -> page.replace("href=\"", "href=\"" + address(dice))),
  REFERENCES((page, other, dice) -> {
    String reference = dice.of(Ingredients.REFERENCES_TO);
    return dice.once(2)
        ? page.replace(dice.of(" ", "e", "<p>", "\"", "."), reference)
        : Mutation.with(page, "<p>" + Mutation.times(reference, dice.size(200_000)), dice);
  }),
  DATES((page, other, dice) -> {
    String date = date(dice);
    return Mutation.with(
        page,
        dice.of(
            "<time datetime='" + date + "'></time>",
            "<meta property='article:published_time' content='" + date + "'>",
            "<meta property='article:modified_time' content='" + date + "'>",
            "<p class=date>" + date + "</p>",
            "<p>OSLO, " + date + " (Halmora News) - The harbour opened again on Monday.</p>",
            ld("{\"@type\":\"NewsArticle\",\"datePublished\":\"" + date + "\"}")),
        dice);
  });

  private final Way way;

  Scripts(Way way) {
    this.way = way;
  }

  @Override
  public String broken(String page, String other, Dice dice) {
    return way.broken(page, other, dice);
  }

  private static String ld(String json) {
    return "<script type=\"application/ld+json\">" + json + "</script>";
  }

  private static String cut(String json, Dice dice) {
    return Cuts.FLIP_SIGNS.broken(json, json, dice);
  }

  static String address(Dice dice) {
    String address = dice.of(Ingredients.ADDRESSES);
    return dice.once(4)
        ? address + Mutation.times(dice.of(Ingredients.SIGNS), dice.size(3_000))
        : address;
  }

  /** A date that nobody meant, in one of the forms that dates have. */
  static String date(Dice dice) {
    String year =
        dice.of("2026", "26", "0", "0000", "9999", "99999", "-1", "+999999999", "1", "٢٠٢٦");
    String month = dice.of("05", "5", "0", "13", "99", "May", "mai", "December", "мая", "XII", "");
    String day = dice.of("08", "8", "0", "31", "32", "99", "8th", "1.", "");
    String time =
        dice.of("", "T06:48:00Z", " 25:61", "T24:00", " 12 am", " 6:48 PM EST", "T06:48+99:99");
    String parting = dice.of("-", "/", ".", " ", ", ", "");
    return dice.once(2)
        ? year + parting + month + parting + day + time
        : day + parting + month + parting + year + time;
  }
}
