package dateline.extract.date;

import dateline.extract.date.DateLine.Role;
import dateline.extract.date.DateWords.Word;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that pages set beside dates, in the languages of the press: what they say of a date.
 * Stateless.
 *
 * <p>Words are known by their beginnings, since they are inflected. Chinese, Japanese and Thai
 * write no spaces: there a cue may stand anywhere in a run of letters.
 */
final class DateCues {
  private static final String PUBLISHED =
      """
      publish publié publica publicad pubblica posted issued created added erschien erschein veröffentlich erstellt eingestellt
      diffusé écrit creado creada criado inserit gepubliceerd geplaatst geschreven publicer publiser udgivet
      offentliggjort julkais luotu avaldat paskelbt įkelt publicēt ievietot opublik dodan utworz publikov publikacj
      vydán zveřejn zverejn vytvořen vložen objavlj objavi postavlj објавл објави опублик размещ создан публик опублік
      створен δημοσιευ αναρτ közzét megjelent yayın eklenme terbit diterbit dipublik diposting ditayang disiarkan
      imechapish ilichapish प्रकाशित पब्लिश প্রকাশ منتشر انتشار نشر درج פורסם פרסום
      """;

  private static final String CHANGED =
      """
      updat modif changed edited revised amended corrected aktualis aktualiz geändert bearbeitet überarbeitet actualiz
      actualis atualiz aggiorna bijgewerkt gewijzigd opdater ændret oppdater endret uppdater ändrad redigerad päivit
      muokat uppfært uuendat muudet atnaujint atjauno zaktualiz zmodyfik upraven zmenen změn ažurir izmij izmen
      ажурир измењ обновл обновен измен отредакт оновл змінен променен ενημερ τροπ frissít módosít güncellen
      güncelleme değiş diperbarui perbarui diubah imesasishwa अपडेट अद्यतन আপডেট হালনাগাদ تحديث تعديل بروزرسانی به‌روز
      ویرایش עודכן עדכון promijenj spremenj posodob
      """;

  private static final String OTHER =
      """
      expires deadline retrieved accessed abgerufen consultado copyright registered registriert mitglied geboren
      """;

  /** Words that are cues only as they stand, since other words begin with them. */
  private static final Map<String, Role> WHOLE =
      Map.ofEntries(
          Map.entry("paru", Role.PUBLISHED),
          Map.entry("creat", Role.PUBLISHED),
          Map.entry("lagt", Role.PUBLISHED),
          Map.entry("birt", Role.PUBLISHED),
          Map.entry("đăng", Role.PUBLISHED),
          Map.entry("jour", Role.CHANGED),
          Map.entry("maj", Role.CHANGED),
          Map.entry("edit", Role.CHANGED),
          Map.entry("cap", Role.CHANGED),
          Map.entry("until", Role.OTHER),
          Map.entry("bis", Role.OTHER),
          Map.entry("born", Role.OTHER),
          Map.entry("joined", Role.OTHER),
          Map.entry("member", Role.OTHER),
          Map.entry("valid", Role.OTHER),
          Map.entry("gültig", Role.OTHER));

  /** From Thai on, the scripts that write words without spaces have the higher code points. */
  private static final char FIRST_WITHOUT_SPACES = '\u0e00';

  private static final Map<String, Role> IN_RUNS =
      Map.ofEntries(
          Map.entry("发布", Role.PUBLISHED),
          Map.entry("發布", Role.PUBLISHED),
          Map.entry("发表", Role.PUBLISHED),
          Map.entry("發表", Role.PUBLISHED),
          Map.entry("公開", Role.PUBLISHED),
          Map.entry("掲載", Role.PUBLISHED),
          Map.entry("配信", Role.PUBLISHED),
          Map.entry("投稿", Role.PUBLISHED),
          Map.entry("発行", Role.PUBLISHED),
          Map.entry("입력", Role.PUBLISHED),
          Map.entry("등록", Role.PUBLISHED),
          Map.entry("게시", Role.PUBLISHED),
          Map.entry("발행", Role.PUBLISHED),
          Map.entry("송고", Role.PUBLISHED),
          Map.entry("เผยแพร่", Role.PUBLISHED),
          Map.entry("โพสต์", Role.PUBLISHED),
          Map.entry("更新", Role.CHANGED),
          Map.entry("修改", Role.CHANGED),
          Map.entry("編集", Role.CHANGED),
          Map.entry("修正", Role.CHANGED),
          Map.entry("수정", Role.CHANGED),
          Map.entry("업데이트", Role.CHANGED),
          Map.entry("อัปเดต", Role.CHANGED),
          Map.entry("อัพเดท", Role.CHANGED),
          Map.entry("ปรับปรุง", Role.CHANGED),
          Map.entry("แก้ไข", Role.CHANGED));

