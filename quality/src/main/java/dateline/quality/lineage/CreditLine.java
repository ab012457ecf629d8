package dateline.quality.lineage;

import dateline.lineage.OutletName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a scraped text says of the agency that it is from, and the text without that. Credits of
 * photographs are none.
 *
 * @param agency the key of the agency's name, empty where the text credits none
 * @param masked the text without its credit lines
 */
record CreditLine(Optional<String> agency, String masked) {
  private static final String AGENCY =
      "(?<agency>Reuters|AP|(?:The )?Associated Press|AFP|Agence France-Presse|Bloomberg(?: News)?)";

  /** Writers' names before the agency's; a stroke would make it a photographer's. */
  private static final String WRITERS = "[\\p{L}.' ,&-]{0,80}?";

  private static final List<Pattern> LINES =
      List.of(
          // NEW YORK, May 30 (Reuters) - The
          Pattern.compile(
              "^(?<before>[\\p{L}0-9.,' /]{2,60}) ?\\(" + AGENCY + "\\) ?[-\u2013\u2014]+"),
          // By The Associated Press; A. Writer and B. Writer, Associated Press; / Source: AP
          Pattern.compile(
              "^(?:/ ?)?(?:Source: ?|By |From )?(?:"
                  + WRITERS
                  + "[ ,\u2014-] ?)?"
                  + AGENCY
                  + "[. ]*$"),
          // (c) 2018 The Associated Press. All rights reserved.
          Pattern.compile("^.{0,30}(?:\u00A9|Copyright).{0,20}" + AGENCY + "\\b.{0,200}$"),
          // Associated Press writer A. Writer contributed to this report.
          Pattern.compile(
              "^.{0,200}\\b" + AGENCY + " (?:writers?|reporters?|journalists?) .{0,200}$"));

  /** The agency that a publisher is, if it is one. */
  static Optional<String> agency(String publisher) {
    String key = OutletName.key(publisher);
    return Optional.of(key).filter(Set.of("reuters", "ap", "afp", "bloomberg")::contains);
  }

  /** Reads a text of paragraphs, each on a line of its own. */
  static CreditLine of(String text) {
    List<String> paragraphs = Arrays.asList(text.split("\n+"));
    Optional<String> agency =
        paragraphs.stream()
            .flatMap(paragraph -> find(paragraph).stream())
            .map(match -> OutletName.key(match.group("agency")))
            .map(key -> key.equals("bloombergnews") ? "bloomberg" : key)
            .findFirst();
    String masked =
        paragraphs.stream().map(CreditLine::mask).collect(Collectors.joining("\n\n")).strip();
    return new CreditLine(agency, masked);
  }

  private static Optional<Matcher> find(String paragraph) {
    if (paragraph.toLowerCase(Locale.ROOT).contains("photo")) {
      return Optional.empty();
    }
    return LINES.stream().map(line -> line.matcher(paragraph)).filter(Matcher::find).findFirst();
  }

  private static String mask(String paragraph) {
    return find(paragraph).map(match -> paragraph.substring(match.end())).orElse(paragraph);
  }
}
