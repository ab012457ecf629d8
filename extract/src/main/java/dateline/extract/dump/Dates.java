package dateline.extract.dump;

import dateline.extract.PageDate;
import dateline.extract.date.DateReader;
import dateline.extract.letters.Letters;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates that stand on a line of their own, or nearly so. Immutable and thread-safe. */
final class Dates {
  private static final int LONGEST = 140;

  /** Words that lead to a date or accompany it. */
  private static final Set<String> CUES =
      Set.of(
          "start",
          "started",
          "published",
          "posted",
          "updated",
          "date",
          "on",
          "at",
          "modified",
          "last",
          "first",
          "created",
          "issued",
          "publish",
          "update",
          "by",
          "time",
          "veröffentlicht",
          "aktualisiert",
          "stand",
          "am",
          "um",
          "uhr",
          "vom",
          "publié",
          "mis",
          "jour",
          "le",
          "à",
          "modifié",
          "publicado",
          "actualizado",
          "fecha",
          "el",
          "a",
          "las",
          "em",
          "às",
          "atualizado",
          "pubblicato",
          "aggiornato",
          "il",
          "alle",
          "gepubliceerd",
          "op",
          "om",
          "publisert",
          "oppdatert",
          "publicerad",
          "uppdaterad",
          "publikováno",
          "aktualizováno",
          "opublikowano",
          "опубликовано",
          "обновлено",
          "дата",
          "в",
          "от",
          "оновлено",
          "опубліковано",
          "yayınlanma",
          "tarihi",
          "güncelleme",
          "نشر",
          "تاریخ",
          "آخر",
          "تحديث",
          "انتشار",
          "pm",
          "gmt",
          "utc",
          "est",
          "edt",
          "ist",
          "pkt",
          "cet",
          "cest",
          "bst",
          "st",
          "nd",
          "rd",
          "th",
          "de",
          "del",
          "di",
          "of",
          "the",
          "h",
          "г",
          "года",
          "年",
          "月",
          "日",
          "new",
          "added");

  private static final Set<String> CHANGED =
      Set.of(
          "updated",
          "modified",
          "aktualisiert",
          "mis",
          "modifié",
          "actualizado",
          "atualizado",
          "aggiornato",
          "oppdatert",
          "uppdaterad",
          "aktualizováno",
          "обновлено",
          "оновлено",
          "güncelleme",
          "تحديث",
          "edit",
          "edited",
          "changed");

