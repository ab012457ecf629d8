package dateline.collect.web;

import dateline.collect.web.Answer.AskedToWait;
import dateline.collect.web.Answer.Failed;
import dateline.collect.web.Answer.Fault;
import dateline.collect.web.Answer.Fetched;
import dateline.collect.web.Answer.Gone;
import dateline.collect.web.Answer.NotModified;
import dateline.collect.web.Answer.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.Call;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One question on its way from hop to hop. Used once, by one thread. */
final class Journey {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** Refusals of a server that are no answer for good: timeout, locked, too early. */
  private static final Set<Integer> PASSING = Set.of(408, 423, 425);

  /** Faults of a server that stay: not implemented, version not supported. */
  private static final Set<Integer> LASTING = Set.of(501, 505);

  private final WebSettings settings;
  private final Exchange exchange;
  private final Request request;
  private final Gate gate;
  private final List<Hop> hops = new ArrayList<>();
  private final Set<WebAddress> seen = new HashSet<>();

  Journey(WebSettings settings, Exchange exchange, Request request, Gate gate) {
    this.settings = settings;
    this.exchange = exchange;
    this.request = request;
    this.gate = gate;
  }

  /** Goes from hop to hop until something is an answer. */
  Answer answer() throws InterruptedException {
    WebAddress at;
    try {
      at = WebAddress.of(request.address());
    } catch (RefusedAddress e) {
      return new Refused(trail(), e.reason(), false);
    }
    while (true) {
      seen.add(at);
      Answer barred = barred(at);
      if (barred != null) {
        return barred;
      }
      Answer answer = step(at);
      if (answer != null) {
        return answer;
      }
      at = hops.getLast().to();
    }
  }

  /** Why an address is not asked, or null. The connection to the hop before is free by now. */
  private @Nullable Refused barred(WebAddress at) throws InterruptedException {
    String refusal = settings.rules().refusal(at);
    if (refusal != null) {
      return new Refused(trail(), refusal, false);
    }
    String closed = hops.isEmpty() ? null : gate.refusal(at);
    return closed == null ? null : new Refused(trail(), at + " " + closed, true);
  }

  /** The answer at one address, or null where it pointed on, and the hop was noted. */
  private @Nullable Answer step(WebAddress at) throws InterruptedException {
    Exchange.Reached reached = new Exchange.Reached();
    Call call = exchange.call(at, request.wanted(), request.known(), reached);
    try (Response response = call.execute()) {
      if (REDIRECTS.contains(response.code())) {
        return redirected(at, response);
      }
      return answer(response, reached);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw (InterruptedException) new InterruptedException(at + " was given up").initCause(e);
      }
      return Faults.of(e, trail(), settings.limits());
    } finally {
      // What is left of a body is not drained: it may never end.
      call.cancel();
    }
  }

  private @Nullable Answer redirected(WebAddress at, Response response) {
    String location = response.header("Location");
    if (location == null || location.isBlank()) {
      return failed(
          Fault.REDIRECTS,
          response.code(),
          "%s redirects with status %d and does not say where".formatted(at, response.code()),
          true);
    }
    WebAddress to;
    try {
      to = at.resolve(location);
    } catch (RefusedAddress e) {
      return new Refused(
          trail(), at + " redirects to where nothing is asked: " + e.reason(), false);
    }
    if (hops.size() == settings.limits().redirects()) {
      return failed(
          Fault.REDIRECTS,
          response.code(),
          "%s redirects more than %d times".formatted(request.address(), hops.size()),
          false);
    }
    hops.add(new Hop(at, response.code(), to));
    if (seen.contains(to)) {
      return failed(
          Fault.REDIRECTS,
          response.code(),
          "%s redirects in a circle; it may want cookies".formatted(to),
          false);
    }
    return null;
  }

  private Answer answer(Response response, Exchange.Reached reached) throws IOException {
    int status = response.code();
    Headers headers = Headers.of(response.headers());
    if (status == 304 && !request.known().isEmpty()) {
      Validators renewed = request.known().renewedBy(Validators.of(headers));
      return new NotModified(trail(), headers, renewed);
    }
    if (status == 404 || status == 410) {
      return new Gone(trail(), status == 410);
    }
    if (status == 429 || status == 503) {
      Trail trail = trail();
      return new AskedToWait(trail, status, RetryAfter.of(headers.last("Retry-After"), trail.at()));
    }
    if (status >= 200 && status < 206) {
      return fetched(response, headers, reached);
    }
    boolean passes = status >= 500 ? !LASTING.contains(status) : PASSING.contains(status);
    return failed(
        Fault.STATUS,
        status,
        "%s answers with status %d".formatted(trail().last(), status),
        passes);
  }

  private Fetched fetched(Response response, Headers headers, Exchange.Reached reached)
      throws IOException {
    FetchLimits limits = settings.limits();
    Body body =
        Body.read(
            reached.body(response),
            String.join(", ", headers.all("Content-Encoding")),
            limits.bytesOf(request.wanted()),
            limits.inflatedRatio());
    return new Fetched(
        trail(),
        response.code(),
        headers,
        body.bytes(),
        body.isCut(),
        Validators.of(headers),
        response.protocol().toString(),
        reached.server());
  }

  private Failed failed(Fault fault, int status, String reason, boolean mayPass) {
    return new Failed(trail(), fault, status, reason, mayPass);
  }

  private Trail trail() {
    return new Trail(request.address(), hops, settings.clock().instant());
  }
}
