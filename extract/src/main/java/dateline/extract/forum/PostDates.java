package dateline.extract.forum;

import dateline.extract.PageDate;
import dateline.extract.date.DateReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads when posts were written. What a program writes for other programs goes before what it
 * writes for readers: an attribute with the time goes before words such as "3 hours ago", of which
 * nothing is made. Immutable and thread-safe.
 */
final class PostDates {
  /** Attributes that hold nothing but a date. */
  private static final List<String> WRITTEN =
      List.of("datetime", "content", "created-timestamp", "ts");

  /** Attributes that a reader sees when the pointer rests on the date. */
  private static final List<String> SHOWN = List.of("title", "data-tippy-content");

  /** Attributes with the seconds or milliseconds since 1970. */
  private static final List<String> COUNTED =
      List.of("data-time", "data-timestamp", "data-epoch", "data-unixtime", "data-created");

  /**
   * 1990 and 2100, in seconds since 1970: forums are younger, and pages are not from the future.
   */
  private static final long EARLIEST = 631_152_000L;

  private static final long LATEST = 4_102_444_800L;

  private static final int LONGEST = 200;
  private static final int MOST_INSIDE = 12;

  private final DateReader dates;

  PostDates(DateReader dates) {
    this.dates = dates;
  }

  /**
   * What a post says of its time.
   *
   * @param exact a date that can be read in one way, or null
   * @param words what else it says, to be read when the order of day and month is known
   */
  private record Said(@Nullable PageDate exact, String words) {}

  /**
   * When each of the posts was written, in their order; null for those that do not say.
   *
   * @param language BCP 47 tag of the page, or null
   */
  List<@Nullable PageDate> of(List<MarkedPost> posts, @Nullable String language) {
    List<Said> all = posts.stream().map(this::said).toList();
    String order =
        FigureOrder.language(
            all.stream().filter(said -> said.exact == null).map(Said::words).toList(), dates);
    List<@Nullable PageDate> read = new ArrayList<>();
    for (Said said : all) {
      String spoken = order == null ? language : order;
      read.add(said.exact != null ? said.exact : dates.read(said.words, spoken).orElse(null));
    }
    return read;
  }

  private Said said(MarkedPost post) {
    Element date = post.date();
    PageDate exact = date == null ? null : inside(date);
    if (exact == null) {
      exact = exact(post.element());
    }
    return new Said(exact, date == null ? "" : words(date));
  }

  private @Nullable PageDate inside(Element date) {
    int seen = 0;
    for (Element element : date.stream().limit(MOST_INSIDE).toList()) {
      PageDate exact = ++seen > 1 && isEdit(element) ? null : exact(element);
      if (exact != null) {
        return exact;
      }
    }
    return null;
  }

  /** The date in an element's attributes, or null where they hold none. */
  private @Nullable PageDate exact(Element element) {
    if (element.attributesSize() == 0) {
      return null;
    }
    PageDate date = first(element, WRITTEN, this::written);
    date = date == null ? first(element, COUNTED, PostDates::counted) : date;
    return date == null ? first(element, SHOWN, this::withTime) : date;
  }

  private static @Nullable PageDate first(
      Element element, List<String> attributes, Function<String, Optional<PageDate>> reading) {
    for (String attribute : attributes) {
      String value = element.attr(attribute).strip();
      Optional<PageDate> date = value.isEmpty() ? Optional.empty() : reading.apply(value);
      if (date.isPresent()) {
        return date.get();
      }
    }
    return null;
  }

  private static Optional<PageDate> counted(String figures) {
    if (figures.length() < 9 || figures.length() > 13) {
      return Optional.empty();
    }
    try {
      long count = Long.parseLong(figures);
      long seconds = figures.length() > 10 ? count / 1000 : count;
      boolean likely = seconds >= EARLIEST && seconds < LATEST;
      return likely
          ? Optional.of(PageDate.stated(Instant.ofEpochSecond(seconds).toString()))
          : Optional.empty();
    } catch (NumberFormatException noCount) {
      return Optional.empty();
    }
  }

  /** A date in one of the forms that programs write, or in words that can be read in one way. */
  Optional<PageDate> written(String value) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    // A local time with the seconds since 1970 behind it: the latter know their zone.
    Optional<PageDate> counted = counted(value.substring(value.indexOf(' ') + 1));
    if (counted.isPresent()) {
      return counted;
    }
    try {
      return Optional.of(PageDate.stated(value));
    } catch (DateTimeException otherForm) {
      return dates.read(value);
    }
  }

  /** A day alone is read with the words around it, which may have the time. */
  private Optional<PageDate> withTime(String value) {
    return written(value).filter(date -> date.precision() == PageDate.Precision.INSTANT);
  }

  private boolean hasDate(String title) {
    return !title.isEmpty()
        && title.length() <= LONGEST
        && (FigureOrder.isDate(title) || dates.read(title).isPresent());
  }

  /** The words of a date; "Yesterday" with the day in its title stands for that day. */
  private String words(Element date) {
    StringBuilder words = new StringBuilder();
    Node node = date;
    while (node != null && words.length() < LONGEST) {
      boolean left = node instanceof Element inner && !inner.equals(date) && isEdit(inner);
      String title = node instanceof Element element && !left ? element.attr("title") : "";
      boolean told = hasDate(title);
      words.append(told ? title : node instanceof TextNode text ? text.text() : "");
      Node next = left || told || node.childNodeSize() == 0 ? null : node.firstChild();
      while (next == null && node != null && !node.equals(date)) {
        next = node.nextSibling();
        node = node.parent();
      }
      node = next;
    }
    return words.toString();
  }

  /** "Last edited on …" stands beside the date of many posts. */
  private static boolean isEdit(Element element) {
    String names = element.className();
    return names.contains("edit") || names.contains("modif");
  }
}
