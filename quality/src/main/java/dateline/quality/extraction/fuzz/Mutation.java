package dateline.quality.extraction.fuzz;

/** One way to break the characters of a page. Stateless. */
interface Mutation {
  /** A mutated page may be this long, in UTF-16 code units; longer ones are cut. */
  int LONGEST = 6_000_000;

  /** The name by which a report tells what was done. */
  String name();

  /**
   * A broken copy of a page.
   *
   * @param page the page's characters
   * @param other those of another page
   */
  String broken(String page, String other, Dice dice);

  /** How something is done to a page. */
  @FunctionalInterface
  interface Way {
    String broken(String page, String other, Dice dice);
  }

  /** So many times a text, and no more than a page may be long. */
  static String times(String text, int count) {
    return text.repeat(Math.min(count, LONGEST / Math.max(1, text.length())));
  }

  /** A page with a text inserted at some place. */
  static String with(String page, String inserted, Dice dice) {
    int at = dice.place(page);
    return page.substring(0, at) + inserted + page.substring(at);
  }
}
