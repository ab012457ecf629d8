package dateline.desk.wording;

import org.jspecify.annotations.Nullable;

/**
 * Links between the pages of a long list.
 *
 * @param page this page, counted from 1
 * @param newer the address of the page before, or null on the first
 * @param older the address of the page after, or null on the last
 */
public record Pager(int page, @Nullable String newer, @Nullable String older) {

  /**
   * The links of a page.
   *
   * @param base the address without the page's number, ending in {@code ?} or {@code &}
   * @param more whether there is a page after this one
   */
  public static Pager of(String base, int page, boolean more) {
    return new Pager(
        page,
        page > 1 ? base + "page=" + (page - 1) : null,
        more ? base + "page=" + (page + 1) : null);
  }
}
