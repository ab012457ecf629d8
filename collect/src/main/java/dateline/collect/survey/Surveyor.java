package dateline.collect.survey;

import dateline.collect.discovery.Candidate;
import dateline.collect.discovery.Discovery;
import dateline.collect.discovery.Kind;
import dateline.collect.following.Listing;
import dateline.collect.following.Listing.NoListing;
import dateline.collect.robots.Robots;
import dateline.collect.robots.SiteRules;
import dateline.collect.visit.Visit;
import dateline.collect.visit.Visitor;
import dateline.collect.web.Answer;
import dateline.collect.web.RefusedAddress;
import dateline.collect.web.Request;
import dateline.collect.web.Wanted;
import dateline.collect.web.WebAddress;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells what there is to follow at an address. Asks as {@link Visitor} does, and waits for the turn
 * of a host where a second question is needed. Thread-safe; keeps nothing.
 */
public final class Surveyor {
  /** Of what a page names, so many are tried before it is given up: each is a question. */
  private static final int TRIED = 3;

  /** Others may be asking the same host, so one wait may not be enough. */
  private static final int WAITS = 10;

  private final Visitor visitor;
  private final Robots robots;
  private final Patience patience;

  public Surveyor(Visitor visitor, Robots robots, Patience patience) {
    this.visitor = visitor;
    this.robots = robots;
    this.patience = patience;
  }

  /**
   * What would be followed at an address.
   *
   * @param written as a person writes it, with or without https://
   * @throws NothingToFollow if there is nothing, or it cannot be had; says why
   * @throws InterruptedException if the thread was interrupted
   */
  public Prospect survey(String written) throws NothingToFollow, InterruptedException {
    String address = written.contains("://") ? written.strip() : "https://" + written.strip();
    Answer.Fetched first = fetched(address, Wanted.PAGE);
    Kind kind = Kind.of(first.body());
    Naming named = Naming.of(kind, first);
    if (kind != Kind.HTML) {
      return prospect(first, listing(first), named, List.of());
    }
    Prospect better = firstOf(candidates(first), named);
    if (better != null) {
      return better;
    }
    Listing headlines = listing(first);
    if (headlines.lines().isEmpty()) {
      throw new NothingToFollow(
          first.trail().last()
              + " is a page that names no feed and no sitemap, and none of its links reads like a"
              + " headline; name a feed of the site, or the page that lists its news");
    }
    return prospect(first, headlines, named, List.of());
  }

  /** The first list that can be had and has pages; the others are told of. */
  private @Nullable Prospect firstOf(List<Candidate> candidates, Naming named)
      throws InterruptedException {
    for (Candidate candidate : candidates.subList(0, Math.min(TRIED, candidates.size()))) {
      List<Candidate> others = new ArrayList<>(candidates);
      others.remove(candidate);
      try {
        Answer.Fetched answer = fetched(candidate.address().text(), Wanted.LIST);
        Listing listing = listing(answer);
        boolean isList = listing.kind() != Kind.HTML;
        if (isList && !(listing.lines().isEmpty() && listing.parts().isEmpty())) {
          return prospect(answer, listing, named.or(Naming.of(listing.kind(), answer)), others);
        }
      } catch (NothingToFollow e) {
        if (e.isOnlyLater()) {
          return unseen(candidate, named, others);
        }
        // Pages name what is long gone; the next may do.
      }
    }
    return null;
  }

  private static Prospect unseen(Candidate candidate, Naming named, List<Candidate> others) {
    return new Prospect(
        candidate.address(),
        candidate.kind(),
        false,
        named.name(),
        named.language(),
        List.of(),
        false,
        others);
  }

  /** WordPress's posts carry whole texts, feeds the newest, sitemaps at least all addresses. */
  private List<Candidate> candidates(Answer.Fetched page) {
    List<Candidate> named = new ArrayList<>(Discovery.of(page));
    named.sort(Comparator.comparing(candidate -> candidate.kind() != Kind.WORDPRESS_POSTS));
    return named.isEmpty() ? sitemaps(page) : named;
  }

  private List<Candidate> sitemaps(Answer.Fetched page) {
    List<Candidate> found = new ArrayList<>();
    try {
      WebAddress at = WebAddress.of(page.trail().last());
      SiteRules rules = robots.known(at);
      for (String listed : rules == null ? List.<String>of() : rules.sitemaps()) {
        found.add(new Candidate(Kind.SITEMAP, at.resolve(listed), null));
      }
    } catch (RefusedAddress e) {
      // A line that is no address ends the list; those before it stand.
    }
    found.sort(Comparator.comparing(candidate -> !isOfNews(candidate)));
    return found;
  }

  private static boolean isOfNews(Candidate sitemap) {
    return sitemap.address().pathAndQuery().toLowerCase(Locale.ROOT).contains("news");
  }

  private static Listing listing(Answer.Fetched answer) throws NothingToFollow {
    try {
      return Listing.of(answer);
    } catch (NoListing e) {
      throw new NothingToFollow(String.valueOf(e.getMessage()));
    }
  }

  private static Prospect prospect(
      Answer.Fetched answer, Listing listing, Naming named, List<Candidate> others)
      throws NothingToFollow {
    String moved = answer.trail().movedTo();
    return new Prospect(
        address(moved == null ? answer.trail().asked() : moved),
        listing.kind(),
        true,
        named.name(),
        named.language(),
        listing.lines().stream().map(Listing.Line::address).toList(),
        listing.carriesText(),
        others);
  }

  private static WebAddress address(String text) throws NothingToFollow {
    try {
      return WebAddress.of(text);
    } catch (RefusedAddress e) {
      throw new NothingToFollow(e.reason());
    }
  }

  private Answer.Fetched fetched(String address, Wanted wanted)
      throws NothingToFollow, InterruptedException {
    String why = "";
    for (int i = 0; i < WAITS; i++) {
      switch (visitor.visit(Request.of(address, wanted), null)) {
        case Visit.Done(Answer.Fetched answer, var standings) -> {
          return answer;
        }
        case Visit.Done(Answer answer, var standings) -> throw new NothingToFollow(why(answer));
        case Visit.Later later -> {
          why = later.reason();
          if (!patience.until(later.from())) {
            throw new NothingToFollow(
                why + "; try again after " + later.from().truncatedTo(ChronoUnit.SECONDS), true);
          }
        }
      }
    }
    throw new NothingToFollow(why + "; try again later", true);
  }

  private static String why(Answer answer) {
    return switch (answer) {
      case Answer.Gone gone ->
          gone.trail().last() + " is not there (" + (gone.isForGood() ? "410" : "404") + ")";
      case Answer.AskedToWait wait ->
          wait.trail().last()
              + " asks to be left alone; try again "
              + (wait.until() == null
                  ? "in a while"
                  : "after " + wait.until().truncatedTo(ChronoUnit.SECONDS));
      case Answer.Refused refused -> refused.reason();
      case Answer.Failed failed -> failed.reason();
      case Answer.Fetched some -> some.trail().last() + " answered";
      case Answer.NotModified same -> same.trail().last() + " says that nothing has changed";
    };
  }
}
