package dateline.extract.byline;

import dateline.extract.letters.Letters;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words of roles, desks, outlets and labels in the languages of the press: what carries one of them
 * is no person's name. Stateless.
 */
final class DeskWords {
  private static final Set<String> DESKS =
      words(
          """
          staff reporter reporters correspondent correspondents editor editors editorial desk newsroom news agency agencies
          team writer writers admin administrator bureau bureaus service services press network media daily times post
          journal magazine today online web contributor contributors columnist producer wire wires monitor report reports
          guest author authors special chief senior associate assistant deputy department university institute inc ltd llc
          company corporation group unknown anonymous gazette herald tribune newspaper broadcasting channel radio tv
          reuters afp ap dpa sda ansa tass xinhua pti ians upi anadolu bloomberg
          redaktion redaktor redakteur redakteurin redakteure korrespondent korrespondentin reporterin nachrichten zeitung
          agentur presse dienst verlag mitarbeiter mitarbeiterin volontär volontärin chefredakteur chefredakteurin
          rédaction redaction agence agences journaliste correspondant correspondante envoyé envoyée
          redacción redaccion agencia agencias noticias diario periódico corresponsal equipo periodista
          redacao redação redacção agência notícias equipe jornalista
          redazione agenzia notizie giornalista inviato
          haberler haberleri haberi merkezi ajansı ajans muhabir muhabiri servisi servis editör editörü gazetesi
          redaksi berita penulis wartawan jurnalis
          редакция редактор корреспондент агентство новости служба газета редакція кореспондент новини
          redakcja redakcji agencja dziennikarz redakce redakcia szerkesztőség redacția redacţia redactie nieuws nieuwsdienst
          redaktionen redaksjonen nyheter nyheder journalist fotograf ntb tt ritzau stt toimitus
          σύνταξη ειδήσεις συντακτική báo phóng nhóm pv
          وكالات وكالة رويترز صحيفة موقع تحرير المحرر مراسل
          """);

  private static final Set<String> LABELS =
      words(
          """
          updated published نشر minutes read photos photo video user share comments comment facebook twitter follow
          instagram linkedin email whatsapp telegram last update updates posted modified created advertisement watch
          exclusive breaking takeaways summary highlights overview introduction background conclusion contents
          related topics section home about contact opinion analysis interview credit image images source sources
          datum ort rubrik kategorie kategorien aktualisiert veröffentlicht stand foto fotos bild quelle uhr lesezeit teilen interview kommentar
          publié modifié photographie source actualizado publicado actualización lectura aggiornato pubblicato atualizado
          güncelleme güncellenme guncelleme yayınlanma yayınlama giriş tarihi saat dakika
          diperbarui diterbitkan обновлено опубликовано фото источник оновлено опубліковано джерело
          aktualizacja zdjęcie aktualizováno frissítve actualizat bijgewerkt gepubliceerd
          uppdaterad publicerad oppdatert publisert opdateret offentliggjort päivitetty julkaistu ενημέρωση cập nhật
          """);

  /** "By Friday", "By The End": these carry no name either, and are no desk. */
  private static final Set<String> CALENDAR =
      words(
          """
          the now year end this that monday tuesday wednesday thursday friday saturday sunday january february march april
          june july august september october november december today user
          """);

  /** Months that are also first names: "April Reyes". */
  private static final Set<String> FIRST_NAMES = words("april june august");

  /** Ends of long words, as Germanic languages make them: "Sportredaktion". */
  private static final List<String> ENDS =
      List.of(
          "redaktion",
          "redaktionen",
          "redaksjonen",
          "redactie",
          "nachrichten",
          "ministerium",
          "verband",
          "verein",
          "gesellschaft",
          "stiftung",
          "institut",
          "universität",
          "zeitung",
          "agentur",
          "redakteur",
          "redakteurin",
          "reporter",
          "reporterin",
          "korrespondent",
          "korrespondentin",
          "news");

  /** Ends of names of outlets and desks in scripts without spaces. */
  private static final List<String> EASTERN_ENDS =
      List.of(
          "新聞", "新闻", "日报", "日報", "晚报", "早报", "通信", "通信社", "通讯社", "社", "网", "網", "報", "报", "電視",
          "电视", "テレビ", "放送", "編集部", "编辑部", "編輯部", "取材班", "オンライン", "デジタル", "일보", "신문", "뉴스", "방송",
          "통신", "데스크", "취재팀", "편집국", "팀");

  /** Languages whose names of days and months are told from persons' names. */
  private static final List<String> LANGUAGES =
      List.of(
          "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da", "fi", "pl", "cs", "hu", "ro", "tr",
          "id", "ru", "uk", "el");

  private static final Set<String> DAYS = days();

  private DeskWords() {}

  /** Days, and those months that are no first names in any language ("Juni", "Mai", "August"). */
  private static Set<String> days() {
    Set<String> days = new HashSet<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.of(language);
      for (DayOfWeek day : DayOfWeek.values()) {
        days.add(lower(day.getDisplayName(TextStyle.FULL_STANDALONE, locale)));
      }
      for (Month month :
          List.of(Month.JANUARY, Month.FEBRUARY, Month.OCTOBER, Month.NOVEMBER, Month.DECEMBER)) {
        days.add(lower(month.getDisplayName(TextStyle.FULL_STANDALONE, locale)));
      }
    }
    return Set.copyOf(days);
  }

  private static Set<String> words(String words) {
    return new HashSet<>(List.of(words.strip().split("\\s+")));
  }

  /** Whether a word, in lower case, is no part of a person's name. */
  static boolean isNoName(String word) {
    if (DESKS.contains(word) || isDay(word) || LABELS.contains(word)) {
      return true;
    }
    for (String end : ENDS) {
      if (word.length() > end.length() && word.endsWith(end)) {
        return true;
      }
    }
    return word.indexOf('-') > 0 && isCompound(word);
  }

  private static boolean isCompound(String word) {
    for (String part : word.split("-", -1)) {
      if (DESKS.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word names a desk or an organization, or is a label, and no day. */
  static boolean isDesk(String word) {
    return isNoName(word) && !isDay(word);
  }

  /** Whether a word is of the calendar. */
  static boolean isCalendar(String word) {
    return isDay(word) || word.equals("may");
  }

  private static boolean isDay(String word) {
    return CALENDAR.contains(word) || DAYS.contains(word);
  }

  /** Whether a word may open a name although it is a month. */
  static boolean isFirstName(String word) {
    return FIRST_NAMES.contains(word);
  }

  /** Whether a word in a script without spaces is the name of an outlet or a desk. */
  static boolean isEasternDesk(String word) {
    for (String end : EASTERN_ENDS) {
      if (word.length() > end.length() && word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  static String lower(String word) {
    return Letters.lower(word);
  }
}
