package dateline.collect.visit;

import dateline.collect.manners.Manners;
import dateline.collect.robots.Robots;
import dateline.collect.web.Request;
import dateline.collect.web.Web;
import java.net.InetAddress;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks addresses politely: one question to a host at a time, with pauses, and nothing that
 * robots.txt forbids, on every hop.
 *
 * <p>robots.txt of a host is asked for within the turn of the question that needs it, once a day.
 * Where a redirect leads to a host whose turn has not come, the whole visit is put off.
 * Thread-safe; a visit blocks its thread, at most for the times of the limits, and never to wait
 * for a turn.
 */
public final class Visitor {
  private final Web web;
  private final Robots robots;
  private final Manners manners;
  private final InstantSource clock;

  public Visitor(Web web, Robots robots, Manners manners, InstantSource clock) {
    this.web = web;
    this.robots = robots;
    this.manners = manners;
    this.clock = clock;
  }

  /**
   * Asks, if it may.
   *
   * @param server the IP address that the host last answered from; null where that is not known
   * @throws InterruptedException if the thread was interrupted; turns are given back
   */
  public Visit visit(Request request, @Nullable InetAddress server) throws InterruptedException {
    return new Course(web, robots, manners, clock).run(request, server);
  }
}
