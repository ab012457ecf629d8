package dateline.extract.credit;

import dateline.extract.CanonicalUrl;
import dateline.extract.Link;
import dateline.extract.PrimarySource;
import dateline.extract.letters.Letters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that was lifted from elsewhere often ends in a paragraph that is nothing but a link to
 * where it was taken from, named after the site. Stateless.
 */
public final class ClosingLink {
  private static final int MAX_LENGTH = 60;
  private static final int MAX_INVITATION = 120;

  /** "Read the full story at X": who says so has shown the beginning of what X wrote. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "\\W{0,3}(?:(?:(?:read|see|view)\\s)?(?:the\\s|this\\s)?(?:full|original|complete|entire|whole)\\s(?:news\\s)?(?:story|article|report|post|piece|text)"
              + "(?:\\s(?:at|on|in|from|by|via)\\s(?<en>.{2,60}))?"
              + "|(?:lesen sie\\s)?(?:den|zum)\\s(?:ganzen|vollständigen|kompletten|original)-?\\s?(?:artikel|bericht|beitrag|text)(?:\\s(?:bei|auf|in)\\s(?<de>.{2,60}))?"
              + "|lire\\sl['’]article\\s(?:complet|original|intégral|entier)(?:\\ssur\\s(?<fr>.{2,60}))?"
              + "|(?:leer|lea|lee)\\s(?:la|el)\\s(?:nota|noticia|artículo)\\s(?:complet[oa]|original)(?:\\sen\\s(?<es>.{2,60}))?"
              + "|читать\\s(?:полностью|оригинал|полную версию)(?:\\s(?:на|в)\\s(?<ru>.{2,60}))?)[\\s.:…→»>]*(?:here[\\s.]*)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ClosingLink() {}

  /**
   * The source that a text's last paragraph links to, if the paragraph is only that.
   *
   * @param paragraph the last paragraph's words
   * @param links its links
   * @param host the page's own host, or null
   */
  public static Optional<PrimarySource> of(
      String paragraph, List<Link> links, @Nullable String host) {
    if (links.size() != 1 || paragraph.length() > MAX_INVITATION) {
      return Optional.empty();
    }
    Link link = links.getFirst();
    String target = CanonicalUrl.host(link.href());
    if (target == null) {
      return Optional.empty();
    }
    boolean elsewhere = host == null || !CanonicalUrl.isSameSite(host, target);
    Matcher invitation = INVITATION.matcher(paragraph);
    if (elsewhere && invitation.matches()) {
      return Optional.of(new PrimarySource(link.href(), invited(invitation), paragraph));
    }
    if (paragraph.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String rest = fold(paragraph.replace(link.text(), ""));
    boolean onlyLink = !link.text().isBlank() && (rest.isEmpty() || isCue(rest));
    if (!elsewhere
        || !onlyLink
        || !(isCue(rest) || isCue(fold(link.text())) || isNamedAfter(target, link.text()))) {
      return Optional.empty();
    }
    String name = isCue(fold(link.text())) ? null : link.text();
    return Optional.of(new PrimarySource(link.href(), name, paragraph));
  }

  private static @Nullable String invited(Matcher invitation) {
    for (String language : List.of("en", "de", "fr", "es", "ru")) {
      String name = invitation.group(language);
      if (name != null) {
        String tidy = CreditedNames.tidy(name.replaceAll("[\\s…→»>]+$", ""));
        return tidy.isEmpty() ? null : tidy;
      }
    }
    return null;
  }

  private static boolean isCue(String folded) {
    return List.of(
            "source",
            "sources",
            "via",
            "quelle",
            "fuente",
            "fonte",
            "источник",
            "kaynak",
            "المصدر",
            "original",
            "originalarticle",
            "originalsource",
            "sourcelink",
            "from",
            "courtesy")
        .contains(folded);
  }

  /** "Radio One" and "radioone.example", "BBC" and "bbc.co.uk", "press.example" itself. */
  private static boolean isNamedAfter(String host, String text) {
    String name = fold(text);
    String label = fold(host);
    return name.length() > 1
        && (label.contains(name) || name.contains(fold(host.replaceFirst("\\.[a-z.]{2,6}$", ""))));
  }

  private static String fold(String words) {
    return Letters.lower(words).replaceAll("[^\\p{L}\\p{N}]", "").replaceFirst("^the(?=.)", "");
  }
}
