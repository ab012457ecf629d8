package dateline.collect.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads Retry-After (RFC 9110, section 10.2.3): a number of seconds, or a date in one of the three
 * forms of section 5.6.7. Stateless.
 */
final class RetryAfter {
  /** Longer is no wait any more. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");

  /** Two digits of a year mean one of this century: the form is older, its dates here are not. */
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEEE, dd-MMM-uu HH:mm:ss 'GMT'", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH));

  private RetryAfter() {}

  /**
   * When to come back.
   *
   * @param now when the answer came
   * @return not before now, and at most a year later; null where nothing readable is said
   */
  static @Nullable Instant of(@Nullable String value, Instant now) {
    if (value == null || value.length() > 64) {
      return null;
    }
    String stated = value.strip();
    if (SECONDS.matcher(stated).matches()) {
      long seconds = Math.min(Long.parseLong(stated), LONGEST.toSeconds());
      return now.plusSeconds(seconds);
    }
    Instant date = date(stated);
    if (date == null) {
      return null;
    }
    Instant latest = now.plus(LONGEST);
    return date.isBefore(now) ? now : date.isAfter(latest) ? latest : date;
  }

  private static @Nullable Instant date(String stated) {
    for (DateTimeFormatter form : DATES) {
      try {
        return LocalDateTime.parse(stated, form).toInstant(ZoneOffset.UTC);
      } catch (DateTimeException otherForm) {
        // The next form is tried.
      }
    }
    return null;
  }
}
