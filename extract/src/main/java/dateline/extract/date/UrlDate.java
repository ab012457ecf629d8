package dateline.extract.date;

import dateline.extract.PageDate;
import dateline.extract.PageDate.Origin;
import dateline.extract.letters.Letters;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Concludes a date from an address such as {@code /2026/01/29/title}. Stateless. */
public final class UrlDate {
  private static final int MAX_LENGTH = 2_000;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2060;

  /** English short names: in addresses they are written so whatever the page's language. */
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private UrlDate() {}

  /** The date that an address carries, marked as inferred; to the month where it names no day. */
  public static Optional<PageDate> of(String url) {
    String address = url.length() > MAX_LENGTH ? url.substring(0, MAX_LENGTH) : url;
    int path = Math.max(0, address.indexOf('/', address.indexOf("//") + 2));
    PageDate month = null;
    for (int at = path; at < address.length(); at++) {
      if (!isDigit(address, at) || isDigit(address, at - 1)) {
        continue;
      }
      PageDate date = dateAt(address, at);
      if (date != null && date.precision() == PageDate.Precision.DAY) {
        return Optional.of(date);
      }
      month = month == null ? date : month;
    }
    return Optional.ofNullable(month);
  }

  /**
   * The month of the folder that a picture was uploaded to, as {@code /uploads/2026/01/x.jpg},
   * where it may have lain for a while.
   */
  public static Optional<PageDate> ofPicture(String url) {
    return of(url).map(date -> inferred(YearMonth.from(date.day()).toString()));
  }

  private static @Nullable PageDate dateAt(String url, int at) {
    int length = digits(url, at);
    if (length == 8) {
      return day(number(url, at, 4), number(url, at + 4, 2), number(url, at + 6, 2));
    }
    if (length == 4) {
      return yearFirst(url, at);
    }
    return length <= 2 ? dayFirst(url, at, length) : null;
  }

  /** "2026/01/29", "2026-1-29", "2026/jan/29", "2026/01/". */
  private static @Nullable PageDate yearFirst(String url, int at) {
    int year = number(url, at, 4);
    char sign = at(url, at + 4);
    if ("/-_.".indexOf(sign) < 0) {
      return null;
    }
    int monthAt = at + 5;
    int length = digits(url, monthAt);
    int month = length == 1 || length == 2 ? number(url, monthAt, length) : named(url, monthAt);
    length = length == 0 ? 3 : length;
    if (month == 0 || (length > 2 && isLetter(at(url, monthAt + 3)))) {
      return null;
    }
    int dayAt = monthAt + length + 1;
    int dayLength = digits(url, dayAt);
    boolean isDay = at(url, dayAt - 1) == sign && (dayLength == 1 || dayLength == 2);
    // A figure of one place is a day only where it is a folder: /2026/1/9/, not /2026-1-9-reasons.
    boolean whole = sign == '/' ? !isWordPart(at(url, dayAt + dayLength)) : length + dayLength == 4;
    if (isDay && whole) {
      return day(year, month, number(url, dayAt, dayLength));
    }
    boolean folder = sign == '/' && at(url, monthAt + length) == '/' && length >= 2;
    return folder && isMonth(year, month) ? inferred(YearMonth.of(year, month).toString()) : null;
  }

  /** "29-01-2026" where no other reading is possible or dots say the order. */
  private static @Nullable PageDate dayFirst(String url, int at, int length) {
    char sign = at(url, at + length);
    int monthAt = at + length + 1;
    int monthLength = digits(url, monthAt);
    int yearAt = monthAt + monthLength + 1;
    boolean parted =
        "-_.".indexOf(sign) >= 0
            && (monthLength == 1 || monthLength == 2)
            && at(url, yearAt - 1) == sign
            && digits(url, yearAt) == 4;
    if (!parted) {
      return null;
    }
    int day = number(url, at, length);
    int month = number(url, monthAt, monthLength);
    boolean clear = day > 12 || sign == '.';
    return clear ? day(number(url, yearAt, 4), month, day) : null;
  }

  private static int named(String url, int at) {
    if (at + 3 > url.length()) {
      return 0;
    }
    return MONTHS.indexOf(Letters.lower(url.substring(at, at + 3))) + 1;
  }

  private static @Nullable PageDate day(int year, int month, int day) {
    boolean isDay =
        isMonth(year, month) && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return isDay ? inferred(YearMonth.of(year, month).atDay(day).toString()) : null;
  }

  private static boolean isMonth(int year, int month) {
    return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12;
  }

  private static PageDate inferred(String iso) {
    return PageDate.inferred(iso).by(Origin.URL);
  }

  private static char at(String url, int at) {
    return at >= 0 && at < url.length() ? url.charAt(at) : ' ';
  }

  private static boolean isDigit(String url, int at) {
    return at(url, at) >= '0' && at(url, at) <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isWordPart(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  private static int digits(String url, int at) {
    int end = at;
    while (isDigit(url, end)) {
      end++;
    }
    return end - at;
  }

  private static int number(String url, int at, int length) {
    int number = 0;
    for (int i = at; i < at + length; i++) {
      number = number * 10 + url.charAt(i) - '0';
    }
    return number;
  }
}
