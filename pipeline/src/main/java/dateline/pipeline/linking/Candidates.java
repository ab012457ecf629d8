package dateline.pipeline.linking;

import dateline.extract.CanonicalUrl;
import dateline.lineage.copy.Copies;
import dateline.lineage.signature.Signature;
import dateline.lineage.signature.SignatureIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the articles that are worth comparing with a new one: those that share words with it, those
 * that tell the same in other words or in another language, those that name its address or whose
 * address it names, and those about the same happening. Not thread-safe.
 */
final class Candidates {
  /**
   * How many texts that share words are aligned at most, the most resembling first. Pages of one
   * text count as two; {@link Twins} sees to the others.
   */
  private static final int MOST_SHARERS = 64;

  /**
   * How many pages of the same happening are aligned at most beside the band sharers, the most
   * alike first.
   */
  private static final int MOST_ALIKE = 24;

  /** How many are aligned at most that tell the same, as rewritings and translations do. */
  private static final int MOST_TELLERS = 24;

  private final Links links;
  private final SignatureIndex byWords = new SignatureIndex();
  private final SignatureIndex byFacts = new SignatureIndex();
  private final Copies copies;

  Candidates(Links links, Copies copies) {
    this.links = links;
    this.copies = copies;
  }

  /** Lets later articles find one by its signatures. */
  void put(String id, Signature words, Signature facts) {
    byWords.put(id, words);
    byFacts.put(id, facts);
  }

  /** Lets nobody find an article any more. */
  void remove(String id) {
    byWords.remove(id);
    byFacts.remove(id);
  }

  /**
   * The candidates for an article.
   *
   * @param facts the signature of what it tells
   * @param alikeMostFirst ids of articles about the same happening
   */
  List<Linkable> of(Linkable article, Signature facts, Collection<String> alikeMostFirst) {
    Set<String> near = new LinkedHashSet<>(linked(article));
    alikeMostFirst.stream()
        .filter(id -> !byWords.isTwin(id, article.signature()))
        .limit(MOST_ALIKE)
        .forEach(near::add);
    byWords.near(article.signature(), MOST_SHARERS).forEach(sharer -> near.add(sharer.id()));
    byFacts.near(facts, MOST_TELLERS).forEach(sharer -> near.add(sharer.id()));
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
