package dateline.collect.web;

import org.jspecify.annotations.Nullable;

/**
 * Asks servers of the web, one address at a time, and follows where they point.
 *
 * <p>A question blocks its thread until there is an answer, at most for the times of {@link
 * FetchLimits}; virtual threads are what to ask many hosts with. Connections are kept for half a
 * minute. Nothing else is remembered: no cookies, no answers. Proxies are never used, since behind
 * one nobody can say which address is reached. Thread-safe.
 */
public final class Web implements AutoCloseable {
  private final WebSettings settings;
  private final Exchange exchange;

  /** Opens nothing yet. */
  public Web(WebSettings settings) {
    this.settings = settings;
    exchange = new Exchange(settings);
  }

  /**
   * Asks, and follows redirects without further ado.
   *
   * @throws InterruptedException if the thread was interrupted; the connection is closed
   */
  public Answer ask(Request request) throws InterruptedException {
    return ask(request, Gate.OPEN);
  }

  /**
   * Asks, and follows redirects that the gate lets through. The first address does not pass the
   * gate: whoever asks for it has been there.
   *
   * @throws InterruptedException if the thread was interrupted; the connection is closed
   */
  public Answer ask(Request request, Gate gate) throws InterruptedException {
    return new Journey(settings, exchange, request, gate).answer();
  }

  /** Why an address would be refused before anything is asked; a sentence, or null. */
  public @Nullable String refusal(String address) {
    try {
      return settings.rules().refusal(WebAddress.of(address));
    } catch (RefusedAddress e) {
      return e.reason();
    }
  }

  /** Closes connections that are kept; questions that are under way go on. */
  @Override
  public void close() {
    exchange.close();
  }
}
