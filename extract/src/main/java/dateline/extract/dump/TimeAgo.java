package dateline.extract.dump;

import dateline.extract.letters.Letters;
import java.util.List;
import java.util.Set;

/**
 * Knows times that count from when a page was shown: "3 hours ago", "vor 2 Tagen", "2mo ago",
 * "today at 9:14". They name no day, but tell that a line belongs to the head of a post. Stateless.
 */
final class TimeAgo {
  private static final int LONGEST = 120;

  private static final Set<String> AGO =
      Set.of(
          "ago", "vor", "il y a", "hace", "há", "fa", "назад", "önce", "geleden", "temu", "sedan");

  private static final Set<String> UNITS =
      Set.copyOf(
          List.of(
              ("second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks wk"
                      + " month months mo year years yr yrs s m h d w y sekunden minuten stunde stunden tag"
                      + " tagen tage woche wochen monat monaten monate jahr jahren jahre seconde secondes"
                      + " heure heures jour jours semaine semaines mois an ans segundos minuto minutos hora"
                      + " horas día días semana semanas mes meses año años dia dias mês ano anos secondi"
                      + " minuti ora ore giorno giorni settimana settimane mese mesi anno anni секунд минут"
                      + " минуты минуту час часа часов день дня дней неделю недели недель месяц месяца"
                      + " месяцев год года лет dakika saat gün hafta ay yıl minuut uur dag dagen week weken"
                      + " maand maanden jaar godzin dni")
                  .split(" ")));

  private static final Set<String> NEAR =
      Set.of(
          "today",
          "yesterday",
          "heute",
          "gestern",
          "aujourd",
          "hier",
          "hoy",
          "ayer",
          "oggi",
          "ieri",
          "hoje",
          "ontem",
          "сегодня",
          "вчера",
          "bugün",
          "dün",
          "vandaag",
          "gisteren");

  /** Between "today" and the clock stands no more than "at" or "a las". */
  private static final int CLOCK_NEAR = 9;

  private TimeAgo() {}

  /** Whether a line says nothing but such a time. */
  static boolean is(String text) {
    int at = in(text);
    if (at < 0 || text.length() > 40) {
      return false;
    }
    return letters(text.substring(0, at)) == 0 && wordsAfter(text, at) <= 4;
  }

  /** Where in a line such a time begins, or -1 where it has none. */
  static int in(String text) {
    if (text.length() > LONGEST) {
      return -1;
    }
    String lower = Letters.lower(text);
    for (int i = 0; i < lower.length(); i++) {
      boolean starts = i == 0 || !Character.isLetterOrDigit(lower.charAt(i - 1));
      if (starts && isAt(lower, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isAt(String lower, int at) {
    String first = word(lower, at);
    if (NEAR.contains(first)) {
      int clock = nextDigit(lower, at);
      return clock >= 0 && clock - at - first.length() <= CLOCK_NEAR;
    }
    if (first.isEmpty()) {
      return false;
    }
    int figure = at;
    if (!Character.isDigit(first.charAt(0))) {
      boolean leads = AGO.contains(first) || lower.startsWith("il y a ", at);
      figure = leads ? nextDigit(lower, at) : -1;
      return figure >= 0 && figure - at < 8 && unitAfter(lower, figure) >= 0;
    }
    int end = unitAfter(lower, figure);
    if (end < 0) {
      return false;
    }
    int next = end;
    while (next < lower.length() && !Character.isLetterOrDigit(lower.charAt(next))) {
      next++;
    }
    String behind = word(lower, next);
    // "2h" stands alone; "3 hours" can be how long something lasts.
    boolean joined = !lower.substring(figure, end).contains(" ");
    return joined || AGO.contains(behind);
  }

  /** Where the unit of time behind a figure ends, or -1 where there is none. */
  private static int unitAfter(String lower, int figure) {
    int at = figure;
    while (at < lower.length() && Character.isDigit(lower.charAt(at))) {
      at++;
    }
    if (at == figure || at - figure > 3) {
      return -1;
    }
    at += at < lower.length() && (lower.charAt(at) == ' ' || lower.charAt(at) == '\u00A0') ? 1 : 0;
    String unit = word(lower, at);
    return UNITS.contains(unit) ? at + unit.length() : -1;
  }

  private static String word(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(Math.min(at, text.length()), end);
  }

  private static int nextDigit(String text, int at) {
    for (int i = at; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int letters(String text) {
    return (int) text.chars().filter(Character::isLetter).count();
  }

  private static int wordsAfter(String text, int at) {
    return text.substring(at).strip().split("\\s+").length;
  }
}
