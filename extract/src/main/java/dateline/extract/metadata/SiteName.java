package dateline.extract.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds an outlet's name where the metadata do not give it, and compares names with hosts. */
public final class SiteName {
  private static final Pattern PARTING =
      Pattern.compile("\\s+[|\\-–—»«·•]{1,2}\\s+|\\s*\\|\\s*|\\s*::\\s*|:\\s+");
  private static final int MAX_LENGTH = 60;
  private static final int MAX_ELEMENTS = 60;

  private SiteName() {}

  /**
   * The part of the page's title that is named after the host, or that the page repeats as its mark
   * (the link to its front page, the logo, the owner in the footer); null where there is none.
   *
   * @param host the page's host, or null
   */
  public static @Nullable String of(Document page, @Nullable String host) {
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
  private static @Nullable String unabbreviated(Document page, String part) {
    boolean initials =
        part.length() >= 3 && part.length() <= 8 && part.chars().allMatch(Character::isUpperCase);
    if (!initials) {
      return null;
    }
    for (Element mark :
        page.select(
            "header h1, header a, [class*=logo], [id*=logo], [class*=masthead], a[href=/]")) {
      String text = mark.text().strip();
      if (text.length() <= MAX_LENGTH && initials(text).equalsIgnoreCase(part)) {
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
  public static @Nullable String ofFoot(Document page, OutletLine outletLine) {
    int seen = 0;
    for (Element element :
        page.select(
            "footer, [id*=foot], [class*=foot], [class*=copyright], [id*=copyright], [class*=disclaimer]")) {
      for (Element line : element.getAllElements()) {
        Optional<String> name =
            line.hasText() && line.ownText().length() > 5
                ? outletLine.named(line.text())
                : Optional.empty();
        if (name.isPresent() || ++seen > MAX_ELEMENTS) {
          return name.orElse(null);
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

  /** Whether two names differ in no more than case, signs and a leading "the". */
  public static boolean isSame(String name, String other) {
    return fold(name).equals(fold(other));
  }

  private static boolean isMark(Document page, String part) {
    String folded = fold(firstPart(part));
    int seen = 0;
    for (Element mark :
        page.select(
            "a[href=/], [class*=logo], [id*=logo], [class*=brand], [class*=masthead], header a, footer, [id*=foot], [class*=foot], [id=hdr] a, body > div:first-child")) {
      String text =
          mark.normalName().equals("img")
              ? mark.attr("alt")
              : mark.ownText().isBlank() ? mark.text() : mark.ownText();
      String bare = fold(text.length() > 200 ? text.substring(0, 200) : text);
      if (folded.length() > 2
          && (bare.equals(folded) || (bare.startsWith(folded) && !text.isBlank()))) {
        return true;
      }
      if (++seen > MAX_ELEMENTS) {
        break;
      }
    }
    return false;
  }

  static String fold(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .replaceFirst("^the(?=.{2})", "");
  }
}
