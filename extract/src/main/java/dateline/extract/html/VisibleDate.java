package dateline.extract.html;

import dateline.extract.PageDate;
import dateline.extract.PageDate.Origin;
import dateline.extract.date.DateLine;
import dateline.extract.date.DateLine.Role;
import dateline.extract.date.DateReader;
import dateline.extract.letters.Letters;
import dateline.extract.markup.NameWords;
import dateline.extract.markup.Outline;
import dateline.extract.markup.ShortText;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date that a reader sees at an article. Immutable and thread-safe.
 *
 * <p>A page shows many dates: of other articles, of comments, of today, of events. The article's
 * own is told by its place, best between headline and text, then just above the headline, then just
 * below the text; by its markup, a {@code time} element or a class that names a date; and by the
 * words beside it, which may also say that it is the date of a change. Dates in running text are
 * not looked at, except the dateline that a report may open with.
 */
final class VisibleDate {
  private static final int MAX_LINE = 160;

  /** So many marked dates are looked at; a page with more lists other things. */
  private static final int MOST_MARKED = 200;

  private final DateReader dates;

  VisibleDate(DateReader dates) {
    this.dates = dates;
  }

  /**
   * What was found.
   *
   * @param published the day that the page shows as its own, or null
   * @param modified the day of the last change, or null
   * @param guess a date from a place where it may be another's, or null
   */
  record Found(
      @Nullable PageDate published, @Nullable PageDate modified, @Nullable PageDate guess) {}

  /**
   * Looks at the dates that are marked as such, and at the lines around the text where there are
   * none.
   *
   * @param headline the number of the headline's element, or the page's size where there is none
   * @param language the page's language, or null
   * @param lines all that a reader sees
   */
  Found find(
      Outline page, MainText main, int headline, @Nullable String language, VisibleLines lines) {
    Search search = new Search(Place.of(page, main, headline), page, language);
    search.marked(search.place.marked());
    if (!search.isSure()) {
      search.lines(lines.get());
    }
    return search.found();
  }

  /**
   * The dates with a time of day but without a zone that are marked at the article's head, in the
   * order of the page: the clock on the wall where the page was made.
   *
   * @param headline the number of the headline's element, or the page's size where there is none
   * @param language the page's language, or null
   */
  List<PageDate> clocks(Outline page, MainText main, int headline, @Nullable String language) {
    Search search = new Search(Place.of(page, main, headline), page, language);
    search.marked(search.place.markedAtHead());
    return search.clocks;
  }

  /** One page's search: the best candidate wins, of equals the first. */
  private final class Search {
    /** A date that stands at the article's head or is said to be its publication. */
    private static final int SURE = 60;

    /** What is below may be another's. */
    private static final int LIKELY = 40;

    private final Place place;
    private final Outline page;
    private final @Nullable String language;
    private @Nullable PageDate published;
    private int publishedScore;
    private @Nullable PageDate modified;
    private int modifiedScore;
    private int far;
    private final List<PageDate> clocks = new ArrayList<>();

    Search(Place place, Outline page, @Nullable String language) {
      this.place = place;
      this.page = page;
      this.language = language;
    }

    boolean isSure() {
      return publishedScore >= SURE;
    }

    Found found() {
      boolean likely = publishedScore >= LIKELY;
      // A page that only tells of its last change was there by then.
      PageDate guess = published == null ? modified : published;
      return new Found(
          likely ? published : null,
          modifiedScore >= LIKELY ? modified : null,
          likely || guess == null ? null : guess.concluded());
    }

    void marked(int[] elements) {
      int looked = 0;
      for (int at : elements) {
        if (looked++ == MOST_MARKED) {
          return;
        }
        Element element = page.element(at);
        Place.Region region = place.of(at);
        if (element == null || region == Place.Region.OTHERS) {
          continue;
        }
        boolean isTime = element.normalName().equals("time");
        DateLine text = textOf(element);
        int markup = isTime ? 10 : (page.names(at) & NameWords.DATE) != 0 ? 5 : 0;
        clock(text, region);
        PageDate exact = exact(element);
        Role named = named(element);
        if (exact != null) {
          Role role = named == Role.UNSAID ? beside(element, text) : named;
          offer(exact, role, region, markup + 5);
        } else if (page.found(Outline.Found.TIME, at).length == 0 || isTime) {
          line(text, named, region, markup);
        }
      }
    }

