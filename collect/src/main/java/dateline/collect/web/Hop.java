package dateline.collect.web;

/**
 * One redirect that was followed.
 *
 * @param status 301, 302, 303, 307 or 308
 */
public record Hop(WebAddress from, int status, WebAddress to) {
  /** Whether the server says that this holds for good (RFC 9110, sections 15.4.2 and 15.4.9). */
  public boolean isPermanent() {
    return status == 301 || status == 308;
  }

  /** Whether it leads from TLS to a line on which anybody can write. */
  public boolean isDowngrade() {
    return from.isSecure() && !to.isSecure();
  }
}
