package dateline.extract.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page's markup says about it, as written.
 *
 * @param headline what the page's description of its article calls the headline, or null
 * @param titles headlines in order of trust, the document's title last; the site's name may be in
 *     them, and what several places say is there as often
 * @param authors author names as written, those of each place together, the places in order of
 *     trust
 * @param organizations organizations in the authors' place, as written
 * @param published dates of publication in order of trust, as written
 * @param modified dates of the last change in order of trust, as written
 * @param site the outlet's name, or null
 * @param canonical the address that the page names as its own, or null
 * @param language BCP 47 tag or what stands in its place, or null
 * @param description the page's summary of itself, or null
 * @param image address of the main picture, or null
 * @param filed under what the page is filed
 * @param body the text of the article as its description repeats it, or null
 */
public record Metadata(
    @Nullable String headline,
    List<String> titles,
    List<List<String>> authors,
    List<String> organizations,
    List<StatedDate> published,
    List<StatedDate> modified,
    @Nullable String site,
    @Nullable String canonical,
    @Nullable String language,
    @Nullable String description,
    @Nullable String image,
    Classification filed,
    @Nullable String body) {
  public Metadata {
    titles = List.copyOf(titles);
    organizations = List.copyOf(organizations);
    authors = authors.stream().map(List::copyOf).toList();
    published = List.copyOf(published);
    modified = List.copyOf(modified);
  }
}
