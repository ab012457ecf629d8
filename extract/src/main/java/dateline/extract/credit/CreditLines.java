package dateline.extract.credit;

import dateline.extract.Credit;
import dateline.extract.PrimarySource;
import dateline.extract.letters.Letters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds whom a text credits, among its blocks. Immutable and thread-safe. */
public final class CreditLines {
  /** A credit line is short. UTF-16 code units. */
  private static final int MAX_LENGTH = 260;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** "Source: X": the text, or what is in it, is X's. */
  private static final Pattern SOURCE =
      Pattern.compile(
          "^[\\s(\\[*–—-]*(?:original\\s+)?(?:news\\s+)?(?:sources?|quellen?|fuentes?|fontes?|fonti|kilde|källa|bron|lähde|źródło|zdroj|"
              + "forrás|sursa|източник|источники?|джерел[оа]|kaynak|sumber|المصدر|مصدر|منبع|स्रोत|来源|來源|出典|출처|courtesy|via)"
              + "\\s*[:：]\\s*(.{0,160})$",
          FLAGS);

  /** "This article originally appeared on X." */
  private static final Pattern APPEARED =
      Pattern.compile(
          "\\b(?:originally|first|previously)\\s+(?:appeared|published|posted|reported|ran|written)\\s+(?:by|on|in|at|for)\\s+(.{2,120})$"
              + "|\\b(?:article|story|post|piece|report|text)\\s+(?:was|is|has been)\\s+(?:re)?(?:published|printed|posted|produced|syndicated)\\s+(?:from|courtesy of|with permission (?:of|from)|in partnership with)\\s+(.{2,120})$"
              + "|^[\\s(\\[*]*(?:re)(?:published|printed|posted)\\s+(?:from|courtesy of|with permission (?:of|from))\\s+(.{2,120})$"
              + "|\\b(?:впервые опубликован[оа]?|zuerst erschienen (?:bei|in|auf)|publicado originalmente (?:en|por|em)|publié (?:initialement|à l'origine) (?:par|sur|dans))\\s+(.{2,120})$",
          FLAGS);