  private static final String NEUTRAL =
      """
      since seit online heute today date time datum datums fecha data tanggal tarihi stand uhr vom von the and und les las das den del alle kell klo
      kello ore ora pukul jam uur ngày thứ năm วันที่ เวลา น พ ศ last zuletzt letzte letzter first dernière dernier
      última ultimo ultima último am pm gmt utc est edt cet cest ist wib news meldung nachricht artikel article bericht
      from post written heures kl von par por door dne dnia dana dátum päivä pvm dato дата время года год
      """;

  private static final int SHORTEST = 3;
  private static final int LONGEST = 14;

  private static final Map<String, Role> STEMS = stems();
  private static final Map<String, Role> WORDS = words();
  private static final Set<String> NEUTRAL_WORDS = neutral();

  private DateCues() {}

  private static Map<String, Role> stems() {
    Map<String, Role> stems = new HashMap<>();
    put(stems, PUBLISHED, Role.PUBLISHED);
    put(stems, OTHER, Role.OTHER);
    put(stems, CHANGED, Role.CHANGED);
    return Map.copyOf(stems);
  }

  private static void put(Map<String, Role> stems, String words, Role role) {
    for (String word : words.strip().split("\\s+")) {
      stems.put(MonthNames.fold(word), role);
    }
  }

  private static Map<String, Role> words() {
    Map<String, Role> words = new HashMap<>();
    WHOLE.forEach((word, role) -> words.put(MonthNames.fold(word), role));
    return Map.copyOf(words);
  }

  private static Set<String> neutral() {
    Set<String> words = new HashSet<>();
    for (String word : NEUTRAL.strip().split("\\s+")) {
      words.add(MonthNames.fold(word));
    }
    for (Locale locale : MonthNames.locales()) {
      for (DayOfWeek day : DayOfWeek.values()) {
        words.add(weekday(day, TextStyle.FULL, locale));
        words.add(weekday(day, TextStyle.SHORT, locale));
      }
    }
    return Set.copyOf(words);
  }

  private static String weekday(DayOfWeek day, TextStyle style, Locale locale) {
    String name = day.getDisplayName(style, locale);
    return MonthNames.fold(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
  }

  /** What a word says of the dates beside it. */
  static Role role(Word word) {
    if (word.is('©')) {
      return Role.OTHER;
    }
    if (!word.isLetters()) {
      return Role.UNSAID;
    }
    Role inRun = word.text().charAt(0) >= FIRST_WITHOUT_SPACES ? inRun(word.text()) : null;
    return inRun == null ? role(MonthNames.fold(word.text())) : inRun;
  }

  private static Role role(String folded) {
    Role whole = WORDS.get(folded);
    for (int n = Math.min(folded.length(), LONGEST); whole == null && n >= SHORTEST; n--) {
      whole = STEMS.get(folded.substring(0, n));
    }
    return whole == null ? Role.UNSAID : whole;
  }

  private static @Nullable Role inRun(String run) {
    for (Map.Entry<String, Role> cue : IN_RUNS.entrySet()) {
      if (run.contains(cue.getKey())) {
        return cue.getValue();
      }
    }
    return null;
  }

  /** Whether a word belongs to dates in general: weekdays, "Uhr", and the shortest of words. */
  static boolean isNeutral(Word word) {
    return word.text().length() <= 2 || NEUTRAL_WORDS.contains(MonthNames.fold(word.text()));
  }
}
