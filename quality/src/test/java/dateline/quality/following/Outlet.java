package dateline.quality.following;

import dateline.collect.world.Asked;
import dateline.collect.world.Line;
import dateline.collect.world.Reply;
import dateline.quality.following.Lists.Entry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A made-up site that publishes, edits and deletes as time passes, fails at times, and judges every
 * question by the rules of good manners.
 */
final class Outlet implements Reply {
  private static final int LISTED = 30;
  private static final int POSTS = 10;

  private final int number;
  private final Way way;
  private final Fault fault;
  private final InstantSource clock;
  private final Instant start;
  private final UnaryOperator<String> url;
  private final List<Article> articles = new ArrayList<>();
  private final List<String> breaches = new ArrayList<>();
  private final Visits visits = new Visits();
  private @Nullable Instant last;

  /** When it asked to be left alone last, and until when. */
  private @Nullable Instant askedAlone;

  private Instant alone = Instant.MIN;

  /** How a site lists its pages. */
  enum Way {
    CUT_FEED,
    WHOLE_FEED,
    POSTS,
    SITEMAPS,
    FRONT_PAGE,
    SHORTENED_FEED;

    /** Whether texts are read from the list. */
    boolean isWhole() {
      return this == WHOLE_FEED || this == POSTS;
    }

    String list() {
      return switch (this) {
        case CUT_FEED, WHOLE_FEED, SHORTENED_FEED -> "/feed";
        case POSTS -> "/wp-json/wp/v2/posts?per_page=" + Outlet.POSTS;
        case SITEMAPS -> "/sitemap.xml";
        case FRONT_PAGE -> "/";
      };
    }
  }

  /** A page and its fate; and which of its versions were given out. */
  static final class Article {
    final String path;
    final String id;
    final Instant published;
    final @Nullable Instant edited;
    final @Nullable Instant deleted;
    final boolean forbidden;
    final boolean[] served = new boolean[3];

    Article(int outlet, int number, Instant published) {
      forbidden = number % 11 == 10;
      path = (forbidden ? "/private/" : "/news/") + number;
      id = "outlet%d-%d".formatted(outlet, number);
      this.published = published;
      edited = number % 5 == 4 ? published.plus(Duration.ofHours(3)) : null;
      deleted = number % 7 == 6 ? published.plus(Duration.ofHours(20)) : null;
    }

    int version(Instant at) {
      return edited != null && !at.isBefore(edited) ? 2 : 1;
    }

    Instant changed(Instant at) {
      return edited != null && !at.isBefore(edited) ? edited : published;
    }

    boolean isThere(Instant at) {
      return !at.isBefore(published) && (deleted == null || at.isBefore(deleted));
    }

    /** What the archives know a version by. */
    String mark(int version) {
      return "Version%d-%s-End".formatted(version, id);
    }
  }

  /** How often a site was asked. */
  static final class Visits {
    long questions;
    long pages;
    long unchanged;
  }

  Outlet(int number, int pages, Duration within, InstantSource clock, UnaryOperator<String> url) {
    this.number = number;
    this.clock = clock;
    this.url = url;
    way = Way.values()[number % Way.values().length];
    fault = Fault.values()[number % Fault.values().length];
    start = clock.instant();
    for (int page = 0; page < pages; page++) {
      // Some publish a whole day's pages at once.
      int slot = number % 3 == 2 ? page - page % 12 : page;
      articles.add(
          new Article(number, page, start.plus(within.multipliedBy(slot).dividedBy(pages))));
    }
  }

  Way way() {
    return way;
  }

  Fault fault() {
    return fault;
  }

  List<Article> articles() {
    return articles;
  }

  List<String> breaches() {
    return breaches;
  }

  Visits visits() {
    return visits;
  }

  /** Whether it asks for longer pauses than are made anyway. */
  private boolean wantsMore() {
    return number % 4 == 0;
  }

  private Duration pause() {
    return Duration.ofSeconds(wantsMore() ? 10 : 2);
  }

  @Override
  public boolean answer(Asked asked, Line line) throws IOException {
    return reply(asked).answer(asked, line);
  }

  /** What to answer; the answering itself may take long. */
  private synchronized Reply reply(Asked asked) {
    Instant now = clock.instant();
    visits.questions++;
    judge(asked, now);
    Duration time = Duration.between(start, now);
    Duration wait = fault.wait(time);
    if (wait != null) {
      askedAlone = now;
      alone = now.plus(wait);
    }
    String target = asked.target();
    return Objects.requireNonNullElseGet(
        fault.reply(time, target, target.equals(way.list()), url), () -> reply(asked, now));
  }

