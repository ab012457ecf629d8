package dateline.extract.credit;

import dateline.extract.letters.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The news agencies of the world by the names that credit lines use. Immutable. */
public final class Agencies {
  /** Names as written; a name of four letters or fewer counts only in capitals. */
  private static final List<String> NAMES =
      List.of(
          "Reuters",
          "Thomson Reuters",
          "AFP",
          "Agence France-Presse",
          "Agence France Presse",
          "AP",
          "Associated Press",
          "The Associated Press",
          "UPI",
          "United Press International",
          "DPA",
          "dpa",
          "Deutsche Presse-Agentur",
          "EFE",
          "Europa Press",
          "ANSA",
          "Adnkronos",
          "Lusa",
          "Belga",
          "ANP",
          "NTB",
          "Ritzau",
          "STT",
          "APA",
          "Keystone-SDA",
          "SDA",
          "SID",
          "Sport-Informations-Dienst",
          "ČTK",
          "CTK",
          "TASR",
          "PAP",
          "MTI",
          "Agerpres",
          "BTA",
          "Tanjug",
          "HINA",
          "TASS",
          "ITAR-TASS",
          "RIA Novosti",
          "Interfax",
          "Sputnik",
          "ТАСС",
          "РИА Новости",
          "Интерфакс",
          "Ukrinform",
          "Укринформ",
          "UNIAN",
          "BelTA",
          "Kazinform",
          "AKIpress",
          "Trend",
          "Azertac",
          "Armenpress",
          "Xinhua",
          "Xinhua News Agency",
          "新华社",
          "China News Service",
          "Kyodo",
          "Kyodo News",
          "共同通信",
          "Jiji Press",
          "Yonhap",
          "Yonhap News Agency",
          "연합뉴스",
          "KCNA",
          "Bernama",
          "Antara",
          "VNA",
          "PNA",
          "Central News Agency",
          "PTI",
          "Press Trust of India",
          "ANI",
          "IANS",
          "UNI",
          "APP",
          "Associated Press of Pakistan",
          "INP",
          "BSS",
          "UNB",
          "Anadolu",
          "Anadolu Agency",
          "Anadolu Ajansı",
          "AA",
          "DHA",
          "IHA",
          "IRNA",
          "ISNA",
          "Tasnim",
          "Fars",
          "Mehr",
          "SANA",
          "MENA",
          "WAM",
          "SPA",
          "QNA",
          "KUNA",
          "BNA",
          "NNA",
          "Petra",
          "وكالات",
          "رويترز",
          "الأناضول",
          "NAN",
          "GNA",
          "PANA",
          "SAPA",
          "Press Association",
          "PA Media",
          "Canadian Press",
          "The Canadian Press",
          "Australian Associated Press",
          "AAP",
          "Bloomberg",
          "Bloomberg News",
          "Getty Images",
          "EPA",
          "EPA-EFE",
          "Agencies",
          "Agenturen",
          "agencias",
          "agences");

  private static final Pattern ENDS =
      Pattern.compile("^[\\s\\p{Punct}\\p{Pd}©]+|[\\s\\p{Punct}]+$");
  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[/,;|&+]\\s*|\\s+(?:and|und|et|y)\\s+|\\s+\\p{Pd}\\s+");

  private final Map<String, String> byFolded = new HashMap<>();

  /** With one of these any text begins that names agencies only. */
  private final Set<String> firstWords = new HashSet<>();

  public Agencies() {
    NAMES.forEach(name -> byFolded.putIfAbsent(Letters.lower(name), name));
    NAMES.forEach(name -> firstWords.add(firstWord(name)));
  }

  /** The first letters that follow one another, in lower case. */
  private static String firstWord(String words) {
    int start = 0;
    while (start < words.length() && !Character.isLetter(words.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < words.length() && Character.isLetter(words.charAt(end))) {
      end++;
    }
    return Letters.lower(words.substring(start, end));
  }

  /** The agency that the words are the name of, as written, or empty. */
  public Optional<String> named(String words) {
    String name = words.strip();
    if (name.isEmpty() || name.length() > 60) {
      return Optional.empty();
    }
    String known = byFolded.get(Letters.lower(name));
    boolean acronym = name.length() <= 4;
    return known != null && (!acronym || NAMES.contains(name))
        ? Optional.of(name)
        : Optional.empty();
  }

  /**
   * The agencies of a text that is nothing but agency names with signs between them, such as
   * "AFP/Reuters" or "(AP)"; empty where anything else stands in it.
   */
  public List<String> only(String words) {
    if (words.length() > 120 || !firstWords.contains(firstWord(words))) {
      return List.of();
    }
    String bare = ENDS.matcher(words).replaceAll("");
    List<String> found = new ArrayList<>();
    for (String part : BETWEEN.split(bare)) {
      Optional<String> name = named(part);
      if (name.isEmpty()) {
        return List.of();
      }
      found.add(name.get());
    }
    return found;
  }
}
