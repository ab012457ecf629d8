package dateline.lineage.copy;

import dateline.extract.Credit;
import dateline.extract.Link;
import dateline.extract.PrimarySource;
import dateline.lineage.Address;
import dateline.lineage.OutletName;
import dateline.lineage.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of one piece names another piece or its outlet: canonical address, primary source, credits,
 * links.
 *
 * @param weight how strongly, in log odds that the text went this way; 0 where nothing does
 * @param names whether the piece says that its text, or a part, comes from there; a mere link says
 *     only that there is something to read
 * @param whole whether it says so of its whole text
 * @param page whether it names the very page and not the outlet alone
 */
record Trail(double weight, boolean names, boolean whole, boolean page, List<Evidence> evidence) {

  private static final double PAGE_NAMED = 6;
  private static final double OUTLET_NAMED = 4;
  private static final double PAGE_LINKED = 3;
  private static final double OUTLET_MENTIONED = 1.5;
  private static final double OUTLET_LINKED = 1;

  /** Shorter names of outlets are words of the language too often. */
  private static final int MIN_MENTION = 5;

  /** The trail from a piece to one that it may have copied. */
  static Trail between(Piece from, Piece to) {
    Gathering gathering = new Gathering(from, to);
    gathering.canonical();
    gathering.primarySource();
    gathering.credits();
    gathering.links();
    gathering.mention();
    return gathering.trail();
  }

  private static final class Gathering {
    private final Piece from;
    private final Piece to;
    private final @Nullable String toHost;
    private final Set<String> toKeys;
    private final boolean sameOutlet;
    private final List<Evidence> evidence = new ArrayList<>();
    private double weight;
    private boolean names;
    private boolean whole;
    private boolean page;

    Gathering(Piece from, Piece to) {
      this.from = from;
      this.to = to;
      toHost = Address.host(to.url());
      toKeys = OutletName.keys(to);
      sameOutlet = toKeys.stream().anyMatch(OutletName.keys(from)::contains);
    }

    void canonical() {
      String canonical = from.canonicalUrl();
      if (canonical == null || Address.same(canonical, from.url())) {
        return;
      }
      if (leadsToPage(canonical)) {
        add(PAGE_NAMED, true, true, Evidence.outside(Evidence.CANONICAL, canonical));
        whole = true;
      } else if (leadsToOutlet(canonical)) {
        add(OUTLET_NAMED, true, false, Evidence.outside(Evidence.CANONICAL, canonical));
        whole = true;
      }
    }

    void primarySource() {
      PrimarySource source = from.primarySource();
      if (source == null) {
        return;
      }
      String kind = source.url() == null ? Evidence.CREDIT : Evidence.LINK;
      Evidence said = Evidence.said(kind, source.evidence(), from.text());
      if (leadsToPage(source.url())) {
        add(PAGE_NAMED, true, true, said);
        whole = true;
      } else if (leadsToOutlet(source.url()) || isOutlet(source.name())) {
        add(OUTLET_NAMED, true, false, said);
        whole = true;
      }
    }

    void credits() {
      for (Credit credit : from.credits()) {
        if (isOutlet(credit.name())) {
          Evidence said = Evidence.said(Evidence.CREDIT, credit.evidence(), from.text());
          add(OUTLET_NAMED, true, false, said);
          whole |= Sources.speaksForWhole(credit, from.text());
        }
      }
    }

    void links() {
      for (Link link : from.links()) {
        if (leadsToPage(link.href())) {
          add(PAGE_LINKED, false, true, Evidence.outside(Evidence.LINK, link.href()));
        } else if (leadsToOutlet(link.href())) {
          add(OUTLET_LINKED, false, false, Evidence.outside(Evidence.LINK, link.href()));
        }
      }
    }

    /** The outlet's name somewhere in the text: it may be credited there for a sentence. */
    void mention() {
      String name = to.site();
      if (names || sameOutlet || name == null || name.length() < MIN_MENTION) {
        return;
      }
      int at = from.text().indexOf(name);
      int end = at + name.length();
      if (at >= 0 && !inWord(from.text(), at - 1) && !inWord(from.text(), end)) {
        add(OUTLET_MENTIONED, true, false, Evidence.said(Evidence.CREDIT, name, from.text()));
        whole |= Sources.closingCredit(name, from.text());
      }
    }

    private static boolean inWord(String text, int at) {
      return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    Trail trail() {
      return new Trail(weight, names, whole, page, evidence.stream().distinct().limit(8).toList());
    }

    private void add(double strength, boolean isNamed, boolean isPage, Evidence because) {
      weight = Math.max(weight, strength);
      names |= isNamed;
      page |= isPage;
      evidence.add(because);
    }

    private boolean leadsToPage(@Nullable String url) {
      return Address.same(url, to.url()) || Address.same(url, to.canonicalUrl());
    }

    private boolean leadsToOutlet(@Nullable String url) {
      String host = Address.host(url);
      return !sameOutlet && host != null && (host.equals(toHost) || isOutlet(host));
    }

    private boolean isOutlet(@Nullable String name) {
      return !sameOutlet && name != null && toKeys.contains(OutletName.key(name));
    }
  }
}
