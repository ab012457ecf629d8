package dateline.extract;

import dateline.extract.PageDate.Origin;
import dateline.extract.PageDate.Precision;
import dateline.extract.byline.Byline;
import dateline.extract.credit.CreditLines;
import dateline.extract.date.DateReader;
import dateline.extract.metadata.SiteName;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the carrier of a page says (see {@link Page.Stated}) before what the page says of
 * itself, the same for every form. Immutable and thread-safe.
 */
final class Carrier {
  /** No text has more authors; what goes on is a list of something else. */
  private static final int MAX_AUTHORS = 60;

  private static final int LONGEST_TAG = 3;

  private final DateReader dates;
  private final Byline byline;

  Carrier(DateReader dates, Byline byline) {
    this.dates = dates;
    this.byline = byline;
  }

  /** The article as its carrier and its page together tell it. */
  Article told(Article article, Page page) {
    Page.Stated stated = page.stated();
    PageDate published = date(stated.published());
    PageDate modified = date(stated.modified());
    String site = firstOf(stated.site(), article.site(), CanonicalUrl.host(article.url()));
    PageDate first = published == null ? placed(article.published(), page) : published;
    first = stated.listed() == null ? first : orListed(first, stated.listed());
    PageDate last = modified == null ? placed(article.modified(), page) : modified;
    // Many systems state a last change for every page; where it is the publication, nothing
    // changed.
    boolean unchanged = first != null && last != null && first.compareTo(last) == 0;
    Article others = withoutOwnTail(article, site);
    return others.toBuilder()
        .headline(firstOf(stated.title(), article.headline()))
        .authors(authors(stated.authors(), article.authors()))
        .published(first)
        .modified(unchanged ? null : last)
        .site(site)
        .build();
  }

  /** A feed's tail credits the outlet that made the feed, which on its own pages is nobody else. */
  private static Article withoutOwnTail(Article article, @Nullable String site) {
    PrimarySource source = article.primarySource();
    String tail = source == null ? null : CreditLines.feedTail(source.evidence());
    String host = CanonicalUrl.host(article.url());
    boolean own =
        tail != null
            && ((site != null && SiteName.isSame(site, tail))
                || (host != null && SiteName.isNamedAfter(tail, host)));
    if (source == null || !own) {
      return article;
    }
    return article.toBuilder()
        .primarySource(null)
        .credits(
            article.credits().stream()
                .filter(credit -> !credit.evidence().equals(source.evidence()))
                .toList())
        .build();
  }

  /** A reply has its own author and date; where it was posted is all that the carrier knows. */
  Article toldReply(Article reply, Page page) {
    Page.Stated stated = page.stated();
    return reply.toBuilder()
        .published(placed(reply.published(), page))
        .site(firstOf(stated.site(), reply.site(), CanonicalUrl.host(reply.url())))
        .build();
  }

  /** A carrier often names the first of several authors; the byline on the page names them all. */
  private List<String> authors(List<String> stated, List<String> onPage) {
    Set<String> persons = new LinkedHashSet<>();
    stated.stream().limit(MAX_AUTHORS).forEach(line -> persons.addAll(byline.names(line)));
    boolean known =
        persons.isEmpty() || (onPage.size() > persons.size() && onPage.containsAll(persons));
    return known ? onPage : List.copyOf(persons);
  }

  /** A date that is found in no markup stands in the text, or in the fields of a post's JSON. */
  private static @Nullable PageDate placed(@Nullable PageDate date, Page page) {
    if (date == null || date.origin() != Origin.UNSAID) {
      return date;
    }
    boolean fields = page.form() == Page.Form.WORDPRESS;
    return date.by(fields ? Origin.STRUCTURED_DATA : Origin.VISIBLE_TEXT);
  }

  /** The list's moment where there is no date, or only a month or year around that moment. */
  private static PageDate orListed(@Nullable PageDate date, Instant when) {
    boolean isExact =
        date != null
            && (date.precision() == Precision.INSTANT
                || date.precision() == Precision.DAY
                || when.isBefore(date.earliest())
                || !when.isBefore(date.latest()));
    if (date != null && isExact) {
      return date;
    }
    return PageDate.inferred(when.truncatedTo(ChronoUnit.SECONDS).toString()).by(Origin.CARRIER);
  }

  /** ISO 8601 keeps its form; other ways to write a date are read as on a page. */
  private @Nullable PageDate date(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    try {
      return PageDate.stated(words.strip()).by(Origin.CARRIER);
    } catch (DateTimeException otherForm) {
      return dates.read(words).map(date -> date.by(Origin.CARRIER)).orElse(null);
    }
  }

  /** "en" of "en-GB" and "en_GB.UTF-8", null of what is no tag. */
  static @Nullable String primaryTag(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String whole = tag.strip();
    int end = 0;
    while (end < whole.length() && "-_.".indexOf(whole.charAt(end)) < 0) {
      end++;
    }
    String primary = end > LONGEST_TAG ? "" : whole.substring(0, end).toLowerCase(Locale.ROOT);
    boolean letters = primary.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return letters && (primary.length() == 2 || primary.length() == LONGEST_TAG) ? primary : null;
  }

  private static @Nullable String firstOf(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}
