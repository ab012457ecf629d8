package dateline.extract.dump;

/** What a line of a dump is by its own words, before its neighbours are asked. */
enum Sort {
  /** Running text. */
  SENTENCE,
  /** Words without the end of a sentence: headline, sub-heading, caption, teaser, menu, row. */
  TITLE,
  /** A date and little else. */
  DATE,
  /** Names an author and little else. */
  BYLINE,
  /** Credits a picture. */
  CAPTION,
  /** Words of the site's interface. */
  INTERFACE,
  /** Signs, figures, telephone numbers, addresses. */
  NOISE
}