  /** Whoever was asking now has died, and nobody has heard what this site answered. */
  synchronized void unheard() {
    if (clock.instant().equals(askedAlone)) {
      alone = Instant.MIN;
    }
  }

  /** Questions that are under way at once are asked at the same instant, for the clock stands. */
  private void judge(Asked asked, Instant now) {
    if (now.isBefore(alone)) {
      breaches.add("%s at %s, asked to wait until %s".formatted(asked.target(), now, alone));
    }
    if (asked.target().equals("/robots.txt")) {
      return;
    }
    if (asked.target().startsWith("/private")) {
      breaches.add(asked.target() + " is forbidden");
    }
    if (last != null && now.isBefore(last.plus(pause()))) {
      breaches.add("%s at %s, after a question at %s".formatted(asked.target(), now, last));
    }
    last = now;
  }

  private Reply reply(Asked asked, Instant now) {
    String target = asked.target();
    if (target.equals("/robots.txt")) {
      String delay = wantsMore() ? "Crawl-delay: " + pause().toSeconds() + "\n" : "";
      return Reply.text("User-agent: *\nDisallow: /private/\n" + delay);
    }
    for (Article article : articles) {
      if (article.path.equals(target)) {
        return page(article, asked, now);
      }
    }
    return list(target, now);
  }

  private Reply page(Article article, Asked asked, Instant now) {
    visits.pages++;
    if (!article.isThere(now)) {
      return Reply.status(404);
    }
    int version = article.version(now);
    String etag = "\"" + version + "\"";
    String html = Lists.html(article.mark(version), "");
    if (number % 2 == 1) {
      article.served[version] = true;
      return Reply.page(html);
    }
    if (asked.header("If-None-Match").equals(etag)) {
      visits.unchanged++;
    } else {
      article.served[version] = true;
    }
    return Reply.versioned(etag, html);
  }

  private Reply list(String target, Instant now) {
    List<Article> there =
        articles.stream().filter(article -> article.isThere(now)).toList().reversed();
    return switch (way) {
      case CUT_FEED, SHORTENED_FEED, WHOLE_FEED ->
          Lists.feed(entries(there, LISTED, now).toArray(Entry[]::new));
      case POSTS -> posts(target, there, now);
      case SITEMAPS -> sitemap(target, there, now);
      case FRONT_PAGE ->
          Reply.page(
              there.stream()
                  .limit(2 * LISTED)
                  .map(article ->
                      "<p><a href=\"%s\">The council of Tarvik decides matter %s today</a>"
                          .formatted(article.path, article.id))
                  .collect(Collectors.joining("\n", "<!DOCTYPE html><html><body>", "")));
    };
  }

  private List<Entry> entries(List<Article> articles, int most, Instant now) {
    return articles.stream().limit(most).map(article -> entry(article, now)).toList();
  }

  private Entry entry(Article article, Instant now) {
    Instant changed = article.changed(now);
    return switch (way) {
      case WHOLE_FEED -> {
        String mark = article.mark(article.version(now));
        yield new Entry(url.apply(article.path), changed, Lists.article(mark));
      }
      case SHORTENED_FEED -> Entry.cut(url.apply("/go" + article.path), null);
      default -> Entry.cut(url.apply(article.path), changed);
    };
  }

  private Reply posts(String target, List<Article> there, Instant now) {
    String page = target.replaceAll(".*&page=", "");
    int from = page.equals(target) ? 0 : (Integer.parseInt(page) - 1) * POSTS;
    List<Entry> entries =
        there.stream()
            .skip(from)
            .limit(POSTS)
            .map(article ->
                new Entry(
                    url.apply(article.path),
                    article.changed(now),
                    Lists.article(article.mark(article.version(now)))))
            .toList();
    return Lists.posts((there.size() + POSTS - 1) / POSTS, entries);
  }

  private Reply sitemap(String target, List<Article> there, Instant now) {
    if (target.equals("/sitemap-1.xml")) {
      return Lists.xml(Lists.urlset(entries(there, Integer.MAX_VALUE, now)));
    }
    Instant changed =
        there.stream().map(article -> article.changed(now)).max(Instant::compareTo).orElse(now);
    Instant old = start.minus(Duration.ofDays(99));
    return Lists.xml(
        Lists.index(
            List.of(
                Entry.cut(url.apply("/sitemap-0.xml"), old),
                Entry.cut(url.apply("/sitemap-1.xml"), changed))));
  }
}
