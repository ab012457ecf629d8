package dateline.pipeline.linking;

import dateline.extract.CanonicalUrl;
import dateline.lineage.copy.Copies;
import dateline.lineage.signature.SignatureIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the articles that are worth comparing with a new one: those that share a band of its
 * signature, those that name its address or whose address it names, and those about the same
 * happening.
 */
final class Candidates {
  /**
   * How many band sharers are aligned at most, the most resembling first. Past that an article
   * stands on so many pages that its place is certain, and a thousand pages of one text would cost
   * a million alignments; {@link Settling} sees to it that all pages of one text know their first.
   */
  private static final int MOST_SHARERS = 64;

  /**
   * How many pages of the same happening are aligned at most beside the band sharers, the most
   * alike first.
   */
  private static final int MOST_ALIKE = 24;

  private final Links links;
  private final SignatureIndex signatures;
  private final Copies copies;

  Candidates(Links links, SignatureIndex signatures, Copies copies) {
    this.links = links;
    this.signatures = signatures;
    this.copies = copies;
  }

  List<Linkable> of(Linkable article, Collection<String> alikeMostFirst) {
    Set<String> near = new LinkedHashSet<>(linked(article));
    alikeMostFirst.stream().limit(MOST_ALIKE).forEach(near::add);
    signatures.near(article.signature(), MOST_SHARERS).forEach(sharer -> near.add(sharer.id()));
    near.remove(article.id());
    return new ArrayList<>(links.load(near).values());
  }

  /** Ids of the articles that name an article's address, or whose address it names. */
  Set<String> linked(Linkable article) {
    Set<String> linked = new LinkedHashSet<>(links.at(cited(article)));
    linked.addAll(links.citing(addresses(article)));
    linked.remove(article.id());
    return linked;
  }

  /** The address at which an article stands, in canonical form; none where it is not known. */
  static List<String> addresses(Linkable article) {
    String url = article.article().url();
    return CanonicalUrl.of(url == null ? article.article().canonicalUrl() : url).stream().toList();
  }

  /** The addresses that an article names as a source, in canonical form. */
  List<String> cited(Linkable article) {
    return copies.citedUrls(article.piece()).stream()
        .flatMap(url -> CanonicalUrl.of(url).stream())
        .distinct()
        .toList();
  }
}
