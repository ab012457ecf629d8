package dateline.collect.following;

import dateline.collect.manners.Manners;
import dateline.collect.manners.Standing;
import dateline.collect.visit.Visit;
import dateline.collect.visit.Visitor;
import dateline.collect.web.Answer;
import dateline.collect.web.Hop;
import dateline.collect.web.Request;
import dateline.collect.web.Wanted;
import java.net.InetAddress;
import java.time.Duration;
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

  /** Where this program fails, a full disk most often, it tries again after so long. */
  private static final Duration BROKEN_AGAIN = Duration.ofHours(1);

  private final Visitor visitor;
  private final Agenda agenda;
  private final Deposit deposit;
  private final Absences absences;
  private final Habits habits;
  private final Listener listener;
  private final InstantSource clock;
  private final int atOnce;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** Hosts that are being asked, as manners know them; guards the two below. */
  private final Set<String> busy = new HashSet<>();

  /** Threads that are asking, and lose nothing when they are interrupted. */
  private final Set<Thread> asking = new HashSet<>();

  private boolean isClosed;

  /** Where hosts were last: how many of one server are asked at once is bounded. */
  private final Map<String, InetAddress> servers = new ConcurrentHashMap<>();

  /** Hears what becomes of errands, on many threads. */
  public interface Listener {
    /** An errand has ended, and is taken down. */
    void ended(Errand after, Answer answer);

    /** Something is under way no more, whatever came of it, and something else may begin. */
    void free();

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
      Absences absences,
      Habits habits,
      int atOnce,
      Listener listener,
      InstantSource clock) {
    this.visitor = visitor;
    this.agenda = agenda;
    this.deposit = deposit;
    this.absences = absences;
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
    if (deposit.isFull()) {
      return 0;
    }
    // A host that was busy before the agenda was read may have been asked just now.
    Set<String> before = busy();
    int free = atOnce - before.size();
    int begun = 0;
    for (Errand errand : free > 0 ? agenda.due(clock.instant(), free, before) : List.<Errand>of()) {
      if (take(host(errand))) {
        threads.execute(() -> run(errand));
        begun++;
      }
    }
    return begun;
  }

  private Set<String> busy() {
    synchronized (busy) {
      return Set.copyOf(busy);
    }
  }

  private static String host(Errand errand) {
    return Manners.key(errand.address().host());
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
      return !isClosed && busy.size() < atOnce && busy.add(host);
    }
  }

  private void free(String host) {
    synchronized (busy) {
      busy.remove(host);
      busy.notifyAll();
    }
  }

  private void run(Errand errand) {
    try {
      switch (visit(errand)) {
        case Visit.Later later -> agenda.putOff(errand, later.from(), later.standings());
        case Visit.Done(Answer answer, Map<String, Standing> standings) ->
            done(errand, answer, standings);
      }
    } catch (InterruptedException closed) {
      LOG.debug("{} was not asked to the end, and is asked again", errand.address());
    } catch (RuntimeException e) {
      broken(errand, e);
    } finally {
      free(host(errand));
      listener.free();
    }
  }

  /** Only the asking is ever interrupted: a database and its files do not survive it. */
  private Visit visit(Errand errand) throws InterruptedException {
    synchronized (busy) {
      if (isClosed) {
        throw new InterruptedException();
      }
      asking.add(Thread.currentThread());
    }
    try {
      Request request = new Request(errand.address().text(), wanted(errand), errand.known());
      return visitor.visit(request, servers.get(host(errand)));
    } finally {
      synchronized (busy) {
        asking.remove(Thread.currentThread());
      }
      Thread.interrupted();
    }
  }

  private void broken(Errand errand, RuntimeException why) {
    LOG.error("The errand to {} failed: {}", errand.address(), why.toString());
    try {
      Errand after =
          errand.failed("This program failed on it: " + why, clock.instant().plus(BROKEN_AGAIN));
      agenda.done(after, List.of(), Map.of());
    } catch (RuntimeException e) {
      LOG.error("{} stays due, since that cannot be written down: {}", errand.address(), e);
    }
  }

  private void done(Errand errand, Answer answer, Map<String, Standing> standings) {
    Report report = Report.of(errand, answer, habits, agenda::known);
    if (answer instanceof Answer.Fetched fetched) {
      // Before the page can be read: whoever reads it asks what lists say of its address.
      land(errand, fetched);
      if (report.isNews()) {
        deposit.keep(fetched, report.carriesText());
      }
      if (fetched.trail().hops().isEmpty()) {
        servers.put(host(errand), fetched.server());
      }
    }
    mark(report, errand, answer);
    agenda.done(report.after(), report.found(), standings);
    try {
      tell(report, errand, answer);
    } catch (RuntimeException e) {
      LOG.error("What became of {} could not be told: {}", errand.address(), e.toString());
    }
  }

  private void land(Errand errand, Answer.Fetched answer) {
    List<Hop> hops = answer.trail().hops();
    if (errand.purpose() == Purpose.PAGE && !hops.isEmpty()) {
      agenda.leads(errand, hops.getLast().to());
    }
  }

  private void mark(Report report, Errand before, Answer answer) {
    Instant since = report.after().gone();
    if (report.isGone() && since != null && answer instanceof Answer.Gone gone) {
      absences.gone(answer.trail().last(), since, gone.isForGood() ? 410 : 404);
    } else if (before.gone() != null && since == null) {
      absences.back(answer.trail().last());
    }
  }

  private void tell(Report report, Errand errand, Answer answer) {
    String moved = answer.trail().movedTo();
    if (moved != null && errand.purpose() == Purpose.LIST && answer instanceof Answer.Fetched) {
      listener.moved(report.after(), moved);
    }
    listener.ended(report.after(), answer);
  }

  private static Wanted wanted(Errand errand) {
    return errand.purpose() == Purpose.PAGE ? Wanted.PAGE : Wanted.LIST;
  }

  /** When it is worth calling {@link #begin} again, if nothing ends before; null for never. */
  public @Nullable Instant next() {
    return agenda.next(busy());
  }

  /** Starts nothing more, breaks off what is being asked, and waits for what is being kept. */
  @Override
  public void close() {
    synchronized (busy) {
      isClosed = true;
      asking.forEach(Thread::interrupt);
    }
    threads.close();
  }
}
