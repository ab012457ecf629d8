package dateline.collect.following;

import dateline.collect.discovery.Kind;
import dateline.collect.following.Agenda.Found;
import dateline.collect.following.Listing.Line;
import dateline.collect.following.Listing.NoListing;
import dateline.collect.web.Answer;
import dateline.collect.web.Answer.Failed;
import dateline.collect.web.Answer.Fetched;
import dateline.collect.web.Answer.NotModified;
import dateline.collect.web.Validators;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of an errand: the errand as it is now, what it led to, and whether there is something
 * to put down.
 *
 * @param after with when it is due next
 * @param found errands that it led to
 * @param isNews whether the answer says something that was not known, and is to be put down
 * @param carriesText whether that is text of the press
 * @param isGone whether a page that was there is missing again, so that it is believed to be gone
 */
record Report(
    Errand after, List<Found> found, boolean isNews, boolean carriesText, boolean isGone) {

  /** What a list names and did not change for longer is known from the start, and not fetched. */
  private static final Duration NEWS = Duration.ofDays(3);

  /** The same for feeds, which are short, and some outlets write once a week. */
  private static final Duration NEWS_OF_FEEDS = Duration.ofDays(30);

  /** A list that cannot be had is asked again after this and, in the end, once in as long. */
  private static final Duration LIST_AGAIN = Duration.ofMinutes(30);

  private static final Duration LIST_LAST = Duration.ofDays(1);

  /** A page that cannot be had is asked this often, at growing distances, and then no more. */
  private static final List<Duration> PAGE_AGAIN =
      List.of(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));

  private static Report of(Errand after) {
    return new Report(after, List.of(), false, false, false);
  }

  /**
   * @param known which of some addresses are known
   */
  static Report of(
      Errand errand, Answer answer, Habits habits, Function<List<String>, Set<String>> known) {
    Instant now = answer.trail().at();
    return switch (answer) {
      case Fetched fetched when errand.purpose() == Purpose.PAGE -> page(errand, fetched, habits);
      case Fetched fetched -> list(errand, fetched, habits, known);
      case NotModified same ->
          of(again(errand, now, same.validators(), errand.digest(), 0, 0, habits));
      case Answer.Gone gone -> gone(errand, gone, now);
      case Answer.AskedToWait wait ->
          failed(errand, errand.address() + " asks to be left alone for a while", true, now);
      case Answer.Refused refused when refused.bySite() && errand.purpose() != Purpose.LIST ->
          forbidden(errand, refused.reason(), now);
      case Answer.Refused refused -> failed(errand, refused.reason(), false, now);
      case Failed failed -> failed(errand, failed.reason(), failed.mayPass(), now);
    };
  }

  /** After an answer that says nothing new, or where lists bring some that is. */
  private static Errand again(
      Errand errand,
      Instant now,
      Validators validators,
      @Nullable String digest,
      int fresh,
      int shown,
      Habits habits) {
    Duration last = errand.interval();
    return switch (errand.purpose()) {
      case LIST -> {
        Duration next =
            errand.visits() == 0
                ? habits.rhythm().first()
                : fresh == 0 && isEarly(errand, now)
                    ? last
                    : habits.rhythm().next(last, fresh, shown);
        Instant at = habits.rhythm().lookAgain(now, next, errand.address().text());
        yield errand.answered(now, validators, digest, next, at);
      }
      case PART -> errand.answered(now, validators, digest, Duration.ZERO, null);
      case PAGE -> {
        boolean changed = fresh > 0 && errand.visits() > 0;
        Duration next = habits.revisits().next(last, changed);
        yield errand.answered(now, validators, digest, next, next.isZero() ? null : now.plus(next));
      }
    };
  }

  /** That nothing is new so soon, since somebody wanted it looked at, says nothing of a rhythm. */
  private static boolean isEarly(Errand list, Instant now) {
    Instant answered = list.answered();
    return answered != null && now.isBefore(answered.plus(list.interval()));
  }

  private static Report page(Errand errand, Fetched answer, Habits habits) {
    String digest = digest(answer.body());
    boolean isNews = !digest.equals(errand.digest());
    Errand after =
        again(errand, answer.trail().at(), answer.validators(), digest, isNews ? 1 : 0, 1, habits);
    return new Report(after, List.of(), isNews, isNews, false);
  }

  private static Report list(
      Errand errand, Fetched answer, Habits habits, Function<List<String>, Set<String>> known) {
    Instant now = answer.trail().at();
    String digest = digest(answer.body());
    if (digest.equals(errand.digest())) {
      return of(again(errand, now, answer.validators(), digest, 0, 0, habits));
    }
    Listing listing;
    try {
      listing = Listing.of(answer);
    } catch (NoListing e) {
      return failed(errand, String.valueOf(e.getMessage()), true, now);
    }
    List<String> addresses =
        listing.lines().stream().map(line -> line.address().text()).distinct().toList();
    Set<String> seen = known.apply(addresses);
    int fresh = addresses.size() - seen.size();
    List<Found> found = new ArrayList<>();
    listing.lines().forEach(line -> found.add(page(errand, line, listing.kind(), now)));
    parts(errand, listing, fresh, now).forEach(found::add);
    Errand after = again(errand, now, answer.validators(), digest, fresh, addresses.size(), habits);
    return new Report(after, found, true, listing.carriesText(), false);
  }

  /** A page of a list. What the list holds whole, or a first look at an archive shows, is known. */
  private static Found page(Errand list, Line line, Kind kind, Instant now) {
    Instant changed = line.changed();
    boolean isFeed = kind == Kind.FEED || kind == Kind.JSON_FEED;
    Duration news = isFeed ? NEWS_OF_FEEDS : NEWS;
    boolean isOld = changed != null && changed.isBefore(now.minus(news));
    boolean isUndated = changed == null && kind == Kind.SITEMAP && list.visits() == 0;
    Instant due = line.isWhole() || isOld || isUndated ? null : now;
    return new Found(Errand.of(line.address(), Purpose.PAGE, list.sourceId(), due), changed);
  }

  /**
   * Older posts while there are new ones among the newer; the sitemaps that changed lately. An
   * index within an index is against the protocol, and two that name each other would have no end.
   */
  private static Stream<Found> parts(Errand list, Listing listing, int fresh, Instant now) {
    boolean isIndex = listing.kind() == Kind.SITEMAP_INDEX;
    boolean isList = list.purpose() == Purpose.LIST;
    boolean isFirst = list.visits() == 0 && isList;
    if (isIndex ? !isList : fresh == 0 || isFirst) {
      return Stream.empty();
    }
    return listing.parts().stream()
        .filter(part -> {
          Instant changed = part.changed();
          return changed == null || changed.isAfter(now.minus(NEWS));
        })
        .map(part ->
            new Found(
                Errand.of(part.address(), Purpose.PART, list.sourceId(), now),
                part.changed() == null ? now : part.changed()));
  }

  private static Report gone(Errand errand, Answer.Gone gone, Instant now) {
    String why =
        errand.address()
            + (gone.isForGood() ? " is gone for good (410)" : " is not there any more (404)");
    if (errand.purpose() != Purpose.PAGE) {
      return failed(errand, why, !gone.isForGood(), now);
    }
    Instant since = errand.gone() == null ? now : errand.gone();
    boolean isBelieved = errand.gone() != null;
    boolean wasThere = errand.visits() > 0;
    boolean isSettled = !wasThere && (isBelieved || gone.isForGood());
    Duration wait = Revisits.whileGone(Duration.between(since, now));
    Instant at = isSettled || wait.isZero() ? null : now.plus(wait);
    Errand after = errand.gone(since, why, at);
    return new Report(after, List.of(), false, false, isBelieved && wasThere);
  }

  private static Report failed(Errand errand, String why, boolean mayPass, Instant now) {
    return of(errand.failed(why, afterFailure(errand, mayPass, now)));
  }

  private static Report forbidden(Errand errand, String why, Instant now) {
    Instant since = errand.forbidden() == null ? now : errand.forbidden();
    return of(errand.forbidden(since, why, afterFailure(errand, false, now)));
  }

  /** What was there before may be there again, whatever is said now. */
  private static @Nullable Instant afterFailure(Errand errand, boolean mayPass, Instant now) {
    int failures = errand.failures();
    boolean mayCome = mayPass || errand.visits() > 0;
    return switch (errand.purpose()) {
      case LIST -> now.plus(mayPass ? listAgain(failures) : LIST_LAST);
      case PART, PAGE ->
          mayCome && failures < PAGE_AGAIN.size() ? now.plus(PAGE_AGAIN.get(failures)) : null;
    };
  }

  private static Duration listAgain(int failures) {
    Duration wait = LIST_AGAIN.multipliedBy(1L << Math.min(failures, 10));
    return wait.compareTo(LIST_LAST) > 0 ? LIST_LAST : wait;
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
