package dateline.desk.article;

import dateline.desk.story.CopyNote;
import dateline.desk.wording.Address;
import dateline.desk.wording.Outlet;
import dateline.desk.wording.Tongue;
import dateline.desk.wording.When;
import dateline.lineage.copy.Copy;
import dateline.store.catalogue.KeptArticle;
import org.jspecify.annotations.Nullable;

/**
 * A copy as one of its two articles shows it.
 *
 * @param outlet of the other article, or the name of an origin that was not collected
 * @param headline of the other article, or null
 * @param href the page of the other article, or null where it was not collected
 * @param language a tag or null
 * @param published when the other article was published, or null
 * @param copy how it was copied
 */
public record Tie(
    String outlet,
    @Nullable String headline,
    @Nullable String href,
    @Nullable String language,
    @Nullable When published,
    CopyNote copy) {

  static Tie of(Copy copy, @Nullable KeptArticle other) {
    if (other == null) {
      String name = copy.toName();
      return new Tie(
          name == null ? Outlet.UNNAMED : name, null, null, null, null, CopyNote.of(copy));
    }
    return new Tie(
        Outlet.of(other),
        other.article().headline(),
        Address.article(other.id()),
        Tongue.tag(other.article().language()),
        When.of(other.article().published()),
        CopyNote.of(copy));
  }
}
