package dateline.desk;

import dateline.collect.inbox.Inbox;
import dateline.collect.inbox.Receipt;
import dateline.collect.inbox.RefusedSending;
import dateline.collect.inbox.Sent;
import dateline.desk.inbox.Intake;
import dateline.desk.inbox.Token;
import dateline.store.database.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** The address to which programs send pages. Thread-safe. */
final class InboxRoutes {
  private static final String SCHEME = "Bearer ";

  /** So much is held in memory at a time: two of the largest, or many of the usual pages. */
  private static final int KILOBYTES_AT_ONCE = 2 * (Inbox.BYTES >> 10) + 2;

  private static final String AGAIN_SECONDS = "30";

  private final Intake intake;
  private final Semaphore kilobytesLeft = new Semaphore(KILOBYTES_AT_ONCE);

  InboxRoutes(Intake intake) {
    this.intake = intake;
  }

  void addTo(RoutesConfig routes, String api) {
    routes.post(api + "pages", this::take);
  }

  private void take(Context asked) {
    CrossSite.refuse(asked);
    switch (intake) {
      case Intake.Closed(String obstacle) -> throw new ForbiddenResponse(obstacle + ".");
      case Intake.Open(Inbox inbox, Token token) -> {
        refuseUnlessKnown(asked, token);
        int kilobytes = kilobytes(asked);
        if (!kilobytesLeft.tryAcquire(kilobytes)) {
          throw later(asked, "Too much is being sent at a time; send this again later.");
        }
        try {
          take(asked, inbox);
        } finally {
          kilobytesLeft.release(kilobytes);
        }
      }
    }
  }

  /** How much may come; where nobody says how much, as much as can. */
  private static int kilobytes(Context asked) {
    long length = asked.req().getContentLengthLong();
    if (length > Inbox.BYTES) {
      throw tooLarge();
    }
    return (int) ((length < 0 ? Inbox.BYTES : length) >> 10) + 1;
  }

  /** Says nothing of how far a wrong token was right (RFC 6750, section 3). */
  private static void refuseUnlessKnown(Context asked, Token token) {
    String shown = asked.header("Authorization");
    boolean isBearer = shown != null && shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    if (shown == null || !isBearer || !token.is(shown.substring(SCHEME.length()).strip())) {
      asked.header("WWW-Authenticate", "Bearer");
      throw new UnauthorizedResponse(
          "Show the token that the settings name as collect.token: Authorization: Bearer TOKEN");
    }
  }

  private static void take(Context asked, Inbox inbox) {
    Sent sent =
        new Sent(
            asked.queryParam("url"), asked.queryParam("fetched"), asked.contentType(), body(asked));
    try {
      Receipt receipt = inbox.take(sent);
      asked.status(HttpStatus.ACCEPTED);
      asked.contentType("application/json; charset=utf-8").result(Json.write(receipt));
    } catch (RefusedSending refused) {
      throw refusal(asked, refused);
    }
  }

  private static byte[] body(Context asked) {
    String packed = asked.header("Content-Encoding");
    if (packed != null && !packed.equalsIgnoreCase("identity")) {
      throw new UnsupportedMediaTypeResponse(
          "Send this without Content-Encoding, or a packed file as application/gzip.");
    }
    try {
      byte[] body = asked.bodyInputStream().readNBytes(Inbox.BYTES + 1);
      if (body.length > Inbox.BYTES) {
        throw tooLarge();
      }
      return body;
    } catch (IOException e) {
      throw new HttpResponseException(400, "What was sent broke off; send it again.", Map.of());
    }
  }

  private static ContentTooLargeResponse tooLarge() {
    return new ContentTooLargeResponse(
        "%d MB can be sent at a time. Send pages in smaller parts, or put the file into a folder that is watched."
            .formatted(Inbox.BYTES >> 20));
  }

  private static HttpResponseException refusal(Context asked, RefusedSending refused) {
    String message = refused.getMessage() + ".";
    return switch (refused.why()) {
      case WORDS -> new HttpResponseException(400, message, Map.of());
      case TYPE -> new UnsupportedMediaTypeResponse(message);
      case NO_PAGE -> new HttpResponseException(422, message, Map.of());
      case RESTS, FULL -> later(asked, message);
      case DISK -> new HttpResponseException(507, message, Map.of());
    };
  }

  private static HttpResponseException later(Context asked, String message) {
    asked.header("Retry-After", AGAIN_SECONDS);
    return new HttpResponseException(503, message, Map.of());
  }
}
