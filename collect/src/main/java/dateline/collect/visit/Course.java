package dateline.collect.visit;

import dateline.collect.manners.Leave;
import dateline.collect.manners.Manners;
import dateline.collect.manners.Outcome;
import dateline.collect.manners.Standing;
import dateline.collect.manners.Turn;
import dateline.collect.robots.Robots;
import dateline.collect.robots.SiteRules;
import dateline.collect.web.Answer;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.Request;
import dateline.collect.web.Trail;
import dateline.collect.web.Web;
import dateline.collect.web.WebAddress;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One visit from its beginning to its end. Used once, by one thread. */
final class Course {
  private final Web web;
  private final Robots robots;
  private final Manners manners;
  private final InstantSource clock;

  /** The turns that are held, by the hosts as addresses name them. */
  private final Map<String, Turn> turns = new LinkedHashMap<>();

  private final Map<Turn, Outcome> outcomes = new HashMap<>();
  private final Map<Turn, Duration> delays = new HashMap<>();
  private @Nullable PutOff putOff;

  /** Why all has to wait, and for how long. */
  private record PutOff(Instant from, String reason) {}

  Course(Web web, Robots robots, Manners manners, InstantSource clock) {
    this.web = web;
    this.robots = robots;
    this.manners = manners;
    this.clock = clock;
  }

  Visit run(Request request, @Nullable InetAddress server) throws InterruptedException {
    Answer answer;
    try {
      answer = answer(request, server);
    } catch (InterruptedException | RuntimeException e) {
      end();
      throw e;
    }
    Turn last = turns.get(hostOf(answer.trail().last()));
    if (last != null && putOff == null) {
      outcomes.put(last, Outcome.of(answer));
    }
    Map<String, Standing> standings = end();
    PutOff later = putOff;
    return later == null
        ? new Visit.Done(answer, standings)
        : new Visit.Later(later.from, later.reason, standings);
  }

  private Answer answer(Request request, @Nullable InetAddress server) throws InterruptedException {
    WebAddress address;
    try {
      address = WebAddress.of(request.address());
    } catch (RefusedAddress e) {
      return refused(request, e.reason(), false);
    }
    String rule = web.refusal(request.address());
    if (rule != null) {
      return refused(request, rule, false);
    }
    String reason = turn(address, server);
    if (reason == null) {
      reason = forbids(address);
    }
    return reason == null
        ? web.ask(request, this::judge)
        : refused(request, address + " " + reason, true);
  }

  private Answer refused(Request request, String reason, boolean bySite) {
    Trail trail = new Trail(request.address(), List.of(), clock.instant());
    return new Answer.Refused(trail, reason, bySite);
  }

  private @Nullable String judge(WebAddress next) throws InterruptedException {
    String reason = turn(next, null);
    return reason == null ? forbids(next) : reason;
  }

  /** Takes the turn of a host that is not held yet; why not, or null. */
  private @Nullable String turn(WebAddress address, @Nullable InetAddress server) {
    String host = address.host();
    String other = host.startsWith("www.") ? host.substring(4) : "www." + host;
    Turn held = turns.getOrDefault(host, turns.get(other));
    if (held != null) {
      turns.put(host, held);
      return null;
    }
    return switch (manners.begin(host, server, clock.instant())) {
      case Leave.Granted granted -> {
        turns.put(host, granted.turn());
        yield null;
      }
      case Leave.NotYet notYet -> {
        putOff = new PutOff(notYet.from(), host + " is not asked yet: " + notYet.reason());
        yield "is not asked yet: " + notYet.reason();
      }
    };
  }

  /** Why robots.txt forbids an address whose turn is held, or null. */
  private @Nullable String forbids(WebAddress address) throws InterruptedException {
    SiteRules rules = robots.of(address, next -> turn(next, null));
    Turn turn = Objects.requireNonNull(turns.get(address.host()), "The turn is not held");
    Duration delay = rules.crawlDelay();
    if (delay != null) {
      delays.merge(turn, delay, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
    String reason = rules.refusal(address);
    if (reason == null && delay != null && turn.isFirst()) {
      return restsFirst(address, delay);
    }
    if (reason != null && rules.source() == SiteRules.Source.UNREACHABLE && putOff == null) {
      outcomes.put(
          turn,
          rules.asksToWait() ? new Outcome.AskedToWait(rules.goodUntil()) : new Outcome.Failed());
      putOff = new PutOff(rules.goodUntil(), address + " " + reason);
    }
    return reason;
  }

  /**
   * What pause a site wants is known only now, and whoever died may have asked it a moment ago. Why
   * it is not asked, or null.
   */
  private @Nullable String restsFirst(WebAddress address, Duration delay) {
    Duration extra = manners.extra(delay);
    if (extra.isZero()) {
      return null;
    }
    String reason =
        "is not asked yet: it wants longer pauses, and may have been asked a moment ago";
    putOff = new PutOff(clock.instant().plus(extra), address + " " + reason);
    return reason;
  }

  /** Gives all turns back; of hosts of which nothing else is known, as those that answered. */
  private Map<String, Standing> end() {
    Instant now = clock.instant();
    Map<String, Standing> standings = new HashMap<>();
    for (Turn turn : Set.copyOf(turns.values())) {
      Outcome outcome = outcomes.getOrDefault(turn, new Outcome.Answered());
      standings.put(turn.host(), manners.end(turn, outcome, delays.get(turn), now));
    }
    return standings;
  }

  private static String hostOf(String address) {
    try {
      return WebAddress.of(address).host();
    } catch (RefusedAddress e) {
      return "";
    }
  }
}
