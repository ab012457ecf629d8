package dateline.collect.web;

import java.net.InetAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a question. Every kind is ordinary: no question ends in an exception. */
public sealed interface Answer {
  /** The way to this answer, with the address that gave it. */
  Trail trail();

  /**
   * The server gave what was asked for.
   *
   * @param status 200 to 205
   * @param body unpacked; empty where there was none
   * @param isCut whether the body was larger than the bound, so that only its beginning is here
   * @param validators to be sent with the next question
   * @param protocol as ALPN names it: "http/1.1", "h2"
   * @param server the IP address that answered
   */
  @SuppressWarnings("ArrayRecordComponent") // an answer is handed on, never compared
  record Fetched(
      Trail trail,
      int status,
      Headers headers,
      byte[] body,
      boolean isCut,
      Validators validators,
      String protocol,
      InetAddress server)
      implements Answer {}

  /**
   * What was given last time still holds (304).
   *
   * @param validators to be sent with the next question
   */
  record NotModified(Trail trail, Headers headers, Validators validators) implements Answer {}

  /**
   * There is nothing at the address (404, 410).
   *
   * @param isForGood whether the server says that there never will be again (410)
   */
  record Gone(Trail trail, boolean isForGood) implements Answer {}

  /**
   * The rules of this program, or those of the site, forbid to ask, or to take what came.
   *
   * @param reason a sentence that names the address, and what to do if it is meant
   * @param bySite whether it is the site that forbids it to robots, and not this program itself
   */
  record Refused(Trail trail, String reason, boolean bySite) implements Answer {}

  /**
   * The server asks to be left alone for a while (429, 503; RFC 6585, RFC 9110).
   *
   * @param until what Retry-After names; null where it names nothing that can be read
   */
  record AskedToWait(Trail trail, int status, @Nullable Instant until) implements Answer {}

  /**
   * There is no answer, or none that can be used.
   *
   * @param status what the server answered with; 0 where that is not what failed
   * @param reason a sentence that names the address, and the remedy where there is one
   * @param mayPass whether the same question may well be answered later
   */
  record Failed(Trail trail, Fault fault, int status, String reason, boolean mayPass)
      implements Answer {}

  /** Where a question failed. */
  enum Fault {
    /** The name has no address. */
    NAME,
    /** No connection came about, or it broke. */
    CONNECTION,
    /** TLS failed: a certificate that cannot be trusted, most often. */
    TLS,
    /** The server took too long. */
    TIME,
    /** What came is no HTTP, or was cut off or packed wrongly. */
    BROKEN,
    /** Redirects went in a circle, on and on, or nowhere. */
    REDIRECTS,
    /** The server refused, or is broken itself: a status that is none of the above. */
    STATUS
  }
}