  /** "First published on May 31, 2019" says when and not where. */
  private static final Pattern A_DAY =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+){0,2}\\d{1,2}(?:st|nd|rd|th|\\.)?,?\\s+(?:\\p{L}+\\.?,?\\s+)?\\d{4}\\b|\\d{4}-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2}");

  private static final List<String> APPEARED_WORDS =
      List.of(
          "originally",
          "first",
          "previously",
          "published",
          "printed",
          "posted",
          "produced",
          "syndicated",
          "опубликован",
          "erschienen",
          "publicado",
          "publié");

  private static final List<String> CONTRIBUTED_STEM = List.of("contr");

  /** Of the three patterns below, and of that of syndicated texts. */
  private static final String FIRST_LETTERS = "wafmcnretпзن";

  /** "With inputs from X": a part is X's. */
  private static final Pattern INPUTS =
      Pattern.compile(
          "^[\\s(\\[*–—-]*(?:with\\s+(?:additional\\s+|further\\s+)?(?:inputs?|reporting|material|contributions?|files|information|additional reporting)\\s+(?:from|by)|"
              + "(?:additional|further)\\s+reporting\\s+(?:by|from)|mit material (?:von|der|des)|avec|con información de|con informazioni da|com informações (?:de|da|do)|"
              + "по\\s+(?:материалам|сообщени(?:ю|ям)|данным|информации)|за\\s+матеріалами|nach angaben von|نقلا عن)\\s*:?\\s*(.{2,160})$",
          FLAGS);

  /** Agency sign-off: "Reporting by X; Editing by Y". */
  private static final Pattern REPORTING =
      Pattern.compile(
          "^[\\s(\\[*]*(?:reporting|writing|editing|compiled)\\s+(?:and\\s+(?:writing|editing)\\s+)?by\\s+(.{2,220})$",
          FLAGS);

  /** "X contributed to this report": a part is X's, if X is an agency. */
  private static final Pattern CONTRIBUTED =
      Pattern.compile(
          "^[\\s(\\[*–—-]*(.{2,80}?)\\s+contributed\\s+to\\s+this\\s+(?:report|story|article)\\W{0,3}$",
          FLAGS);

  private static final Pattern SYNDICATED =
      Pattern.compile(
          "^[\\s(\\[*]*(?:except for the headline|this (?:story|report|article|copy) (?:has not been edited|is (?:auto-?generated|published) from|was generated from|has been (?:published|sourced) from)"
              + "|with (?:agency|agencies) inputs|\\(?agencies\\)?$)",
          FLAGS);

  /**
   * The agency in a dateline: "KABUL (Reuters) –", or before the dash alone: "PARIS, May 3 AFP -".
   */
  private static final Pattern DATELINE =
      Pattern.compile("^.{0,80}?[(\\[]([^()\\[\\]]{2,40})[)\\]]\\s*[\\p{Pd}:]");

  /** A place in capitals, as agencies write it. */
  private static final Pattern PLACE_IN_CAPITALS =
      Pattern.compile("^[\\p{Lu}][\\p{Lu}\\p{M} .'’-]{2,40}[,( ]");

  private static final Pattern AGENCY_NAMED =
      Pattern.compile(
          "\\b(?:[Aa]ccording to|[Rr]eported by|[Ss]egún|[Ss]elon|laut|[Ss]egundo|[Ss]econdo|сообщает|передает|передаёт)\\s+(?:the\\s+|la\\s+|l['’]|der\\s+|a\\s+)?"
              + "(?:[\\p{L}-]+\\s+)?(?:agency|agencia|agence|Agentur|Nachrichtenagentur|agência|agenzia|агентство|информагентство)\\s+[«\"“]?(\\p{Lu}[\\p{L}\\p{M}-]*(?:\\s\\p{Lu}[\\p{L}\\p{M}-]*){0,2})");

  /** The agency behind the last sentence: "… he said. – AFP", "… he said. (ANI)". */
  private static final Pattern BEHIND =
      Pattern.compile(
          "[.!?\"”’»]\\s*(?:[(\\[]([^()\\[\\]]{2,60})[)\\]]|\\p{Pd}{1,2}\\s*(.{2,60}))\\s*\\.?$");

  /** "The post … appeared first on X.", the tail of a feed's entry, wherever it is carried. */
  private static final Pattern FEED_TAIL =
      Pattern.compile("^the (?:post|article) .{1,200} appeared first on (.{2,60}?)\\.?$", FLAGS);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[,;|/()•·]\\s*|\\s+(?:and|with|for|und|mit|et|avec|y|con)\\s+|(?i)^\\s*by\\s+|\\s+\\p{Pd}\\s+");

  private static final Pattern AROUND_AGENCY =
      Pattern.compile("(?i)^by\\s+|\\s+(?:staff|news agency|agency)$");

  private final Agencies agencies;
  private final ClosingName closingName;

  public CreditLines() {
    this(new Agencies());
  }

  public CreditLines(Agencies agencies) {
    this.agencies = agencies;
    closingName = new ClosingName(agencies);
  }

  /**
   * What the blocks of a text say about its sources.
   *
   * @param credits in order of the text, one for each name
   * @param creditBlocks indexes into the blocks of those that are nothing but a credit line (or an
   *     empty one, "Source:") and no text of the article
   * @param primarySource set where one line says that the text as a whole was taken from one place
   */
  public record Found(
      List<Credit> credits, Set<Integer> creditBlocks, @Nullable PrimarySource primarySource) {
    public Found {
      credits = List.copyOf(credits);
      creditBlocks = Set.copyOf(creditBlocks);
    }
  }

  /** Reads the blocks of a text, in their order. */
  public Found read(List<String> blocks) {
    Map<String, Credit> credits = new LinkedHashMap<>();
    Set<Integer> lines = new LinkedHashSet<>();
    PrimarySource primary = null;
    for (int i = 0; i < blocks.size(); i++) {
      String block = blocks.get(i).strip();
      boolean edge = i < 3 || i >= blocks.size() - 4;
      if (block.length() <= MAX_LENGTH && edge) {
        Line line = line(block);
        if (line != null) {
          lines.add(i);
          line.names.forEach(name -> add(credits, name, block));
          if (primary == null && line.whole && line.names.size() == 1) {
            primary = new PrimarySource(null, line.names.getFirst(), block);
          }
          continue;
        }
      }
      if (i < 2) {
        inDateline(block, credits);
      }
      if (i < 4) {
        named(block, credits);
      }
      if (i >= blocks.size() - 3) {
        behind(block, credits);
      }
    }
    closing(blocks, credits, lines);
    return new Found(List.copyOf(credits.values()), lines, primary);
  }

  /** A name in brackets is a credit in the last place alone: other credit lines may follow it. */
  private void closing(List<String> blocks, Map<String, Credit> credits, Set<Integer> lines) {
    int last = blocks.size() - 1;
    while (last > 0 && lines.contains(last)) {
      last--;
    }
    String block = last < 0 ? "" : blocks.get(last).strip();
    for (String name : closingName.in(block)) {
      lines.add(last);
      add(credits, name, block);
    }
  }

  /** The agencies in a byline or an author element, such as "By Ana Lind | AFP". */
  public List<Credit> agencies(String byline) {
    if (byline.length() > MAX_LENGTH) {
      return List.of();
    }
    List<Credit> found = new ArrayList<>();
    for (String part : BETWEEN.split(byline)) {
      agencies
          .named(AROUND_AGENCY.matcher(part).replaceAll(""))
          .ifPresent(name -> found.add(new Credit(name, byline.strip())));
    }
    return found;
  }

  /** Whether a block is a credit line, and what it says. */
  private record Line(List<String> names, boolean whole) {}

  /** The outlet that a feed's entry names in its last line, or null where the line is no such. */
  public static @Nullable String feedTail(String line) {
    if (line.length() > MAX_LENGTH * 2 || !line.strip().regionMatches(true, 0, "the ", 0, 4)) {
      return null;
    }
    Matcher tail = FEED_TAIL.matcher(line.strip());
    return tail.find() ? tail.group(1) : null;
  }

  private @Nullable Line line(String block) {
    String tail = feedTail(block);
    if (tail != null) {
      return new Line(List.of(tail), true);
    }
    String lower = Letters.lower(block);
    List<String> besideOwn = OwnReporting.beside(block, lower);
    if (besideOwn != null) {
      return new Line(besideOwn, false);
    }
    List<String> bare = agencies.only(block);
    if (!bare.isEmpty()) {
      return new Line(bare, false);
    }
    if (block.indexOf(':') >= 0 || block.indexOf('：') >= 0) {
      Matcher source = SOURCE.matcher(block);
      if (source.lookingAt() && !isSentence(source.group(1))) {
        return new Line(CreditedNames.all(source.group(1)), true);
      }
    }
    Matcher appeared = APPEARED.matcher(block);
    if (contains(lower, APPEARED_WORDS) && appeared.find() && wordCount(block) <= 40) {
      boolean when = A_DAY.matcher(group(appeared)).lookingAt();
      return when
          ? new Line(List.of(), false)
          : new Line(CreditedNames.first(group(appeared)), true);
    }
    return contains(lower, CONTRIBUTED_STEM) || opensLikeCredit(lower) ? helpers(block) : null;
  }

  /** What a line says whose first letters, or one of whose words, are those of a credit. */
  private @Nullable Line helpers(String block) {
    Matcher inputs = INPUTS.matcher(block);
    if (inputs.lookingAt() && !isSentence(inputs.group(1)) && mayName(inputs.group(1))) {
      return new Line(CreditedNames.all(inputs.group(1)), false);
    }
    Matcher reporting = REPORTING.matcher(block);
    if (reporting.lookingAt()) {
      return new Line(agencyOf(reporting.group(1)), false);
    }
    Matcher contributed = CONTRIBUTED.matcher(block);
    List<String> helpers = contributed.lookingAt() ? agencyOf(contributed.group(1)) : List.of();
    if (!helpers.isEmpty()) {
      return new Line(helpers, false);
    }
    return SYNDICATED.matcher(block).lookingAt() ? new Line(List.of(), false) : null;
  }

  /** Most lines lack the words without which none is a credit. */
  private static boolean contains(String lower, List<String> words) {
    for (String word : words) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first letter of a line is one of those with which lines of helpers open. */
  private static boolean opensLikeCredit(String lower) {
    for (int i = 0; i < lower.length(); i++) {
      if (" \t\n\r\f([*–—-".indexOf(lower.charAt(i)) < 0) {
        return FIRST_LETTERS.indexOf(lower.charAt(i)) >= 0;
      }
    }
    return false;
  }

  private static String group(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      String group = matcher.group(i);
      if (group != null) {
        return group;
      }
    }
    return "";
  }

  private List<String> agencyOf(String words) {
    return agencies(words).stream().map(Credit::name).toList();
  }

  /** The agency that a sentence names as one: "according to the news agency X". */
  private static void named(String block, Map<String, Credit> credits) {
    if (!block.contains("gen") && !block.contains("ген") && !block.contains("gên")) {
      return; // no language's word for an agency
    }
    Matcher agency = AGENCY_NAMED.matcher(block.length() > 600 ? block.substring(0, 600) : block);
    while (agency.find()) {
      add(credits, CreditedNames.tidy(agency.group(1)), agency.group());
    }
  }

  private void inDateline(String block, Map<String, Credit> credits) {
    String start = block.length() > 140 ? block.substring(0, 140) : block;
    if (start.indexOf('(') < 0 && start.indexOf('[') < 0) {
      return;
    }
    Matcher dateline = DATELINE.matcher(start);
    if (dateline.lookingAt()) {
      String evidence = dateline.group().strip();
      List<String> known = agencies.only(dateline.group(1));
      known.forEach(name -> add(credits, name, evidence));
      boolean isName =
          Character.isUpperCase(dateline.group(1).codePointAt(0))
              && !dateline.group(1).matches(".*\\d.*");
      if (known.isEmpty() && isName && PLACE_IN_CAPITALS.matcher(evidence).find()) {
        add(credits, dateline.group(1).strip(), evidence);
      }
    }
  }

  private static boolean hasBracketOrDash(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || Character.getType(c) == Character.DASH_PUNCTUATION) {
        return true;
      }
    }
    return false;
  }

  private void behind(String block, Map<String, Credit> credits) {
    String end = block.length() > 90 ? block.substring(block.length() - 90) : block;
    Matcher behind = BEHIND.matcher(end);
    if (hasBracketOrDash(end) && behind.find()) {
      String names = behind.group(1) != null ? behind.group(1) : behind.group(2);
      String evidence = behind.group().substring(1).strip();
      agencies
          .only(names.replaceFirst("(?i)^with\\s+(?:inputs?\\s+from\\s+)?", ""))
          .forEach(name -> add(credits, name, evidence));
    }
  }

  private static void add(Map<String, Credit> credits, String name, String evidence) {
    credits.putIfAbsent(Letters.lower(name), new Credit(name, evidence));
  }

  private static boolean isSentence(String words) {
    return wordCount(words) > 14 || words.strip().matches(".*[.!?]\\s+\\p{Lu}.*\\s.*\\s.*");
  }

  /** Some agencies write themselves in small letters. */
  private boolean mayName(String words) {
    return hasCapital(words) || !agencies.only(words).isEmpty();
  }

  private static boolean hasCapital(String words) {
    return words
            .codePoints()
            .anyMatch(
                c -> Character.isUpperCase(c) || Character.getType(c) == Character.OTHER_LETTER)
        || Letters.lower(words).contains("agenc");
  }

  static int wordCount(String words) {
    return words.isBlank() ? 0 : words.strip().split("\\s+").length;
  }
}
