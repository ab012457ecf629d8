package dateline.desk.correction;

import dateline.desk.wording.Address;
import dateline.desk.wording.Numbers;
import dateline.desk.wording.Outlet;
import dateline.desk.wording.Shortened;
import dateline.desk.wording.Tongue;
import dateline.desk.wording.When;
import dateline.extract.PageDate;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.KeptArticle;
import dateline.stories.correction.Constraints;
import dateline.stories.correction.Correction;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A correction in words.
 *
 * @param number its number in the log
 * @param when when it was made
 * @param who by whom
 * @param what what was said: "2 articles split off from 6 others"
 * @param note why, or null
 * @param articles those that it puts together, as far as they are kept and a list can hold them
 * @param others those that it sets apart from them
 * @param undone whether it does not hold any more
 */
public record CorrectionNote(
    int number,
    When when,
    String who,
    String what,
    @Nullable String note,
    List<Named> articles,
    List<Named> others,
    boolean undone) {
  private static final int NAMED = 20;
  private static final int HEADLINE = 80;

  /**
   * An article that a correction names.
   *
   * @param href its page
   * @param outlet whose it is
   * @param headline its headline, or null
   * @param language a tag or null
   */
  public record Named(
      String href, String outlet, @Nullable String headline, @Nullable String language) {

    static Named of(KeptArticle kept) {
      return new Named(
          Address.article(kept.id()),
          Outlet.of(kept),
          kept.article().headline(),
          Tongue.tag(kept.article().language()));
    }
  }

  /**
   * The words for some entries, the newest first.
   *
   * @param log the whole log, which says what was undone
   */
  static List<CorrectionNote> of(
      Catalogue catalogue, Collection<Correction> some, List<Correction> log) {
    Set<Integer> undone = Constraints.undone(log);
    Set<String> ids = new LinkedHashSet<>();
    some.forEach(entry -> {
      entry.articles().stream().limit(NAMED).forEach(ids::add);
      entry.others().stream().limit(NAMED).forEach(ids::add);
    });
    Map<String, KeptArticle> kept = catalogue.articles(ids);
    return some.stream()
        .sorted((one, other) -> Integer.compare(other.number(), one.number()))
        .map(entry -> of(entry, kept, undone.contains(entry.number())))
        .toList();
  }

  private static CorrectionNote of(
      Correction entry, Map<String, KeptArticle> kept, boolean undone) {
    String at = Objects.toString(entry.at().truncatedTo(ChronoUnit.SECONDS));
    return new CorrectionNote(
        entry.number(),
        Objects.requireNonNull(When.of(PageDate.stated(at))),
        entry.who(),
        what(entry, kept),
        entry.note(),
        named(entry.articles(), kept),
        named(entry.others(), kept),
        undone);
  }

  private static List<Named> named(List<String> ids, Map<String, KeptArticle> kept) {
    return ids.stream()
        .limit(NAMED)
        .map(kept::get)
        .filter(Objects::nonNull)
        .map(Named::of)
        .toList();
  }

  private static String what(Correction entry, Map<String, KeptArticle> kept) {
    String articles = articles(entry.articles().size());
    String others = articles(entry.others().size());
    return switch (entry.kind()) {
      case MERGE -> "One happening: " + articles + " put together";
      case SPLIT -> articles + " split off from " + others;
      case MOVE ->
          first(entry, kept)
              + " moved to a story of "
              + articles(entry.articles().size() - 1)
              + (entry.others().isEmpty() ? "" : ", away from " + others);
      case PIN ->
          first(entry, kept) + " pinned to its story with " + articles(entry.articles().size() - 1);
      case APART -> "Not the same happening: " + articles + " apart from " + others;
      case UNDO -> "Number " + entry.undoes() + " undone";
    };
  }

  /** The article that was moved or pinned. */
  private static String first(Correction entry, Map<String, KeptArticle> kept) {
    KeptArticle article = kept.get(entry.articles().getFirst());
    String headline = article == null ? null : article.article().headline();
    return headline == null ? "An article" : "“" + Shortened.to(HEADLINE, headline) + "”";
  }

  private static String articles(int count) {
    return Numbers.count(count, "article", "articles");
  }
}
