package dateline.extract.metadata;

import dateline.extract.letters.Letters;
import dateline.extract.markup.Outline;
import dateline.extract.markup.ShortText;
import dateline.extract.markup.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds an outlet's name where the metadata do not give it, and compares names with hosts. */
public final class SiteName {
  private static final Pattern PARTING =
      Pattern.compile("\\s+[|\\-–—»«·•]{1,2}\\s+|\\s*\\|\\s*|\\s*::\\s*|:\\s+");
  private static final Pattern PARTING_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MAX_WORDS = 20;
  private static final int MAX_LENGTH = 60;
  private static final int MAX_ELEMENTS = 60;
  private static final int MAX_LINE = 1_000;

  /** UTF-16 code units. */
  private static final int LONGEST_MARK = 200;

  private SiteName() {}

  /**
   * The part of the page's title that is named after the host, or that the page repeats as its mark
   * (the link to its front page, the logo, the owner in the footer); null where there is none.
   *
   * @param host the page's host, or null
   */
  public static @Nullable String of(Document page, @Nullable String host) {
    return of(new Outline(page), host);
  }

  /** The same of a page that was walked. */
  public static @Nullable String of(Outline page, @Nullable String host) {
    List<String> parts = List.of(PARTING.split(page.title().strip()));
    if (parts.size() < 2) {
      return null;
    }
    for (String part : List.of(parts.getLast(), parts.getFirst())) {
      boolean fits = part.length() >= 2 && part.length() <= MAX_LENGTH;
      String whole = fits ? unabbreviated(page, part) : null;
      if (whole != null) {
        return whole;
      }
      if (fits && ((host != null && isNamedAfter(part, host)) || isMark(page, part))) {
        return firstPart(part);
      }
    }
    return null;
  }

  /**
   * The name in the page's head whose initials a part of its title is: "ARB" of "Arm Rail Board".
   */
  private static @Nullable String unabbreviated(Outline page, String part) {
    boolean initials =
        part.length() >= 3 && part.length() <= 8 && part.chars().allMatch(Character::isUpperCase);
    if (!initials) {
      return null;
    }
    for (Element mark : marks(page)) {
      String text = ShortText.of(mark, MAX_LENGTH).strip();
      if (!text.isEmpty() && initials(text).equalsIgnoreCase(part)) {
        return text;
      }
    }
    return null;
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.strip().split("\\s+")) {
      initials.append(fold(word).isEmpty() ? "" : fold(word).substring(0, 1));
    }
    return initials.toString();
  }

  /** The name that the page's foot gives its owner; null where it gives none. */
  public static @Nullable String ofFoot(Outline page, OutletLine outletLine) {
    int seen = 0;
    for (int at = page.body(); at < page.end(page.body()); at++) {
      if (!page.has(at, Sign.FOOT)) {
        continue;
      }
      for (; at < page.end(page.body()) && seen <= MAX_ELEMENTS; at++) {
        Element line = page.element(at);
        if (line == null || line.ownText().length() <= 5) {
          continue;
        }
        seen++;
        Optional<String> name = outletLine.named(ShortText.of(line, MAX_LINE));
        if (name.isPresent()) {
          return name.get();
        }
      }
    }
    return null;
  }

  private static String firstPart(String part) {
    int comma = part.indexOf(',');
    return comma > 2 ? part.substring(0, comma) : part;
  }

  /** Whether a name and a host's label contain one another, or the label is the name's initials. */
  public static boolean isNamedAfter(String name, String host) {
    String folded = fold(name);
    String label = fold(host.replaceFirst("\\.(?:com?|org|net|gov|edu|ac)?\\.?[a-z]+$", ""));
    if (folded.length() < 2 || label.length() < 2) {
      return false;
    }
    if (folded.contains(label) || label.contains(folded)) {
      return true;
    }
    String initials = initials(name);
    return initials.length() > 1 && label.startsWith(initials);
  }

  /**
   * Whether a host's label is made of a name's words or their beginnings, in their order: that of
   * hillnews.example, of "The Hill Street News".
   */
  public static boolean isShortFor(String host, String name) {
    String label = fold(host.substring(0, Math.max(0, host.lastIndexOf('.'))));
    boolean[] reached = new boolean[label.length() + 1];
    reached[0] = true;
    for (String word : PARTING_WORDS.split(name, MAX_WORDS)) {
      String letters = fold(word);
      // From behind: a word is used once.
      for (int from = label.length() - 1; from >= 0; from--) {
        for (int i = 0; reached[from] && i < letters.length(); i++) {
          int at = from + i;
          if (at == label.length() || label.charAt(at) != letters.charAt(i)) {
            break;
          }
          reached[at + 1] = true;
        }
      }
    }
    return label.length() > 2 && reached[label.length()];
  }

  /** Whether two names differ in no more than case, signs and a leading "the". */
  public static boolean isSame(String name, String other) {
    return fold(name).equals(fold(other));
  }

  private static boolean isMark(Outline page, String part) {
    String folded = fold(firstPart(part));
    if (folded.length() <= 2) {
      return false;
    }
    for (Element mark : marks(page)) {
      String own = mark.normalName().equals("img") ? mark.attr("alt") : mark.ownText();
      String text = own.isBlank() ? mark.text() : own;
      String bare = fold(text.length() > LONGEST_MARK ? text.substring(0, LONGEST_MARK) : text);
      // An article's head may be a header too, with the headline as its heading.
      boolean wholly = mark.normalName().length() == 2 && mark.normalName().charAt(0) == 'h';
      if (!text.isBlank() && (wholly ? bare.equals(folded) : bare.startsWith(folded))) {
        return true;
      }
    }
    return false;
  }

  /** Where sites name themselves: logo, masthead, the links of the head, the foot. */
  private static List<Element> marks(Outline page) {
    List<Element> marks = new ArrayList<>();
    int body = page.body();
    int head = 0;
    Element firstBox = page.document().body().firstElementChild();
    for (int at = body + 1; at < page.end(body) && marks.size() < MAX_ELEMENTS; at++) {
      Element element = page.element(at);
      if (element == null) {
        continue;
      }
      head = element.normalName().equals("header") || isMasthead(element) ? page.end(at) : head;
      boolean inHead = at < head && page.has(at, Sign.ANCHOR | Sign.HEADING);
      boolean toFront = page.has(at, Sign.ANCHOR) && element.attr("href").equals("/");
      boolean first = element.equals(firstBox) && isSignboard(page, at);
      if (inHead || toFront || first || page.has(at, Sign.MARK | Sign.FOOT)) {
        marks.add(element);
      }
    }
    return marks;
  }

  /** A page's first box may be its masthead; one with a headline or with text is the article's. */
  private static boolean isSignboard(Outline page, int at) {
    Element box = page.element(at);
    return box != null
        && box.normalName().equals("div")
        && page.found(Outline.Found.HEADING_1, at).length == 0
        && !ShortText.of(box, LONGEST_MARK).isEmpty();
  }

  private static boolean isMasthead(Element element) {
    return element.id().equals("hdr") || element.id().equals("header");
  }

  static String fold(String name) {
    char[] signs = name.toCharArray();
    int kept = 0;
    for (char c : signs) {
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        signs[kept++] = Letters.lower(c);
      }
    }
    boolean article = kept > 4 && signs[0] == 't' && signs[1] == 'h' && signs[2] == 'e';
    return article ? new String(signs, 3, kept - 3) : new String(signs, 0, kept);
  }
}
