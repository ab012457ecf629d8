package dateline.extract.metadata;

import dateline.extract.CanonicalUrl;
import dateline.extract.credit.Agencies;
import dateline.extract.credit.CreditLines;
import dateline.extract.letters.Letters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the outlet's name from the lines with which sites end: the copyright line, the notice of
 * what the site is, the tail of a feed's entry. Immutable and thread-safe.
 */
public final class OutletLine {
  /** A notice says in its first words who speaks. UTF-16 code units. */
  private static final int READ = 240;

  private static final int LONGEST_NAME = 50;
  private static final int MOST_WORDS = 6;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** "© 2019-2026 Vale Post. All rights reserved." */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?:©|\\(c\\)|\\bcopyright)\\s{0,3}(?:©|\\(c\\))?\\s{0,3}(?:by\\s)?(?:19|20)\\d\\d"
              + "(?:\\s?[-–—]\\s?(?:(?:19|20)\\d\\d|present))?[,:]?\\s{1,3}(?:by\\s)?(.{2,80})",
          FLAGS);

  /** "© Vale Post 2026". */
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?:©|\\(c\\))\\s{0,3}(\\D{2,60}?),?\\s(?:19|20)\\d\\d", FLAGS);

  /** Where the name in a copyright line ends. */
  private static final Pattern NAME_ENDS =
      Pattern.compile(
          "[.|;:·•(]\\s|[.|;:·•(]$|[|•·]|,|\\s[-–—]\\s|\\s(?:all rights|alle rechte|todos los|todos os|tous droits|tutti i|"
              + "все права|powered|is an?|theme)\\b",
          FLAGS);

  /** "Vale Post is an automatic aggregator …", also behind "Disclaimer:" and the like. */
  private static final Pattern SAYS_WHAT_IT_IS =
      Pattern.compile(
          "(?:^|[.!?:]\\s)(?:[Aa]bout\\s)?(\\p{Lu}[\\p{L}\\p{N}.'’&-]*(?:\\s[\\p{Lu}\\p{N}&][\\p{L}\\p{N}.'’&-]*){0,4}"
              + "|[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+){0,2}\\.\\p{L}{2,12})"
              + "\\s(?:is|ist|es|est)\\s(?:an?|the|your|eine?|una?|une?)\\s(.{3,120})");

  /** What an outlet is; a "news editor" is a person. */
  private static final Pattern IS_OUTLET =
      Pattern.compile(
          "^(?:(?!at |for |with |who |by |and )\\S{1,30} ){0,5}"
              + "(?:aggregator|newspaper|(?:news|web) ?(?:agency|site|portal|outlet|service|magazine)|magazine|portal|blog|"
              + "publication|zeitung|nachrichtenportal|periódico|diario|journal)\\b",
          FLAGS);

  private static final Pattern COMPANY =
      Pattern.compile(
          ",?\\s(?:inc|ltd|llc|gmbh|ag|plc|corp|co|pty|limited|s\\.a|s\\.r\\.l|b\\.v)\\.?$", FLAGS);

  private static final Set<String> NO_NAME =
      Set.of(
          "theme",
          "themes",
          "wordpress",
          "blogger",
          "photo",
          "photos",
          "rights",
          "reserved",
          "copyright",
          "powered",
          "this",
          "it",
          "he",
          "she",
          "that",
          "there",
          "our",
          "we",
          "site",
          "website",
          "page",
          "blog",
          "privacy",
          "terms",
          "all",
          "content",
          "disclaimer",
          "here");

  private final Agencies agencies;

  public OutletLine(Agencies agencies) {
    this.agencies = agencies;
  }

  /** The name that a line gives its outlet, or empty. */
  public Optional<String> named(String line) {
    String start = line.strip();
    start = start.substring(0, Math.min(start.length(), READ));
    for (Pattern pattern : List.of(YEAR_FIRST, YEAR_LAST)) {
      Matcher copyright = pattern.matcher(start);
      if (copyright.find()) {
        // An agency keeps the rights in its reports wherever they are printed.
        return name(beforeEnd(copyright.group(1))).filter(name -> agencies.named(name).isEmpty());
      }
    }
    String tail = CreditLines.feedTail(line);
    return tail != null ? name(tail) : notice(line);
  }

  private static String beforeEnd(String words) {
    Matcher end = NAME_ENDS.matcher(words);
    return end.find() ? words.substring(0, end.start()) : words;
  }

  private static Optional<String> notice(String line) {
    Matcher notice = SAYS_WHAT_IT_IS.matcher(line.substring(0, Math.min(line.length(), READ)));
    if (!notice.find()) {
      return Optional.empty();
    }
    String subject = notice.group(1);
    boolean isHost = subject.indexOf('.') > 0 && subject.equals(Letters.lower(subject));
    if (isHost) {
      return Optional.ofNullable(CanonicalUrl.host("https://" + subject + "/"));
    }
    return IS_OUTLET.matcher(notice.group(2)).find() ? name(subject) : Optional.empty();
  }

  /** The subject of a line that says what somebody is, whatever it says: "X is a …"; or empty. */
  public static Optional<String> subject(String line) {
    Matcher notice = SAYS_WHAT_IT_IS.matcher(line.substring(0, Math.min(line.length(), READ)));
    return notice.find() ? name(notice.group(1)) : Optional.empty();
  }

  private static Optional<String> name(String words) {
    String name = COMPANY.matcher(words.strip()).replaceFirst("");
    name = name.replaceAll("^[\\s\"“«:,-]+|[\\s\"”»,:-]+$", "");
    String[] parts = name.split("\\s+");
    boolean fits =
        name.length() >= 2 && name.length() <= LONGEST_NAME && parts.length <= MOST_WORDS;
    boolean plainWord = fits && Character.isLowerCase(name.charAt(0)) && name.indexOf('.') < 0;
    if (!fits || plainWord) {
      return Optional.empty();
    }
    for (String part : parts) {
      if (NO_NAME.contains(Letters.lower(part))) {
        return Optional.empty();
      }
    }
    return name.codePoints().anyMatch(Character::isLetter) ? Optional.of(name) : Optional.empty();
  }
}
