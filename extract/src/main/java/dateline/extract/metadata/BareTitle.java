package dateline.extract.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Takes the names of its outlet off a title: "Bridge closed | City | The Vale Post". Made for one
 * page. Immutable.
 */
final class BareTitle {
  /** Signs between a headline and what stands beside it in a title. */
  private static final Pattern PARTING =
      Pattern.compile(
          "\\s[|\\-–—»«·•:/~›]{1,2}\\s|\\s?[|｜ㅣ]\\s?|\\s::\\s|--|[_：]|(?<=[^\\s:]):\\s|(?<=\\S)-(?=\\S)");

  /** Each part of the pattern has one of these in it. */
  private static final String SIGNS = "|-–—»«·•:/~›｜ㅣ_：";

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,6}|#x\\p{XDigit}{1,5}|\\w{2,8});");
  private static final Pattern TAG =
      Pattern.compile("</?[a-z][a-z0-9]{0,9}(?:\\s[^<>]{0,200})?/?>");

  private static final int MOST_PARTS = 200;

  /** A name within a longer part says that the part names the outlet: "News from The Vale Post". */
  private static final int LONGEST_PART = 60;

  private static final int ROUNDS = 4;

  /** Pages say one title in many places. */
  private final Map<String, String> known = new HashMap<>();

  private final List<String> names = new ArrayList<>();
  private final String label;

  /**
   * @param site the outlet's name, or null
   * @param host the page's host, or null
   */
  BareTitle(@Nullable String site, @Nullable String host) {
    if (site != null && !SiteName.fold(site).isEmpty()) {
      names.add(SiteName.fold(site));
    }
    label = host == null ? "" : SiteName.fold(withoutTopDomain(host));
  }

  private static String withoutTopDomain(String host) {
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    int dot = bare.lastIndexOf('.');
    return dot > 0 ? bare.substring(0, dot) : bare;
  }

  /** A title without the name of its site at either end, its white space and entities in order. */
  String of(String title) {
    return known.computeIfAbsent(title, this::cut);
  }

  private String cut(String title) {
    String bare = plain(title);
    for (int i = 0; i < ROUNDS; i++) {
      String shorter = cutOnce(bare);
      if (shorter.equals(bare)) {
        break;
      }
      bare = shorter;
    }
    return bare;
  }

  /** Titles without the site's name, those that are no more than that name left out. */
  List<String> of(List<String> titles) {
    List<String> bare = new ArrayList<>();
    for (String title : titles) {
      String one = of(title);
      if (!one.isBlank() && !isSite(one)) {
        bare.add(one);
      }
    }
    return bare;
  }

  /**
   * A title as a reader sees it: entities and tags that were encoded twice, signs without width.
   */
  static String plain(String title) {
    boolean entity = title.indexOf('&') >= 0 && ENTITY.matcher(title).find();
    String decoded = entity ? Parser.unescapeEntities(title, false) : title;
    boolean tag = decoded.indexOf('<') >= 0 && TAG.matcher(decoded).find();
    decoded = tag ? Jsoup.parseBodyFragment(decoded).text() : decoded;
    StringBuilder plain = new StringBuilder(decoded.length());
    for (int i = 0; i < decoded.length(); i++) {
      char c = decoded.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (space && !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      } else if (!space && !isNothing(c)) {
        plain.append(c);
      }
    }
    return plain.toString().strip();
  }

  /** Signs that have no width and stand for nothing, such as the soft hyphen. */
  private static boolean isNothing(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
  }

  /** Whether a title is nothing but the outlet's name. */
  boolean isSite(String title) {
    String folded = SiteName.fold(title);
    return folded.isEmpty() || names.contains(folded) || folded.equals(label);
  }

  /** A place where a title parts: what is before the start, and what is behind the end. */
  private record Place(int start, int end, boolean loose) {}

  private static List<Place> places(String title) {
    List<Place> places = new ArrayList<>();
    int first = sign(title, 0, 1);
    if (first == title.length()) {
      return places;
    }
    Matcher parting = PARTING.matcher(title).useTransparentBounds(true);
    // White space may stand on either side of a sign.
    int last = sign(title, title.length() - 1, -1);
    parting.region(Math.max(0, first - 1), Math.min(title.length(), last + 2));
    while (places.size() < MOST_PARTS && parting.find()) {
      String sign = parting.group();
      boolean loose = sign.equals("-") || sign.equals(": ") || sign.equals("_") || sign.equals("：");
      if (parting.start() > 0 && parting.end() < title.length()) {
        places.add(new Place(parting.start(), parting.end(), loose));
      }
    }
    return places;
  }

  /** The first place in a direction at which there is one of the signs that part, or the end. */
  private static int sign(String title, int from, int step) {
    int at = from;
    while (at >= 0 && at < title.length() && SIGNS.indexOf(title.charAt(at)) < 0) {
      at += step;
    }
    return at;
  }

  private String cutOnce(String title) {
    List<Place> places = places(title);
    // The outlet may have such a sign in its name: the longest tail that is a name goes.
    for (int i = Math.max(0, places.size() - 4); i < places.size(); i++) {
      Place place = places.get(i);
      if (names(title.substring(place.end), place.loose || i < places.size() - 1)) {
        return title.substring(0, place.start).strip();
      }
    }
    if (!places.isEmpty()
        && names(title.substring(0, places.getFirst().start), places.getFirst().loose)) {
      return title.substring(places.getFirst().end).strip();
    }
    return title;
  }

  /**
   * Whether a part of a title names the outlet.
   *
   * @param wholly whether it has to be the very name, since headlines too have such signs in them
   */
  private boolean names(String part, boolean wholly) {
    String folded = SiteName.fold(part);
    if (folded.isEmpty() || isSite(part)) {
      return true;
    }
    if (wholly || part.length() >= LONGEST_PART) {
      return false;
    }
    for (String name : names) {
      if ((folded.length() > 3 && name.contains(folded))
          || (name.length() > 3 && folded.contains(name))) {
        return true;
      }
    }
    return folded.length() > 2
        && !label.isEmpty()
        && (label.contains(folded) || (label.length() > 3 && folded.contains(label)));
  }

  /** The parts of a title between such signs. */
  static List<String> parts(String title) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (Place place : places(title)) {
      if (!title.substring(place.start, place.end).equals("-")) {
        parts.add(title.substring(from, place.start).strip());
        from = place.end;
      }
    }
    parts.add(title.substring(from).strip());
    return parts;
  }

  /** Whether a longer title is a shorter one and, behind a sign that parts them, something else. */
  static boolean goesOn(String longer, String shorter) {
    if (!longer.startsWith(shorter) || longer.length() == shorter.length()) {
      return false;
    }
    Matcher parting = PARTING.matcher(longer);
    return parting.find(Math.max(0, shorter.length() - 1))
        && parting.start() <= shorter.length()
        && parting.end() > shorter.length();
  }
}
