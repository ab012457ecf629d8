package dateline.collect.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import dateline.collect.web.WebAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one origin allows this program. Immutable, thread-safe. */
public final class SiteRules {
  /** Where rules come from. */
  public enum Source {
    /** A robots.txt that was read. */
    FILE,
    /** There is none, so all is allowed (RFC 9309, section 2.3.1.3). */
    NONE,
    /** It cannot be had, so nothing is allowed for now (section 2.3.1.4). */
    UNREACHABLE
  }

  private final String origin;
  private final Source source;
  private final SimpleRobotRules rules;
  private final String reason;
  private final boolean asksToWait;
  private final Instant goodUntil;

  private SiteRules(
      String origin,
      Source source,
      SimpleRobotRules rules,
      String reason,
      boolean asksToWait,
      Instant goodUntil) {
    this.origin = origin;
    this.source = source;
    this.rules = rules;
    this.reason = reason;
    this.asksToWait = asksToWait;
    this.goodUntil = goodUntil;
  }

  static SiteRules file(String origin, SimpleRobotRules rules, Instant goodUntil) {
    return new SiteRules(origin, Source.FILE, rules, "", false, goodUntil);
  }

  static SiteRules none(String origin, String reason, Instant goodUntil) {
    SimpleRobotRules all = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    return new SiteRules(origin, Source.NONE, all, reason, false, goodUntil);
  }

  static SiteRules unreachable(
      String origin, String reason, boolean asksToWait, Instant goodUntil) {
    SimpleRobotRules nothing = new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    return new SiteRules(origin, Source.UNREACHABLE, nothing, reason, asksToWait, goodUntil);
  }

  /** The same rules until another time, since newer ones cannot be had. */
  SiteRules until(Instant later) {
    return new SiteRules(origin, source, rules, reason, asksToWait, later);
  }

  /** The origin that they hold for: "https://outlet.example". */
  public String origin() {
    return origin;
  }

  /** Where they come from. */
  public Source source() {
    return source;
  }

  /** Whether robots.txt could not be had because the server wants to be left alone for a while. */
  public boolean asksToWait() {
    return asksToWait;
  }

  /** When robots.txt has to be asked for again. */
  public Instant goodUntil() {
    return goodUntil;
  }

  /**
   * Why an address of this origin may not be asked, in words that follow the address; null if it
   * may. robots.txt itself always may (section 2.2.2).
   *
   * @throws IllegalArgumentException if the address is of another origin
   */
  public @Nullable String refusal(WebAddress address) {
    if (!address.origin().equals(origin)) {
      throw new IllegalArgumentException(address + " is not at " + origin);
    }
    if (address.pathAndQuery().equals("/robots.txt") || rules.isAllowed(address.uri().toString())) {
      return null;
    }
    return source == Source.UNREACHABLE
        ? "is not asked for now, since robots.txt cannot be read: " + reason
        : "is forbidden to Dateline by %s/robots.txt".formatted(origin);
  }

  /**
   * The pause that the site wants between two questions, as it was written; null where it says
   * nothing. No part of the RFC, but widely meant.
   */
  public @Nullable Duration crawlDelay() {
    long delay = rules.getCrawlDelay();
    return delay > 0 ? Duration.ofMillis(delay) : null;
  }

  /** The sitemaps that the site lists, as it wrote them; they may be at other hosts. */
  public List<String> sitemaps() {
    return List.copyOf(rules.getSitemaps());
  }
}
