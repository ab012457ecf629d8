package dateline.desk.search;

import dateline.desk.wording.Address;
import dateline.desk.wording.Numbers;
import dateline.desk.wording.Outlet;
import dateline.desk.wording.Pager;
import dateline.desk.wording.Tongue;
import dateline.desk.wording.When;
import dateline.store.Store;
import dateline.store.catalogue.KeptArticle;
import dateline.store.search.SearchIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param words what was looked for; empty where nothing was
 * @param total "12 articles"
 * @param results some of them, the best first
 * @param pager to better and worse ones
 */
public record SearchPage(String words, String total, List<Result> results, Pager pager) {
  private static final int RESULTS = 20;

  /**
   * A found article or reply.
   *
   * @param href its page
   * @param headline its headline; for a reply that of its thread, else the start of its text
   * @param reply whether it is a reply
   * @param outlet whose it is
   * @param published its date, or null
   * @param language a tag or null
   * @param snippet the passages that match
   */
  public record Result(
      String href,
      String headline,
      boolean reply,
      String outlet,
      @Nullable When published,
      @Nullable String language,
      List<Snippet.Run> snippet) {}

  /** The page of a number, counted from 1, for some words. */
  public static SearchPage of(Store store, String words, int page) {
    if (words.isBlank()) {
      return new SearchPage("", "", List.of(), Pager.of("/search?", 1, false));
    }
    int offset = (page - 1) * RESULTS;
    SearchIndex.Hits hits = store.search().search(words, RESULTS, offset);
    List<String> ids = hits.hits().stream().map(SearchIndex.Hit::id).toList();
    Map<String, KeptArticle> articles = store.catalogue().articles(ids);
    Map<String, KeptArticle> threads =
        store
            .catalogue()
            .articles(
                articles.values().stream()
                    .map(KeptArticle::parentId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
    List<Result> results = new ArrayList<>();
    for (SearchIndex.Hit hit : hits.hits()) {
      KeptArticle kept = articles.get(hit.id());
      if (kept != null) {
        results.add(result(kept, threads.get(String.valueOf(kept.parentId())), hit.snippet()));
      }
    }
    return new SearchPage(
        words,
        Numbers.count(hits.total(), "article", "articles"),
        List.copyOf(results),
        Pager.of(
            "/search?q=" + Address.encoded(words) + "&", page, hits.total() > offset + RESULTS));
  }

  private static Result result(KeptArticle kept, @Nullable KeptArticle thread, String snippet) {
    KeptArticle headed = thread == null ? kept : thread;
    String headline = headed.article().headline();
    return new Result(
        Address.article(kept.id()),
        headline == null ? "Without a headline" : headline,
        kept.parentId() != null,
        Outlet.of(headed),
        When.of(kept.article().published()),
        Tongue.tag(kept.article().language()),
        Snippet.runs(snippet));
  }
}
