package dateline.collect.manners;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Gives turns to ask hosts: one at a time each, with pauses between, and few at once to one server.
 *
 * <p>Keeps no time and waits for nothing: the instants come from outside, and should not go back.
 * Memory is bounded, and no host is forgotten that has to be waited for; where there are too many
 * of those, new ones have to wait as well. Thread-safe.
 */
public final class Manners {
  private final Courtesy courtesy;
  private final Lock lock = new ReentrantLock();
  private final Map<String, Standing> standings = new HashMap<>();
  private final Map<String, Turn> turns = new HashMap<>();
  private final Map<InetAddress, Integer> busy = new HashMap<>();
  private final Set<String> resumed = new HashSet<>();
  private long given;

  public Manners(Courtesy courtesy) {
    this.courtesy = courtesy;
  }

  /**
   * Asks for a turn.
   *
   * @param host a name or IP address, as in an address
   * @param server the IP address that the host last answered from; null where that is not known
   */
  public Leave begin(String host, @Nullable InetAddress server, Instant now) {
    String key = key(host);
    lock.lock();
    try {
      Instant soon = now.plus(courtesy.pause());
      Standing standing = standings.getOrDefault(key, Standing.NEW);
      if (turns.containsKey(key)) {
        return new Leave.NotYet(soon, "another question to it is under way");
      }
      if (now.isBefore(standing.freeFrom())) {
        return new Leave.NotYet(standing.freeFrom(), standing.reason());
      }
      if (server != null && busy.getOrDefault(server, 0) >= courtesy.perServer()) {
        return new Leave.NotYet(soon, "its server is asked by others of its hosts");
      }
      if (!standings.containsKey(key) && !hasRoom(now)) {
        return new Leave.NotYet(soon, "too many hosts are waited for");
      }
      return granted(key, server, standing);
    } finally {
      lock.unlock();
    }
  }

  private Leave granted(String key, @Nullable InetAddress server, Standing standing) {
    Turn turn = new Turn(key, server, ++given, resumed.remove(key));
    turns.put(key, turn);
    standings.put(key, standing);
    if (server != null) {
      busy.merge(server, 1, Integer::sum);
    }
    return new Leave.Granted(turn);
  }

  /**
   * Gives a turn back, when the question has ended.
   *
   * @param crawlDelay the pause that the site asks for, or null
   * @return how the host stands now, to be kept over a restart
   * @throws IllegalStateException if the turn was given back before
   */
  public Standing end(Turn turn, Outcome outcome, @Nullable Duration crawlDelay, Instant now) {
    lock.lock();
    try {
      if (!turns.remove(turn.host(), turn)) {
        throw new IllegalStateException(turn.host() + " has no such turn; end each turn once");
      }
      if (turn.server() != null) {
        busy.computeIfPresent(turn.server(), (server, count) -> count == 1 ? null : count - 1);
      }
      Standing standing =
          standings
              .getOrDefault(turn.host(), Standing.NEW)
              .after(outcome, turn.host(), crawlDelay, courtesy, now);
      standings.put(turn.host(), standing);
      return standing;
    } finally {
      lock.unlock();
    }
  }

  /**
   * By how much a site's pause is longer than the one that is made anyway; zero where it is not.
   */
  public Duration extra(Duration crawlDelay) {
    return courtesy.pauseOf(crawlDelay).minus(courtesy.pause());
  }

  /** How a host stands; as one never asked where it is not in memory. */
  public Standing standing(String host) {
    lock.lock();
    try {
      return standings.getOrDefault(key(host), Standing.NEW);
    } finally {
      lock.unlock();
    }
  }

  /** Takes up again how hosts stood before a restart. Only before the first turn is given. */
  public void resume(Map<String, Standing> kept) {
    lock.lock();
    try {
      kept.forEach((host, standing) -> standings.put(key(host), standing));
      resumed.addAll(standings.keySet());
    } finally {
      lock.unlock();
    }
  }

  /** How many hosts are in memory. */
  public int hosts() {
    lock.lock();
    try {
      return standings.size();
    } finally {
      lock.unlock();
    }
  }

  private boolean hasRoom(Instant now) {
    if (standings.size() >= courtesy.hosts()) {
      standings
          .entrySet()
          .removeIf(entry ->
              !turns.containsKey(entry.getKey()) && entry.getValue().isForgettable(now, courtesy));
    }
    return standings.size() < courtesy.hosts();
  }

  /**
   * The host that manners know a name by: without "www.", since a site and its "www." are one
   * machine almost everywhere, and one publisher everywhere.
   */
  public static String key(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }
}