  private static final Set<String> MADE =
      Set.of(
          "published",
          "posted",
          "created",
          "veröffentlicht",
          "publié",
          "publicado",
          "pubblicato",
          "gepubliceerd",
          "publisert",
          "publicerad",
          "publikováno",
          "opublikowano",
          "опубликовано",
          "опубліковано",
          "yayınlanma",
          "نشر",
          "انتشار");

  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "tr", "pl", "cs", "nb", "sv", "ar",
          "fa");

  private final DateReader reader;
  private final Set<String> weekdays = new HashSet<>();
  private final Set<String> months = new HashSet<>();

  Dates(DateReader reader) {
    this.reader = reader;
    for (String language : LANGUAGES) {
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          String name = Letters.lower(month.getDisplayName(style, Locale.of(language)));
          months.add(name.replace(".", ""));
        }
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
          String name = Letters.lower(day.getDisplayName(style, Locale.of(language)));
          weekdays.add(name.replace(".", ""));
        }
      }
    }
  }

  /**
   * When a line says that the page was published and changed; both null where it is no date line.
   */
  record Said(@Nullable PageDate published, @Nullable PageDate modified) {
    static final Said NOTHING = new Said(null, null);

    boolean isNothing() {
      return published == null && modified == null;
    }
  }

  /** What a line says of the page's dates, if it is a date with few other words. */
  Said read(String text) {
    if (text.length() > LONGEST || !hasFigure(text)) {
      return Said.NOTHING;
    }
    PageDate published = null;
    PageDate modified = null;
    PageDate before = null;
    for (String part : parts(text)) {
      if (!isDate(part)) {
        before = before == null && modified == null ? dayIn(part) : before;
        continue;
      }
      PageDate date = reader.read(part).orElse(null);
      if (saysOneOf(part, CHANGED)) {
        modified = modified == null ? date : modified;
      } else {
        published = published == null ? date : published;
      }
    }
    // "Osterby, 3 May 2026 Updated 4 May 2026": the date before the change is that of the making.
    return new Said(published == null && modified != null ? before : published, modified);
  }

  private @Nullable PageDate dayIn(String words) {
    return anyIn(words)
        .filter(date -> date.precision().compareTo(PageDate.Precision.DAY) <= 0)
        .orElse(null);
  }

  /** The first date in any words. */
  Optional<PageDate> anyIn(String words) {
    return hasFigure(words) ? reader.read(words) : Optional.empty();
  }

  /** The reader that knows no lines. */
  DateReader reader() {
    return reader;
  }

  /** Whether a text is a day of a month without a year, such as "4 May" or "Mar 2". */
  boolean isDayOfMonth(String text) {
    String[] words = text.replace(".", "").replace(",", "").split(" ");
    if (words.length != 2 || text.length() > 20) {
      return false;
    }
    boolean dayFirst = isDay(words[0]);
    String month = (dayFirst ? words[1] : words[0]).toLowerCase(Locale.ROOT);
    return (dayFirst || isDay(words[1])) && months.contains(month);
  }

  private static boolean isDay(String word) {
    return word.length() <= 2 && !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  /**
   * The parts of a line that stand for themselves: "By Ana Lind | 8 May 2026 | Updated 9 May 2026".
   */
  private static List<String> parts(String text) {
    StringBuilder cut = new StringBuilder(text.length() + 8);
    int word = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetter(text.charAt(i))) {
        continue;
      }
      String letters = text.substring(word, i);
      String lower = Letters.lower(letters);
      boolean opens = (CHANGED.contains(lower) || MADE.contains(lower)) && !isLast(cut);
      cut.append(opens ? "\n" : "").append(letters);
      if (i < text.length()) {
        char c = text.charAt(i);
        boolean dash = (c == '–' || c == '—' || c == '-') && i > 0 && text.charAt(i - 1) == ' ';
        cut.append(c == '|' || c == '•' || c == '·' || c == '»' || c == '(' || dash ? '\n' : c);
      }
      word = i + 1;
    }
    return cut.toString().lines().map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  /** "Last updated": the word before the cue belongs to it. */
  private static boolean isLast(StringBuilder before) {
    String tail = before.substring(Math.max(0, before.length() - 6)).toLowerCase(Locale.ROOT);
    return tail.endsWith("last ") || tail.endsWith("first ");
  }

  private boolean isDate(String part) {
    if (!hasFigure(part) || reader.read(part).isEmpty()) {
      return false;
    }
    int others = 0;
    boolean first = true;
    for (String word : words(part)) {
      boolean known =
          CUES.contains(word) || CHANGED.contains(word) || weekdays.contains(word) || isMonth(word);
      if (first && !known) {
        return false;
      }
      others += known ? 0 : 1;
      first = false;
      if (others > 2) {
        return false;
      }
    }
    return true;
  }

  private boolean isMonth(String word) {
    return months.contains(word) || reader.read("1 " + word + " 2020").isPresent();
  }

  private static boolean saysOneOf(String part, Set<String> cues) {
    return words(part).stream().anyMatch(cues::contains);
  }

  /**
   * The runs of letters, in lower case; a part that opens with a figure has its first word known.
   */
  private static List<String> words(String part) {
    StringBuilder letters = new StringBuilder(part.length());
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
      letters.append(Character.isLetter(c) || mark ? Character.toLowerCase(c) : ' ');
    }
    String opener = Character.isDigit(part.charAt(0)) ? "on " : "";
    return List.of((opener + letters).strip().split("\\s+"));
  }

  private static boolean hasFigure(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
