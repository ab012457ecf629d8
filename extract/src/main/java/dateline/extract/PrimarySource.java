package dateline.extract;

import org.jspecify.annotations.Nullable;

/**
 * The one place from which a page says, or shows by its closing link, that it took its whole text.
 *
 * @param url its address, or null where only a name is given
 * @param name its name, or null where only an address is given
 * @param evidence the words or the link of the page that say so
 */
public record PrimarySource(@Nullable String url, @Nullable String name, String evidence) {
  public PrimarySource {
    if (url == null && name == null) {
      throw new IllegalArgumentException(
          "A primary source needs an address or a name; evidence: " + evidence);
    }
  }
}
