package dateline.collect.web;

import org.jspecify.annotations.Nullable;

/**
 * Has its say before a redirect is followed: the place to ask robots.txt of the other site, and to
 * wait until its turn comes. It is asked about addresses that the rules of addresses allow. Must be
 * thread-safe.
 */
@FunctionalInterface
public interface Gate {
  /** Lets everything through at once. */
  Gate OPEN = next -> null;

  /**
   * Whether the next hop may be asked; may wait for its turn.
   *
   * @return null if it may, or else why not, in words that follow the address: "is forbidden by …"
   * @throws InterruptedException if the thread was interrupted while waiting
   */
  @Nullable String refusal(WebAddress next) throws InterruptedException;
}
