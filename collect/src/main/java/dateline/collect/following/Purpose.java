package dateline.collect.following;

/** What an address is asked for. */
public enum Purpose {
  /** The list of a source, looked at again and again. */
  LIST,
  /**
   * A further part of a list: an older page of posts, one of many sitemaps. Asked when it is named.
   */
  PART,
  /** A page of the press. */
  PAGE
}
