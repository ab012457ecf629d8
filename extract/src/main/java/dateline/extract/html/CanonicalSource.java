package dateline.extract.html;

import dateline.extract.CanonicalUrl;
import dateline.extract.Credit;
import dateline.extract.PrimarySource;
import dateline.extract.markup.Outline;
import dateline.extract.markup.Sign;
import dateline.extract.metadata.Metadata;
import dateline.extract.metadata.SiteName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a page was taken from the page that it names as its canonical form.
 *
 * <p>Where nobody knows from which address a page came, its canonical address is its own, unless
 * the page credits whoever has that address, or is called otherwise and nothing says that the name
 * and the address belong together. Made for one page.
 */
final class CanonicalSource {
  /** More links than that say nothing new about whose they are. */
  private static final int MOST_LINKS = 1_000;

  private final Outline page;
  private final Metadata metadata;
  private final @Nullable String named;
  private final List<Credit> credits;

  /**
   * @param named the site's name, or null
   */
  CanonicalSource(Outline page, Metadata metadata, @Nullable String named, List<Credit> credits) {
    this.page = page;
    this.metadata = metadata;
    this.named = named;
    this.credits = credits;
  }

  /**
   * The page that this one was taken from; null where there is no canonical address or it is this
   * page's own.
   *
   * @param ownHost the host of the address from which the page came, or null where nobody knows it
   */
  @Nullable PrimarySource of(@Nullable String ownHost, @Nullable String canonical) {
    String host = CanonicalUrl.host(canonical);
    if (host == null || metadata.canonical() == null) {
      return null;
    }
    boolean elsewhere = ownHost == null ? isOthers(host) : !CanonicalUrl.isSameSite(ownHost, host);
    return elsewhere
        ? new PrimarySource(canonical, null, "canonical address: " + metadata.canonical())
        : null;
  }

  private boolean isOthers(String host) {
    if (named == null || !isLatin(named) || isNamed(named, host)) {
      return false;
    }
    if (credits.stream().anyMatch(credit -> isNamed(credit.name(), host))) {
      return true;
    }
    String linked = mostLinked();
    if (linked != null && CanonicalUrl.isSameSite(linked, host)) {
      return false;
    }
    // Name and address that stand in one head were written by one site, as far as anybody knows.
    return (linked != null && isNamed(named, linked)) || !named.equals(metadata.site());
  }

  private static boolean isNamed(String name, String host) {
    return SiteName.isNamedAfter(name, host) || SiteName.isShortFor(host, name);
  }

  /** The host to which more than half of all links lead; those without a host lead to none. */
  private @Nullable String mostLinked() {
    Map<String, Integer> times = new HashMap<>();
    int links = 0;
    for (int at = page.body(); at < page.end(page.body()) && links < MOST_LINKS; at++) {
      Element link = page.has(at, Sign.ANCHOR) ? page.element(at) : null;
      if (link != null && link.hasAttr("href")) {
        links++;
        String host = CanonicalUrl.host(link.attr("href"));
        if (host != null) {
          times.merge(host, 1, Integer::sum);
        }
      }
    }
    int most = links / 2;
    return times.entrySet().stream()
        .filter(host -> host.getValue() > most)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Hosts are written in Latin letters, so a name in others cannot be found in one. */
  private static boolean isLatin(String name) {
    return name.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }
}
