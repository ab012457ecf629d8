package dateline.extract;

/**
 * What a page is, as a reader would say. Only an article, a live blog and a thread tell a story of
 * their own; the others are told so that nobody takes their few lines for one.
 */
public enum PageKind {
  ARTICLE,
  /** A text that grows while something happens, in entries with times. */
  LIVE_BLOG,
  /** A front page, a section, a list of results. */
  LINK_LIST,
  FORUM_THREAD,
  /** A film with some lines under it. */
  VIDEO,
  /** The beginning of a text whose rest has to be paid for. */
  PAYWALL_STUB,
  /** A notice that an article was withdrawn, in place of the article. */
  WITHDRAWN,
  /** What a server says in place of a page that it does not give. */
  ERROR,
  /** A question for leave to store cookies, in place of the page. */
  CONSENT_WALL
}
