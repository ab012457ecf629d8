package dateline.extract.dateline;

import dateline.extract.Dateline;
import dateline.extract.PageDate;
import dateline.extract.date.DateReader;
import dateline.extract.letters.Letters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dateline in front of a report. Immutable and thread-safe. */
public final class DatelineReader {
  private static final int MAX_LENGTH = 90;

  /** What parts a dateline from the text: a dash with a space, or a colon behind capitals. */
  private static final Pattern PARTING =
      Pattern.compile("\\s*(?:\\s\\p{Pd}{1,2}\\s?|\\p{Pd}{2}|[—–]|(?<=\\p{Lu}):)\\s*");

  private static final Pattern AGENCY = Pattern.compile("\\s*[(\\[]([^()\\[\\]]{2,40})[)\\]]\\s*$");
  private static final Pattern PLACE =
      Pattern.compile("^\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ ,/]+\\p{L}[\\p{L}\\p{M}.'’-]*){0,5}$");
  private static final Pattern DATE_START = Pattern.compile("\\d|(?<=, )le \\d");

  private final DateReader dates;

  public DatelineReader(DateReader dates) {
    this.dates = dates;
  }

  /**
   * The dateline in front of a text's first paragraph.
   *
   * @param published when the page was published, or null; gives a date without a year its year
   */
  public Optional<Dateline> read(String paragraph, @Nullable PageDate published) {
    String start = paragraph.substring(0, Math.min(paragraph.length(), MAX_LENGTH));
    Matcher parting = PARTING.matcher(start);
    if (!parting.find() || parting.start() < 2) {
      return Optional.empty();
    }
    String head = start.substring(0, parting.start()).strip();
    Matcher agency = AGENCY.matcher(head);
    boolean hasAgency = agency.find();
    String placeAndDate = hasAgency ? head.substring(0, agency.start()).strip() : head;
    int dateAt = dateStart(placeAndDate);
    String place = placeAndDate.substring(0, dateAt).replaceAll("[\\s,/]+$", "");
    String dateWords = placeAndDate.substring(dateAt);
    String date = dateWords.isEmpty() ? null : date(dateWords, published);
    boolean told = hasAgency || date != null || isCapitals(place);
    boolean fits =
        told
            && PLACE.matcher(place).matches()
            && place.length() <= 50
            && (dateWords.isEmpty() || date != null);
    return fits ? Optional.of(new Dateline(place, date)) : Optional.empty();
  }

  /**
   * Where the text begins behind a dateline; 0 where none is in front of it.
   *
   * @param start the start of a text, which may have the dateline in front
   */
  public static int past(Dateline dateline, String start) {
    if (!start.startsWith(dateline.place())) {
      return 0;
    }
    Matcher parting = PARTING.matcher(start);
    parting.region(0, Math.min(start.length(), MAX_LENGTH)).useTransparentBounds(true);
    return parting.find() ? parting.end() : 0;
  }

  /** Where the date begins: at its first figure, or at the month's name before it. */
  private static int dateStart(String words) {
    Matcher figure = DATE_START.matcher(words);
    if (!figure.find()) {
      return words.length();
    }
    int comma = words.lastIndexOf(',', figure.start());
    return comma >= 0 ? comma : figure.start();
  }

  private @Nullable String date(String words, @Nullable PageDate published) {
    Optional<PageDate> whole = dates.read(words);
    if (whole.isPresent()) {
      return whole.get().day().toString();
    }
    if (published == null) {
      return null;
    }
    int year = published.day().getYear();
    Optional<PageDate> near =
        dates.read(words + " " + year).filter(day -> day.precision() == PageDate.Precision.DAY);
    // A report is dated before it is published: in January, "30 December" is of the year before.
    return near.map(PageDate::day)
        .map(day -> day.isAfter(published.day().plusDays(30)) ? day.minusYears(1) : day)
        .map(Object::toString)
        .orElse(null);
  }

  private static boolean isCapitals(String place) {
    String letters = place.replaceAll("\\P{L}", "");
    return letters.length() >= 3
        && letters.equals(letters.toUpperCase(Locale.ROOT))
        && !letters.equals(Letters.lower(letters));
  }
}
