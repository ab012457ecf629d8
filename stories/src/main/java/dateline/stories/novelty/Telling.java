package dateline.stories.novelty;

import dateline.extract.Article;
import dateline.extract.PageDate;
import dateline.language.DateMention;
import dateline.language.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a story, with what tells when it came and whether it has a voice of its own.
 *
 * @param id the article's id
 * @param article the article
 * @param sentences the sentences of its text; may be empty where they are not known
 * @param dates the words of its text that name days, months or years
 * @param retrieved when it was first fetched, or null; stands in where the page has no date
 * @param copy whether it surely copies another page of the story
 */
public record Telling(
    String id,
    Article article,
    List<Sentence> sentences,
    List<DateMention> dates,
    @Nullable Instant retrieved,
    boolean copy) {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration UNKNOWN_ZONE = Duration.ofHours(14);

  public Telling {
    sentences = List.copyOf(sentences);
    dates = List.copyOf(dates);
  }

  /**
   * When it can have come. A day is that day in UTC, and a time whose zone the page does not name
   * is read as UTC: taken at its widest each day would reach into the two beside it, and whoever
   * asks for Tuesday would get the pages of Monday.
   */
  private record Span(Instant first, Instant last) {

    static Span of(PageDate date) {
      return switch (date.precision()) {
        case INSTANT -> {
          Instant time = date.earliest().plus(date.isLocal() ? UNKNOWN_ZONE : Duration.ZERO);
          yield new Span(time, time);
        }
        case DAY -> {
          Instant start = date.day().atStartOfDay().toInstant(ZoneOffset.UTC);
          yield new Span(start, start.plus(DAY).minusNanos(1));
        }
        case MONTH, YEAR -> new Span(date.earliest(), date.latest().minusNanos(1));
      };
    }
  }

  private @Nullable Span span() {
    PageDate published = article.published();
    if (published != null) {
      return Span.of(published);
    }
    return retrieved == null ? null : new Span(retrieved, retrieved);
  }

  /**
   * Whether it came at a time or after it. Where its date is not exact it did if it can have: to
   * see something twice is better than never. A page that nobody dates never did.
   */
  public boolean cameSince(Instant since) {
    Span span = span();
    return span != null && !span.last().isBefore(since);
  }

  /** Its place among the pages of the story; one that nobody dates stands before all. */
  Instant place() {
    Span span = span();
    return span == null
        ? Instant.MIN
        : span.first().plus(Duration.between(span.first(), span.last()).dividedBy(2));
  }
}