    private void clock(DateLine line, Place.Region region) {
      boolean isHead = region == Place.Region.HEAD || region == Place.Region.ABOVE;
      for (DateLine.Dated dated : line.dates()) {
        if (isHead && dated.role() != Role.CHANGED && dated.date().isLocal()) {
          clocks.add(dated.date());
        }
      }
    }

    /** What the element's attributes say, which are for machines and hence exact. */
    private @Nullable PageDate exact(Element element) {
      for (Attribute attribute : element.attributes()) {
        String key = attribute.getKey();
        boolean mayBe =
            key.equals("datetime")
                || key.equals("content")
                || key.equals("title")
                || (key.startsWith("data-") && (key.contains("date") || key.contains("time")));
        String value = attribute.getValue();
        if (mayBe && value.length() >= 8 && value.length() <= MAX_LINE) {
          PageDate date = dates.value(value, language).orElse(null);
          if (date != null) {
            return date;
          }
        }
      }
      return null;
    }

    private DateLine textOf(Element element) {
      return dates.line(ShortText.of(element, MAX_LINE), language);
    }

    /** "Updated" before or after a date may stand in the element around it. */
    private Role beside(Element element, DateLine own) {
      Role said = own.dates().isEmpty() ? Role.UNSAID : own.dates().getFirst().role();
      Element around = element.parent();
      if (said != Role.UNSAID || around == null) {
        return said;
      }
      DateLine line = textOf(around);
      return line.dates().size() == 1 ? line.dates().getFirst().role() : Role.UNSAID;
    }

    void lines(List<TextBlock> lines) {
      Role pending = Role.UNSAID;
      for (TextBlock line : lines) {
        String text = line.text();
        if (text.length() > MAX_LINE) {
          pending = Role.UNSAID;
          continue;
        }
        DateLine dated = dates.line(text, language);
        if (dated.dates().isEmpty()) {
          pending = dates.cue(text);
          continue;
        }
        Place.Region region = place.of(line.at());
        // Author, section and comments beside a date are links; elsewhere, many links are a menu.
        boolean menu = region != Place.Region.HEAD && line.linkDensity() > 0.5;
        boolean prose = menu || MainContent.weight(line) > 0;
        boolean inText = region == Place.Region.TEXT || region == Place.Region.LEAD;
        boolean alone = region == Place.Region.LEAD && dated.others() <= 1;
        boolean said = !inText || alone || dated.isSaid();
        if (region != Place.Region.OTHERS && !prose && said) {
          line(dated, pending, region, 0);
        }
        pending = Role.UNSAID;
      }
    }

    private void line(DateLine line, Role named, Place.Region region, int bonus) {
      int words = line.others();
      int pure = words <= 3 ? 5 : words <= 8 ? 0 : -40;
      for (DateLine.Dated dated : line.dates()) {
        Role role = dated.role() == Role.UNSAID ? named : dated.role();
        offer(dated.date(), role, region, bonus + pure);
      }
    }

    private void offer(PageDate date, Role role, Place.Region region, int bonus) {
      if (role == Role.OTHER || date.precision().compareTo(PageDate.Precision.DAY) > 0) {
        return;
      }
      far += region == Place.Region.FAR ? 1 : 0;
      int score = region.score() + bonus + (role == Role.PUBLISHED ? 20 : 0);
      // The third date in places that are not the article's is that of some list.
      if (region == Place.Region.FAR && far > 3 && role != Role.PUBLISHED) {
        return;
      }
      PageDate seen = date.by(Origin.VISIBLE_TEXT);
      if (role == Role.CHANGED) {
        if (score > modifiedScore) {
          modified = seen;
          modifiedScore = score;
        }
      } else if (score > publishedScore) {
        published = seen;
        publishedScore = score;
      }
    }
  }

  /** What the names of an element, or of the one around it, say that its date is. */
  private static Role named(Element element) {
    Role own = own(element);
    Element around = element.parent();
    return own == Role.UNSAID && around != null && around.childrenSize() == 1 ? own(around) : own;
  }

  private static Role own(Element element) {
    String names = Letters.lower(element.className());
    if (element.hasAttr("pubdate") || says(names, "publish", "pubdate", "created", "posted")) {
      return Role.PUBLISHED;
    }
    return says(names, "updated", "modified", "lastmod", "update-") ? Role.CHANGED : Role.UNSAID;
  }

  private static boolean says(String names, String... words) {
    for (String word : words) {
      if (names.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
