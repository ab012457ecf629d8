package dateline.collect.robots;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dateline.collect.web.Answer;
import dateline.collect.web.Answer.AskedToWait;
import dateline.collect.web.Answer.Failed;
import dateline.collect.web.Answer.Fault;
import dateline.collect.web.Answer.Fetched;
import dateline.collect.web.Answer.Gone;
import dateline.collect.web.Answer.NotModified;
import dateline.collect.web.Answer.Refused;
import dateline.collect.web.Gate;
import dateline.collect.web.Identity;
import dateline.collect.web.Request;
import dateline.collect.web.Wanted;
import dateline.collect.web.Web;
import dateline.collect.web.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Knows what sites allow: asks each for its robots.txt and remembers the answer for a while.
 *
 * <p>Thread-safe. Two threads that want the rules of one origin at once may both ask for them;
 * manners, by which one host is asked by one thread at a time, keep that from happening.
 */
public final class Robots {
  /** The longest that an answer may be kept (RFC 9309, section 2.4). */
  public static final Duration KEPT = Duration.ofHours(24);

  /** When to try again where robots.txt cannot be had. */
  public static final Duration RETRIED = Duration.ofMinutes(30);

  /** A longer pause would be read as forbidding everything; what is too long, manners decide. */
  private static final long ANY_DELAY = Long.MAX_VALUE;

  /** What is wrong in the files of strangers is nothing that anybody here can mend. */
  private static final int NO_WARNINGS = 0;

  private final Web web;
  private final InstantSource clock;
  private final Cache<String, SiteRules> known;

  /**
   * @param web asks; should follow at least five redirects (section 2.3.1.2)
   * @param origins how many origins' rules are kept in memory; those used least are asked for again
   */
  public Robots(Web web, InstantSource clock, int origins) {
    this.web = web;
    this.clock = clock;
    known = Caffeine.newBuilder().maximumSize(origins).build();
  }

  /** The rules of an address's origin as far as they are in memory and still good; or null. */
  public @Nullable SiteRules known(WebAddress address) {
    SiteRules rules = known.getIfPresent(address.origin());
    return rules == null || !clock.instant().isBefore(rules.goodUntil()) ? null : rules;
  }

  /**
   * The rules of an address's origin, asked for if they are not known.
   *
   * @param gate has its say before redirects are followed; should keep manners alone, for rules of
   *     robots.txt do not hold for robots.txt
   * @return those read once where newer ones cannot be had; but where the server asks to wait, that
   * @throws InterruptedException if the thread was interrupted while asking
   */
  public SiteRules of(WebAddress address, Gate gate) throws InterruptedException {
    SiteRules good = known(address);
    if (good != null) {
      return good;
    }
    String origin = address.origin();
    Answer answer = web.ask(Request.of(origin + "/robots.txt", Wanted.ROBOTS), gate);
    SiteRules newest = read(origin, answer);
    SiteRules rules = kept(newest, answer.trail().at());
    known.put(origin, rules);
    return newest.asksToWait() ? newest : rules;
  }

  /** Rules that were read once hold on where newer ones cannot be had (section 2.4). */
  private SiteRules kept(SiteRules rules, Instant now) {
    SiteRules last = known.getIfPresent(rules.origin());
    if (rules.source() != SiteRules.Source.UNREACHABLE
        || last == null
        || last.source() == SiteRules.Source.UNREACHABLE) {
      return rules;
    }
    return last.until(now.plus(RETRIED));
  }

  private static SiteRules read(String origin, Answer answer) {
    Instant now = answer.trail().at();
    return switch (answer) {
      case Fetched fetched -> parsed(origin, fetched, now.plus(KEPT));
      case Gone gone -> SiteRules.none(origin, "there is none", now.plus(KEPT));
      case AskedToWait wait -> asksToWait(origin, wait.until(), now);
      case NotModified unchanged -> unreachable(origin, "the server confuses us", now);
      case Refused refused -> refused(origin, refused, now);
      case Failed failed -> failed(origin, failed, now);
    };
  }

  /** A refusal of the server, or redirects without end, mean that there is no robots.txt. */
  private static SiteRules failed(String origin, Failed failed, Instant now) {
    boolean isRefused =
        failed.fault() == Fault.STATUS && failed.status() / 100 == 4 && !failed.mayPass();
    return isRefused || failed.fault() == Fault.REDIRECTS
        ? SiteRules.none(origin, failed.reason(), now.plus(KEPT))
        : unreachable(origin, failed.reason(), now);
  }

  /** Where the origin itself is refused, so is every page of it, and robots.txt says nothing. */
  private static SiteRules refused(String origin, Refused refused, Instant now) {
    return refused.trail().hops().isEmpty()
        ? SiteRules.none(origin, refused.reason(), now.plus(RETRIED))
        : unreachable(origin, refused.reason(), now);
  }

  private static SiteRules unreachable(String origin, String reason, Instant now) {
    return SiteRules.unreachable(origin, reason, false, now.plus(RETRIED));
  }

  private static SiteRules asksToWait(String origin, @Nullable Instant asked, Instant now) {
    Instant retry = now.plus(RETRIED);
    Instant latest = now.plus(KEPT);
    Instant until = asked == null || asked.isBefore(retry) ? retry : asked;
    return SiteRules.unreachable(
        origin, "the server asks to wait", true, until.isAfter(latest) ? latest : until);
  }

  private static SiteRules parsed(String origin, Fetched fetched, Instant until) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(ANY_DELAY, NO_WARNINGS);
    String product = Identity.PRODUCT.toLowerCase(Locale.ROOT);
    SimpleRobotRules rules =
        parser.parseContent(
            origin + "/robots.txt", wholeLines(fetched), type(fetched), List.of(product));
    return SiteRules.file(origin, rules, until);
  }

  /** Half a line could allow or forbid something else than the whole one. */
  private static byte[] wholeLines(Fetched fetched) {
    byte[] body = fetched.body();
    if (!fetched.isCut()) {
      return body;
    }
    int end = body.length;
    while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
      end--;
    }
    return Arrays.copyOf(body, end);
  }

  private static String type(Fetched fetched) {
    String type = fetched.headers().last("Content-Type");
    return type == null ? "text/plain" : type;
  }
}
