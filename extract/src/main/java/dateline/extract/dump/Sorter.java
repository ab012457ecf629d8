package dateline.extract.dump;

import dateline.extract.Image;
import dateline.extract.byline.Byline;
import dateline.extract.credit.Agencies;
import dateline.extract.credit.Caption;
import dateline.extract.deck.Deck;
import dateline.extract.letters.Letters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a line is by its own words. Immutable and thread-safe. */
final class Sorter {
  /** An agency's name alone is no longer than this, in UTF-16 code units. */
  private static final int BARE_CREDIT = 24;

  private static final int CAPTION_WORDS = 60;
  private static final int SOLD_WORDS = 45;

  /** Digits that a telephone number has at least. */
  private static final int PHONE_DIGITS = 8;

  /** A sentence of so many words is no interface, though it may begin like it. */
  private static final int RUNNING_WORDS = 12;

  private static final Set<String> COUNTED =
      Set.of(
          "min",
          "mins",
          "minute",
          "minutes",
          "read",
          "reads",
          "reading",
          "time",
          "views",
          "view",
          "shares",
          "share",
          "likes",
          "comments",
          "comment",
          "replies",
          "hour",
          "hours",
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "ago",
          "sec",
          "secs",
          "seconds",
          "words",
          "lesezeit",
          "minuten",
          "vor",
          "stunden",
          "tagen",
          "lecture",
          "temps",
          "de",
          "il",
          "y",
          "a",
          "heures",
          "jours",
          "lectura",
          "minutos",
          "hace",
          "horas",
          "días",
          "leitura",
          "tempo",
          "há",
          "lettura",
          "minuti",
          "di",
          "fa",
          "ore",
          "giorni",
          "leestijd",
          "минут",
          "минуты",
          "мин",
          "назад",
          "часов",
          "часа",
          "чтения",
          "время",
          "просмотров",
          "dakika",
          "okuma",
          "süresi",
          "önce",
          "دقيقة",
          "قراءة",
          "visits",
          "hits",
          "votes",
          "points",
          "page",
          "of",
          "pages",
          "k",
          "less",
          "than",
          "about");

  private final Phrases phrases = new Phrases();
  private final Agencies agencies = new Agencies();
  private final Byline byline = new Byline();
  private final Deck decks = new Deck(agencies, byline);
  private final Dates dates;

  Sorter(Dates dates) {
    this.dates = dates;
  }

  DumpLine sort(Line line) {
    if (line.letters() == 0) {
      return new DumpLine(line, Sort.NOISE, null);
    }
    Phrases.Use use = use(line);
    if (use != null) {
      return new DumpLine(line, Sort.INTERFACE, use);
    }
    return new DumpLine(line, byWords(line), null);
  }

  private Sort byWords(Line line) {
    if (isContact(line) || isCalendarHead(line.text()) || isSigns(line)) {
      return Sort.NOISE;
    }
    if (isCount(line)) {
      return Sort.INTERFACE;
    }
    if (!dates.read(line.text()).isNothing()) {
      return Sort.DATE;
    }
    if (!line.ends() && (!authors(line.text()).isEmpty() || byline.namesDesk(line.text()))) {
      return Sort.BYLINE;
    }
    if (isCaption(line)) {
      return Sort.CAPTION;
    }
    return line.isSentence() || line.isShortSentence() ? Sort.SENTENCE : Sort.TITLE;
  }

  private Phrases.@Nullable Use use(Line line) {
    String text = line.text();
    Phrases.Use use = phrases.use(text);
    if (use == null) {
      return isCopyright(text) ? Phrases.Use.LEGAL : null;
    }
    boolean running = line.isSentence() && line.words() >= RUNNING_WORDS;
    return switch (use) {
      case LEGAL, CONSENT, COMMENTS, SUBSCRIBE, FORM -> use;
      case PROMOTION -> line.words() <= SOLD_WORDS ? use : null;
      case READ_MORE -> running && text.indexOf(':') < 0 ? null : use;
      default -> running ? null : use;
    };
  }

  /** "© 2026 Oberau Courier": the year tells it from a picture's credit. */
  private static boolean isCopyright(String text) {
    int sign = text.indexOf('©');
    if (sign < 0 || sign > 12 || text.length() > 300) {
      return false;
    }
    int run = 0;
    for (int i = sign; i < Math.min(text.length(), sign + 20); i++) {
      run = Character.isDigit(text.charAt(i)) ? run + 1 : 0;
      if (run == 4) {
        return true;
      }
    }
    return false;
  }

  /** The authors that a line names as such; empty where it is no byline. */
  List<String> authors(String text) {
    String avatar = avatar(text);
    return avatar == null ? byline.authors(text) : byline.names(avatar);
  }

  /** The persons that a line names, if it is nothing but a name. */
  List<String> names(String text) {
    return text.length() > 60 ? List.of() : byline.names(text);
  }

