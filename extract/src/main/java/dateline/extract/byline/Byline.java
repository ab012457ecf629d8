package dateline.extract.byline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the persons in bylines. Stateless and thread-safe. */
public final class Byline {
  /** A byline is short; longer lines are none. UTF-16 code units. */
  private static final int MAX_LENGTH = 220;

  private static final int MAX_AUTHORS = 12;
  private static final int MAX_DESK = 60;

  private static final Pattern CUE =
      Pattern.compile(
          "^[\\s\\p{Pd}|•·]*(?:(?:written|reporting|posted|published|reported|authored|submitted|story|text|words|article|report|analysis|opinion)\\s+)?"
              + "(?:by|von|par|por|di|door|av|af|autor(?:in|a|es)?|auteure?s?|autore|author(?:s)?|writer|verfasser|"
              + "text|texte|texto|testo|tekst|автор(?:ы)?|текст|автори|بقلم|كتبت?|نویسنده|yazar|penulis|oleh|作者|文)"
              + "(?:\\s*[:：]\\s*|\\s+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[,;|•·/&\u2022\u3001]\\s*|\\s+(?:and|und|et|y|e|i|og|och|en|ve|dan|и|та|و|with|mit|avec|con)\\s+"
              + "|\\s+\\p{Pd}+\\s+|\\s{3,}"
              + "|\\s+(?:Published|Posted|Updated|Publicado|Actualizado|Publié|Veröffentlicht|Aktualisiert|Опубликовано|Обновлено|نشر)(?=[\\s:])");

  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|@\\w+|https?://\\S+");
  private static final Pattern BRACKETS = Pattern.compile("[(\\[][^()\\[\\]]{0,80}[)\\]]");

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "van", "von",
          "der", "den", "ter", "ten", "zu", "bin", "ibn", "al", "el", "ul", "ur", "e", "y", "af",
          "av", "abu", "bint", "st", "san");

  /** Words of roles, desks and organizations: what carries one of them is no person's name. */
  private static final Set<String> NO_NAME =
      Set.of(
          "staff",
          "reporter",
          "reporters",
          "correspondent",
          "correspondents",
          "editor",
          "editors",
          "editorial",
          "desk",
          "newsroom",
          "news",
          "agency",
          "agencies",
          "team",
          "writer",
          "writers",
          "admin",
          "administrator",
          "bureau",
          "bureaus",
          "service",
          "services",
          "press",
          "network",
          "media",
          "daily",
          "times",
          "post",
          "journal",
          "magazine",
          "today",
          "online",
          "web",
          "contributor",
          "contributors",
          "columnist",
          "producer",
          "wire",
          "wires",
          "monitor",
          "report",
          "reports",
          "guest",
          "author",
          "special",
          "chief",
          "senior",
          "associate",
          "assistant",
          "deputy",
          "department",
          "redaktion",
          "redaktor",
          "redacción",
          "redacao",
          "redação",
          "redazione",
          "rédaction",
          "редакция",
          "agence",
          "agentur",
          "agencia",
          "reuters",
          "afp",
          "ap",
          "dpa",
          "efe",
          "ansa",
          "tass",
          "xinhua",
          "pti",
          "ani",
          "ians",
          "upi",
          "anadolu",
          "bloomberg",
          "updated",
          "published",
          "نشر",
          "min",
          "minutes",
          "read",
          "photos",
          "photo",
          "video",
          "university",
          "institute",
          "inc",
          "ltd",
          "llc",
          "company",
          "corporation",
          "group",
          "the",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "unknown",
          "anonymous",
          "user",
          "share",
          "comments",
          "comment",
          "facebook",
          "twitter",
          "follow",
          "now",
          "year",
          "end",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** "By Friday", "By The End": these carry no name either, and are no desk. */
  private static final Set<String> DAYS =
      Set.of(
          "the",
          "now",
          "year",
          "end",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "today",
          "user");

  private static final Set<String> POSTNOMINALS =
      Set.of("jr", "sr", "phd", "md", "ii", "iii", "iv");

  /**
   * The persons that a byline names, or none where the line is no byline. A byline opens with a cue
   * word; see {@link #names} for a text that is already known to be one.
   */
  public List<String> authors(String line) {
    if (line.length() > MAX_LENGTH) {
      return List.of();
    }
    Matcher cue = CUE.matcher(line);
    if (!cue.find()) {
      return List.of();
    }
    String rest = line.substring(cue.end()).strip();
    if ((rest.endsWith(".") && rest.indexOf(' ') < 0) || isSentence(rest)) {
      return List.of();
    }
    List<String> names = names(rest);
    return names.isEmpty() || !opensWithName(rest, names.getFirst()) ? List.of() : names;
  }

  /** Whether a line is a byline that names no person: "By Newsroom", "By Vale Post Staff". */
  public boolean namesDesk(String line) {
    Matcher cue = CUE.matcher(line);
    if (line.length() > MAX_DESK || !cue.find()) {
      return false;
    }
    String rest = line.substring(cue.end()).strip();
    String[] words = rest.split("[\\s,|]+");
    boolean desk = false;
    for (String word : words) {
      desk |=
          NO_NAME.contains(word.toLowerCase(Locale.ROOT))
              && !DAYS.contains(word.toLowerCase(Locale.ROOT));
      if (!Character.isUpperCase(word.isEmpty() ? ' ' : word.charAt(0)) && !word.equals("the")) {
        return false;
      }
    }
    return desk && words.length <= 5 && ".!?:".indexOf(rest.charAt(rest.length() - 1)) < 0;
  }

  /** Whether a line opens with a byline's cue word and is short enough for one. */
  public boolean opensLikeByline(String line) {
    return line.length() <= MAX_LENGTH && CUE.matcher(line).find();
  }

  /** The persons in a text that is known to name authors, such as an author element. */
  public List<String> names(String text) {
    if (text.length() > MAX_LENGTH * 4) {
      return List.of();
    }
    String bare = BRACKETS.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll(" | ");
    Matcher cue = CUE.matcher(bare);
    if (cue.find()) {
      bare = bare.substring(cue.end());
    }
    Set<String> names = new LinkedHashSet<>();
    for (String part : BETWEEN.split(bare)) {
      String name = clean(part);
      if (names.size() < MAX_AUTHORS && isPerson(name)) {
        names.add(unshout(name));
      }
    }
    return List.copyOf(names);
  }

  private static boolean opensWithName(String rest, String first) {
    return rest.regionMatches(true, 0, first, 0, Math.min(first.length(), rest.length()))
        || rest.toLowerCase(Locale.ROOT).indexOf(first.toLowerCase(Locale.ROOT)) <= 4;
  }

  /** Running lower-case words are a sentence's, not a byline's. */
  private static boolean isSentence(String rest) {
    int lower = 0;
    int words = 0;
    for (String word : rest.split("\\s+")) {
      words++;
      String bare = word.replaceAll("\\P{L}", "");
      boolean plain =
          !bare.isEmpty()
              && Character.isLowerCase(bare.charAt(0))
              && !PARTICLES.contains(bare)
              && !NO_NAME.contains(bare)
              && !Set.of("and", "for", "in", "at", "of", "on", "und", "et", "with", "pm", "am")
                  .contains(bare);
      lower += plain ? 1 : 0;
    }
    return lower >= 3 || (words > 6 && rest.endsWith("."));
  }

  private static String clean(String part) {
    String name = part.strip();
    int cut = name.indexOf('\n');
    name = cut < 0 ? name : name.substring(0, cut).strip();
    for (String tail : List.of(" for ", " in ", " at ", " on ")) {
      int at = name.indexOf(tail);
      name = at > 0 ? name.substring(0, at) : name;
    }
    // A date may stand beside the name without a sign between.
    String undated = name.replaceAll("^(?:\\S*\\d\\S*\\s+)+|\\s+\\S*\\d.*$", "");
    name = undated.equals(name) || undated.indexOf(' ') > 0 ? undated : "";
    name = name.replaceAll("^[\\s\"'“”‘’«».:*]+|[\\s\"“”«»:*,]+$", "");
    boolean initial =
        name.endsWith(".") && name.length() > 2 && name.charAt(name.length() - 3) == ' ';
    return name.endsWith(".") && !initial ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean isPerson(String name) {
    if (name.length() < 2 || name.length() > 60) {
      return false;
    }
    List<String> words = new ArrayList<>(List.of(name.split("\\s+")));
    if (words.size() > 5
        || (words.size() == 1 && !name.codePoints().allMatch(Byline::isNameSign))) {
      return false;
    }
    int capitals = 0;
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT).replace(".", "");
      if (NO_NAME.contains(lower) || !word.codePoints().allMatch(Byline::isNameSign)) {
        return false;
      }
      int first = word.codePointAt(0);
      boolean caseless = Character.isLetter(first) && !Character.isLowerCase(first);
      if (caseless || lower.matches("[a-z]['’]\\p{L}+|al-\\p{L}+|el-\\p{L}+")) {
        capitals++;
      } else if (!PARTICLES.contains(lower)) {
        return false;
      }
    }
    return capitals > 0
        && !(words.size() == 1 && POSTNOMINALS.contains(name.toLowerCase(Locale.ROOT)));
  }

  private static boolean isNameSign(int c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == '.'
        || c == '-'
        || c == '\''
        || c == '’'
        || c == 'ʻ'
        || c == '\u200c';
  }

  /** "ANA LIND" is written "Ana Lind": capitals are the page's layout, not the name. */
  private static String unshout(String name) {
    boolean shouted =
        name.indexOf(' ') > 0
            && name.equals(name.toUpperCase(Locale.ROOT))
            && !name.equals(name.toLowerCase(Locale.ROOT));
    if (!shouted) {
      return name.replaceAll("\\s+", " ");
    }
    StringBuilder calm = new StringBuilder(name.length());
    boolean wordStart = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean initials = i + 1 < name.length() && name.charAt(i + 1) == '.';
      calm.append(wordStart || initials ? c : Character.toLowerCase(c));
      wordStart = !Character.isLetter(c);
    }
    return calm.toString().replaceAll("\\s+", " ");
  }
}
