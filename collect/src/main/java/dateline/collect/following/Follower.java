package dateline.collect.following;

import dateline.collect.manners.Standing;
import dateline.collect.visit.Visit;
import dateline.collect.visit.Visitor;
import dateline.collect.web.Answer;
import dateline.collect.web.Request;
import dateline.collect.web.Wanted;
import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs errands as they fall due, many hosts at once and one errand a host.
 *
 * <p>{@link #begin} starts what may start now and comes back at once; errands run on virtual
 * threads. What an errand brought is put down and then taken down in the agenda: who dies in
 * between asks once more and loses nothing. Thread-safe.
 */
public final class Follower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  private final Visitor visitor;
  private final Agenda agenda;
  private final Deposit deposit;
  private final Habits habits;
  private final Listener listener;
  private final InstantSource clock;
  private final int atOnce;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> busy = new HashSet<>();

  /**
   * The threads that are asking the web. They alone may be interrupted: who is interrupted while
   * writing has the file closed under them.
   */
  private final Set<Thread> asking = new HashSet<>();

  private boolean closing;

  /** Where hosts were last: how many of one server are asked at once is bounded. */
  private final Map<String, InetAddress> servers = new ConcurrentHashMap<>();

  /** Hears what becomes of errands, on many threads. */
  public interface Listener {
    /** An errand has ended, and what may begin now may have changed. */
    void ended(Errand after, Answer answer);

    /** A page that was fetched before is gone from its site. */
    void gone(Errand page);

    /** The list of a source has moved for good. */
    void moved(Errand list, String to);
  }

  /**
   * A follower.
   *
   * @param atOnce the most errands under way
   */
  public Follower(
      Visitor visitor,
      Agenda agenda,
      Deposit deposit,
      Habits habits,
      int atOnce,
      Listener listener,
      InstantSource clock) {
    this.visitor = visitor;
    this.agenda = agenda;
    this.deposit = deposit;
    this.habits = habits;
    this.atOnce = atOnce;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Starts what is due and may be asked.
   *
   * @return how many errands were started
   */
  public int begin() {
    if (deposit.isFull() || isClosing()) {
      return 0;
    }
    int begun = 0;
    for (Errand errand : agenda.due(clock.instant(), atOnce)) {
      if (take(errand.address().host())) {
        threads.execute(() -> run(errand));
        begun++;
      }
    }
    return begun;
  }

  private boolean isClosing() {
    synchronized (asking) {
      return closing;
    }
  }

  /** How many errands are under way. */
  public int underWay() {
    synchronized (busy) {
      return busy.size();
    }
  }

  /** Waits until no errand is under way. */
  public void await() throws InterruptedException {
    synchronized (busy) {
      while (!busy.isEmpty()) {
        busy.wait();
      }
    }
  }

  private boolean take(String host) {
    synchronized (busy) {
      return busy.size() < atOnce && busy.add(host);
    }
  }

  private void free(String host) {
    synchronized (busy) {
      busy.remove(host);
      busy.notifyAll();
    }
  }

  private void run(Errand errand) {
    String host = errand.address().host();
    try {
      Request request = new Request(errand.address().text(), wanted(errand), errand.known());
      switch (asked(request, host)) {
        case Visit.Later later -> agenda.putOff(errand, later.from(), later.standings());
        case Visit.Done(Answer answer, Map<String, Standing> standings) ->
            done(errand, answer, standings);
      }
    } catch (InterruptedException e) {
      LOG.debug("The errand to {} is left for the next time", errand.address());
    } catch (RuntimeException e) {
      LOG.error("The errand to {} failed beyond repair: {}", errand.address(), e.toString());
      agenda.done(
          errand.failed("This program failed on it: " + e, clock.instant().plus(Revisits.GONE)),
          List.of(),
          Map.of());
    } finally {
      free(host);
    }
  }

  private Visit asked(Request request, String host) throws InterruptedException {
    Thread self = Thread.currentThread();
    synchronized (asking) {
      if (closing) {
        throw new InterruptedException("The follower is closing");
      }
      asking.add(self);
    }
    try {
      return visitor.visit(request, servers.get(host));
    } finally {
      synchronized (asking) {
        asking.remove(self);
        // What came is still put down, and nobody can interrupt from here on.
        Thread.interrupted();
      }
    }
  }

  private void done(Errand errand, Answer answer, Map<String, Standing> standings) {
    Report report = Report.of(errand, answer, habits, agenda::known);
    if (report.isNews() && answer instanceof Answer.Fetched fetched) {
      deposit.keep(fetched, errand.purpose(), report.carriesText());
      servers.put(errand.address().host(), fetched.server());
    }
    agenda.done(report.after(), report.found(), standings);
    if (report.isGone()) {
      listener.gone(report.after());
    }
    String moved = answer.trail().movedTo();
    if (moved != null && errand.purpose() == Purpose.LIST && answer instanceof Answer.Fetched) {
      listener.moved(report.after(), moved);
    }
    listener.ended(report.after(), answer);
  }

  private static Wanted wanted(Errand errand) {
    return errand.purpose() == Purpose.PAGE ? Wanted.PAGE : Wanted.FEED;
  }

  /** When it is worth calling {@link #begin} again, if nothing ends before; null for never. */
  public @Nullable Instant next() {
    return agenda.next();
  }

  /** Starts nothing more, gives up questions that are open, and waits until all else is kept. */
  @Override
  public void close() {
    synchronized (asking) {
      closing = true;
      asking.forEach(Thread::interrupt);
    }
    threads.close();
  }
}
