package dateline.extract.html;

import dateline.extract.Page;
import dateline.extract.PageDate;
import dateline.extract.PageDate.Origin;
import dateline.extract.date.DateReader;
import dateline.extract.date.UrlDate;
import dateline.extract.markup.Outline;
import dateline.extract.metadata.Metadata;
import dateline.extract.metadata.StatedDate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a page was published and last changed. Immutable and thread-safe.
 *
 * <p>In the order of trust: what the page's carrier says, since someone wrote it down on purpose;
 * what the markup states (see {@link Metadata#published}); what a reader sees at the article; the
 * date line or dateline that the text opens with; the page's address, which a system makes on the
 * day of publication; what scripts are given; a date that is shown elsewhere on the page; the last
 * change, before which the page was published; the folder of the picture. From the address on, the
 * date is a conclusion. Copyright years are none of these.
 */
final class PageDates {
  /** The web's first news sites are of this year. */
  private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);

  /** Clocks and zones differ by so much between publisher and reader. */
  private static final Duration SLACK = Duration.ofHours(14);

  /** An address that is older by so many days is that of an earlier publication. */
  private static final int REPUBLISHED_DAYS = 2;

  private static final int MAX_OPENING = 80;

  private final DateReader dates;
  private final VisibleDate visible;

  PageDates(DateReader dates) {
    this.dates = dates;
    this.visible = new VisibleDate(dates);
  }

  /**
   * What was decided.
   *
   * @param published when the page was first published, or null
   * @param modified when it was last changed, or null where it was not since
   */
  record Told(@Nullable PageDate published, @Nullable PageDate modified) {}

  /**
   * Decides for one page.
   *
   * @param lines all that a reader sees
   * @param opening a date line that stood in front of the text, or null
   * @param headline the number of the headline's element, or the page's size where there is none
   * @param language the page's language, or null
   * @param address the page's address, or null
   */
  Told read(
      Outline outline,
      Page page,
      Metadata metadata,
      MainText main,
      VisibleLines lines,
      @Nullable String opening,
      int headline,
      @Nullable String language,
      @Nullable String address) {
    Choice published = new Choice(page, language);
    published.carrier(page.stated().published());
    published.stated(metadata.published());
    Choice modified = new Choice(page, language);
    modified.carrier(page.stated().modified());
    modified.stated(metadata.modified());
    if (!published.isSure()) {
      VisibleDate.Found seen = visible.find(outline, main, headline, language, lines);
      published.offerEarlier(seen.published());
      modified.offer(seen.modified());
      published.opening(opening);
      published.opening(dateline(main, language));
      published.offer(address == null ? null : UrlDate.of(address).orElse(null));
      published.scripts(outline);
      published.offer(seen.guess());
      PageDate change = modified.chosen();
      published.offer(change == null ? null : change.concluded());
      String picture = metadata.image();
      published.offer(picture == null ? null : UrlDate.ofPicture(picture).orElse(null));
    }
    PageDate first = first(published.chosen(), address);
    if (first != null && isInUtc(first)) {
      first = WallClock.local(first, visible.clocks(outline, main, headline, language));
    }
    return told(first, modified.chosen());
  }

  /** Many systems give all instants in UTC, wherever they are. */
  private static boolean isInUtc(PageDate date) {
    return date.precision() == PageDate.Precision.INSTANT
        && date.value().endsWith("Z")
        && date.from() == PageDate.From.STATED
        && date.origin() != Origin.CARRIER;
  }

  /**
   * The earlier of the stated date and the address's, where they are days apart: a page keeps its
   * address when it is published again.
   */
  private static @Nullable PageDate first(@Nullable PageDate stated, @Nullable String address) {
    if (stated == null || address == null || stated.origin() == Origin.CARRIER) {
      return stated;
    }
    PageDate old =
        UrlDate.of(address)
            .filter(date -> date.precision() == PageDate.Precision.DAY)
            .filter(date -> !date.day().isBefore(FIRST))
            .orElse(null);
    boolean earlier =
        old != null && old.day().plusDays(REPUBLISHED_DAYS).isBefore(stated.day().plusDays(1));
    return earlier ? old : stated;
  }

  /** What was changed last before it was published was not changed since. */
  private static Told told(@Nullable PageDate published, @Nullable PageDate modified) {
    boolean before =
        published != null && modified != null && modified.latest().isBefore(published.earliest());
    return new Told(published, before ? null : modified);
  }

  /** The date of the dateline that the first paragraph opens with, or null. */
  private @Nullable String dateline(MainText main, @Nullable String language) {
    String text =
        main.blocks().stream()
            .filter(block -> MainContent.weight(block) > 0)
            .findFirst()
            .map(TextBlock::text)
            .orElse("");
    String start = text.substring(0, Math.min(text.length(), MAX_OPENING));
    int end = -1;
    for (int i = 0; i < start.length() && end < 0; i++) {
      char c = start.charAt(i);
      boolean dash =
          c == '\u2013' || c == '\u2014' || (c == '-' && i > 0 && start.charAt(i - 1) == ' ');
      end = dash || c == ')' || c == ':' || c == '|' ? i : -1;
      end = end >= 0 && dates.read(start.substring(0, end), language).isEmpty() ? -1 : end;
    }
    return end < 0 ? null : start.substring(0, end);
  }

  /** The first date that is plausible; of less exact ones the first where no day is told. */
  private final class Choice {
    private final @Nullable LocalDate last;
    private final @Nullable String language;
    private @Nullable PageDate chosen;
    private boolean sure;

    Choice(Page page, @Nullable String language) {
      this.last =
          page.retrieved() == null
              ? null
              : page.retrieved().plus(SLACK).atOffset(java.time.ZoneOffset.UTC).toLocalDate();
      this.language = language;
    }

    @Nullable PageDate chosen() {
      return chosen;
    }

    /** Whether nothing that is seen could say better. */
    boolean isSure() {
      return isExact() && sure;
    }

    boolean isExact() {
      return chosen != null && isDay(chosen);
    }

    private static boolean isDay(PageDate date) {
      return date.precision().compareTo(PageDate.Precision.DAY) <= 0;
    }

    void offer(@Nullable PageDate date) {
      if (date == null || isExact() || !isPlausible(date)) {
        return;
      }
      chosen = chosen == null || isDay(date) ? date : chosen;
    }

    /** What the carrier says is believed as it is. */
    void carrier(@Nullable String words) {
      PageDate date = words == null ? null : dates.value(words, language).orElse(null);
      chosen = date == null ? null : date.by(Origin.CARRIER);
      sure = date != null;
    }

    void stated(List<StatedDate> stated) {
      for (StatedDate one : stated) {
        if (isExact()) {
          return;
        }
        offer(dates.value(one.words(), language).map(date -> date.by(one.origin())).orElse(null));
        sure = one.sure();
      }
    }

    /** What is only called a date in the markup may be that of a change after what is seen. */
    void offerEarlier(@Nullable PageDate seen) {
      PageDate stated = chosen;
      if (seen != null
          && stated != null
          && isPlausible(seen)
          && seen.day().isBefore(stated.day())) {
        chosen = null;
      }
      offer(seen);
    }

    void opening(@Nullable String words) {
      if (words != null && !isExact()) {
        offer(dates.read(words, language).map(date -> date.by(Origin.VISIBLE_TEXT)).orElse(null));
      }
    }

    void scripts(Outline outline) {
      if (!isExact()) {
        for (String value : new ArrayList<>(ScriptDates.in(outline))) {
          offer(
              dates
                  .value(value, language)
                  .map(date -> date.by(Origin.SCRIPT).concluded())
                  .orElse(null));
        }
      }
    }

    private boolean isPlausible(PageDate date) {
      LocalDate day = date.day();
      return !day.isBefore(FIRST) && (last == null || !day.isAfter(last));
    }
  }
}
