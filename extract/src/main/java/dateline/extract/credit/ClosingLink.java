package dateline.extract.credit;

import dateline.extract.CanonicalUrl;
import dateline.extract.Link;
import dateline.extract.PrimarySource;
import dateline.extract.letters.Letters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that was lifted from elsewhere often ends in a paragraph that is nothing but a link to
 * where it was taken from, named after the site. Stateless.
 */
public final class ClosingLink {
  private static final int MAX_LENGTH = 60;

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
    if (links.size() != 1 || paragraph.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Link link = links.getFirst();
    String target = CanonicalUrl.host(link.href());
    if (target == null) {
      return Optional.empty();
    }
    boolean elsewhere = host == null || !CanonicalUrl.isSameSite(host, target);
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
