package dateline.store.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * An article of a story by what a list shows of it; its text stays where it is.
 *
 * @param id the article's id
 * @param storyId the story it belongs to
 * @param site the outlet's name, or null
 * @param url where it stands, or null
 * @param language BCP 47 primary tag, or null
 */
public record Member(
    String id,
    String storyId,
    @Nullable String site,
    @Nullable String url,
    @Nullable String language) {}
