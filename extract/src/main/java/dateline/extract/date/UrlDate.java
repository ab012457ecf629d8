package dateline.extract.date;

import dateline.extract.PageDate;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Concludes a date from an address such as {@code /2026/01/29/title}. Stateless. */
public final class UrlDate {
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([/_.-]?)([01]\\d)\\2([0-3]\\d)(?!\\d)");
  private static final Pattern MONTH = Pattern.compile("/((?:19|20)\\d\\d)/([01]\\d)/");
  private static final int MAX_LENGTH = 2_000;

  private UrlDate() {}

  /** The date that an address carries, marked as inferred; to the month where it names no day. */
  public static Optional<PageDate> of(String url) {
    String bounded = url.length() > MAX_LENGTH ? url.substring(0, MAX_LENGTH) : url;
    Matcher day = DAY.matcher(bounded);
    while (day.find()) {
      Optional<PageDate> date = inferred(day.group(1) + "-" + day.group(3) + "-" + day.group(4));
      if (date.isPresent()) {
        return date;
      }
    }
    Matcher month = MONTH.matcher(bounded);
    return month.find() ? inferred(month.group(1) + "-" + month.group(2)) : Optional.empty();
  }

  private static Optional<PageDate> inferred(String iso) {
    try {
      return Optional.of(PageDate.inferred(iso));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
