package dateline.desk.article;

import dateline.desk.wording.Address;
import dateline.desk.wording.Numbers;
import dateline.desk.wording.Outlet;
import dateline.desk.wording.Pager;
import dateline.desk.wording.Tongue;
import dateline.desk.wording.When;
import dateline.extract.Article;
import dateline.lineage.revision.Revision;
import dateline.lineage.revision.Revision.Change;
import dateline.store.catalogue.Catalogue;
import dateline.store.catalogue.KeptArticle;
import dateline.store.catalogue.KeptVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The versions of an article, each with what changed since the one before.
 *
 * @param outlet whose it is
 * @param headline its headline, or null
 * @param href the page of the article
 * @param language the tag, or null
 * @param total how many versions there are
 * @param versions some of them, the newest first
 * @param pager to those before and after
 */
public record VersionsPage(
    String outlet,
    @Nullable String headline,
    String href,
    @Nullable String language,
    int total,
    List<Version> versions,
    Pager pager) {
  private static final int AT_ONCE = 10;

  /** Of what stayed as it was, so many code units are shown beside a change. */
  private static final int CONTEXT = 160;

  /**
   * A version.
   *
   * @param number from 1, the oldest
   * @param seen when it was fetched, or null
   * @param dated what it says of its last change, else of its publication; or null
   * @param changed how much was put in and taken out, in words; null for the first version
   * @param headline how the headline changed; all of it where it did not
   * @param text how the text changed
   */
  public record Version(
      int number,
      @Nullable When seen,
      @Nullable When dated,
      @Nullable String changed,
      List<Run> headline,
      List<Run> text) {}

  /**
   * Words that stayed, were put in or taken out.
   *
   * @param tag the element to mark them with: "ins", "del", or "" for none
   * @param text the words
   */
  public record Run(String tag, String text) {}

  /** A version and the one before. */
  public record Pair(KeptVersion version, @Nullable KeptVersion before) {}

  /** The page of a number, counted from 1, of the versions of an article. */
  public static VersionsPage of(Catalogue catalogue, KeptArticle kept, int page) {
    Article article = kept.article();
    String href = Address.article(kept.id());
    return new VersionsPage(
        Outlet.of(kept),
        article.headline(),
        href,
        Tongue.tag(article.language()),
        kept.version(),
        pairs(catalogue, kept, page).stream().map(VersionsPage::version).toList(),
        Pager.of(href + "/versions?", page, kept.version() > (long) page * AT_ONCE));
  }

  /** Some versions, the newest first, each with the one before. */
  public static List<Pair> pairs(Catalogue catalogue, KeptArticle kept, int page) {
    int last = kept.version() - (page - 1) * AT_ONCE;
    int first = Math.max(1, last - AT_ONCE);
    List<KeptVersion> all =
        last < 1 ? List.of() : catalogue.versions(kept.id(), first, last - first + 1);
    List<Pair> pairs = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      KeptVersion version = all.get(i);
      if (i > 0 || version.number() == 1) {
        pairs.add(new Pair(version, i == 0 ? null : all.get(i - 1)));
      }
    }
    return pairs;
  }

  private static Version version(Pair pair) {
    Article article = pair.version().article();
    String headline = Objects.requireNonNullElse(article.headline(), "Without a headline");
    KeptVersion before = pair.before();
    When seen = When.of(pair.version().seen());
    When dated = When.of(article.modified() == null ? article.published() : article.modified());
    if (before == null) {
      List<Run> text = List.of(new Run("", article.text()));
      return new Version(
          pair.version().number(), seen, dated, null, List.of(new Run("", headline)), text);
    }
    Revision text = Revision.between(before.article().text(), article.text());
    String earlier = Objects.requireNonNullElse(before.article().headline(), "Without a headline");
    return new Version(
        pair.version().number(),
        seen,
        dated,
        changed(text),
        runs(Revision.between(earlier, headline)),
        runs(text));
  }

  private static String changed(Revision revision) {
    int in = revision.words(Change.IN);
    int out = revision.words(Change.OUT);
    return in + out == 0
        ? "No word of the text was changed"
        : Numbers.count(in, "word", "words") + " put in, " + Numbers.plain(out) + " taken out";
  }

  private static List<Run> runs(Revision revision) {
    List<Run> runs = new ArrayList<>();
    int last = revision.runs().size() - 1;
    for (int i = 0; i <= last; i++) {
      Revision.Run run = revision.runs().get(i);
      runs.add(
          switch (run.change()) {
            case IN -> new Run("ins", run.text());
            case OUT -> new Run("del", run.text());
            case SAME -> new Run("", shortened(run.text(), i > 0, i < last));
          });
    }
    return List.copyOf(runs);
  }

  /** What stays is shown beside changes alone. */
  private static String shortened(String text, boolean isAfterChange, boolean isBeforeChange) {
    int kept = (isAfterChange ? CONTEXT : 0) + (isBeforeChange ? CONTEXT : 0);
    if (text.length() <= kept + CONTEXT) {
      return text;
    }
    String head = isAfterChange ? head(text) : "";
    String tail = isBeforeChange ? tail(text) : "";
    return isAfterChange || isBeforeChange ? head + " … " + tail : text;
  }

  /** Cut between words; where a script has no spaces, between signs. */
  private static String head(String text) {
    int space = text.lastIndexOf(' ', CONTEXT);
    return text.substring(0, space > 0 ? space : text.offsetByCodePoints(0, CONTEXT / 2));
  }

  private static String tail(String text) {
    int space = text.indexOf(' ', text.length() - CONTEXT);
    return text.substring(
        space >= 0 ? space + 1 : text.offsetByCodePoints(text.length(), -CONTEXT / 2));
  }
}