  /** An author's box has a picture, and a dump the picture's description: "Ana Lind Avatar". */
  private static @Nullable String avatar(String text) {
    String lower = Letters.lower(text);
    if (text.length() > 60 || !lower.contains("avatar")) {
      return null;
    }
    String name =
        lower.endsWith("'s avatar") || lower.endsWith("’s avatar")
            ? text.substring(0, text.length() - 9)
            : null;
    if (name == null && lower.endsWith(" avatar")) {
      name = text.substring(0, text.length() - 7);
    }
    for (String lead : List.of("avatar of ", "avatar for ", "avatar von ", "avatar de ")) {
      if (name == null && lower.startsWith(lead)) {
        name = text.substring(lead.length());
      }
    }
    return name;
  }

  boolean mayBeDeck(String text) {
    return decks.mayBe(text);
  }

  Caption caption(String text) {
    Caption caption = Caption.of(text, agencies);
    String words = caption.text();
    if (words == null) {
      return caption;
    }
    int end = words.length();
    while (end > 0 && " ©|/–—-".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Caption(end == 0 ? null : words.substring(0, end), caption.credit());
  }

  /** Adds the picture of a caption; a line with a credit alone belongs to the picture before it. */
  void addImage(String text, List<Image> images) {
    Caption caption = caption(text);
    Image last = images.isEmpty() ? null : images.getLast();
    if (caption.text() == null && last != null && last.credit() == null) {
      images.set(images.size() - 1, new Image(null, last.caption(), caption.credit()));
    } else {
      images.add(new Image(null, caption.text(), caption.credit()));
    }
  }

  private boolean isCaption(Line line) {
    String text = line.text();
    if (line.words() > CAPTION_WORDS || !mayCredit(text)) {
      return false;
    }
    Caption caption = Caption.of(text, agencies);
    String credit = caption.credit();
    if (credit == null || credit.length() > 60 || Character.isLowerCase(credit.charAt(0))) {
      return false;
    }
    return !(line.isSentence() && isSignOff(text));
  }

  /** Whether anything in the text can be a picture's credit; spares most lines the full search. */
  private static boolean mayCredit(String text) {
    return text.indexOf(':') >= 0
        || text.indexOf('©') >= 0
        || text.indexOf('[') >= 0
        || text.indexOf('(') >= 0
        || text.contains(" by ")
        || text.contains(" courtesy ")
        || text.length() <= BARE_CREDIT;
  }

  /** "… he said. (AFP)" ends a report and credits no picture. */
  private boolean isSignOff(String text) {
    int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
    return open > 0 && !agencies.only(text.substring(open)).isEmpty();
  }

  private static boolean isCount(Line line) {
    if (line.digits() == 0 || line.words() > 8) {
      return false;
    }
    for (String word : Letters.lower(line.text()).split("[^\\p{L}]+")) {
      if (!word.isEmpty() && !COUNTED.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** A telephone number, an e-mail address or a web address with few words around it. */
  private static boolean isContact(Line line) {
    String text = line.text();
    int at = text.indexOf('@');
    boolean mail =
        text.contains("[email") || (at > 0 && at + 1 < text.length() && text.charAt(at - 1) > ' ');
    boolean web = line.words() <= 6 && (text.startsWith("http") || text.startsWith("www."));
    if ((mail && line.words() <= RUNNING_WORDS) || web) {
      return true;
    }
    return line.words() <= RUNNING_WORDS + 3 && longestNumber(text) >= PHONE_DIGITS;
  }

  /**
   * Digits of the longest number; one that opens with a plus or a zero may have blanks and signs
   * inside.
   */
  static int longestNumber(String text) {
    int longest = 0;
    int run = 0;
    boolean dialled = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        dialled = run == 0 ? c == '0' || (i > 0 && "+(".indexOf(text.charAt(i - 1)) >= 0) : dialled;
        longest = Math.max(longest, ++run);
      } else if (!dialled || (c != ' ' && c != '-' && c != '(' && c != ')' && c != '/')) {
        run = 0;
      }
    }
    return longest;
  }

  /** "M T W T F S S", "Mo Di Mi Do Fr Sa So": seven short words, the head of a calendar. */
  static boolean isCalendarHead(String text) {
    if (text.length() > 40 || text.length() < 13) {
      return false;
    }
    String[] words = text.replace(" | ", " ").split(" ");
    for (String word : words) {
      if (word.isEmpty() || word.length() > 4 || !word.codePoints().allMatch(Character::isLetter)) {
        return false;
      }
    }
    return words.length == 7
        && Character.isUpperCase(words[0].charAt(0)) == Character.isUpperCase(words[6].charAt(0));
  }

  /** Rows of signs with a letter among them. */
  private static boolean isSigns(Line line) {
    int blanks = 0;
    for (int i = 0; i < line.text().length(); i++) {
      blanks += line.text().charAt(i) == ' ' ? 1 : 0;
    }
    int signs = line.text().length() - blanks - line.letters() - line.digits();
    return line.text().length() >= 3 && signs > 2 * line.letters() && line.words() < 8;
  }
}
