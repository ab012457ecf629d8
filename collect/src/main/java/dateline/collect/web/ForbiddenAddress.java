package dateline.collect.web;

import java.net.UnknownHostException;

/**
 * A name that leads, or a connection that would go, where {@link AddressRules} forbid it. It is an
 * unknown host to the client, which then gives up on it instead of trying again.
 */
final class ForbiddenAddress extends UnknownHostException {
  private static final long serialVersionUID = 1;

  ForbiddenAddress(String reason) {
    super(reason);
  }
}
