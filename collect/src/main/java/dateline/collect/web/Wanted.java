package dateline.collect.web;

/** What is hoped for at an address: it decides what is asked for and how much of it is read. */
public enum Wanted {
  /** A page of a site. */
  PAGE(
      "text/html, application/xhtml+xml, application/xml;q=0.8, application/json;q=0.8, */*;q=0.5",
      10 << 20),
  /**
   * A list of pages: a feed, posts as JSON, or a sitemap, which may be as large as the protocol at
   * sitemaps.org allows. What it is shows when it is there.
   */
  LIST(
      "application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9,"
          + " application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
      50 << 20),
  /** robots.txt, as much of it as RFC 9309, section 2.5, wants read. */
  ROBOTS("text/plain, */*;q=0.5", 500 << 10);

  private final String accept;
  private final int bytes;

  Wanted(String accept, int bytes) {
    this.accept = accept;
    this.bytes = bytes;
  }

  /** The media types asked for, as in Accept. */
  String accept() {
    return accept;
  }

  /** The most bytes that are read of it, unpacked; what is beyond is cut off. */
  public int bytes() {
    return bytes;
  }
}
