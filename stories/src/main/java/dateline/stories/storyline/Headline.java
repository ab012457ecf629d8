package dateline.stories.storyline;

import org.jspecify.annotations.Nullable;

/**
 * The headline of an article.
 *
 * @param text as written
 * @param language BCP 47 primary tag, or null where it is not known
 */
public record Headline(String text, @Nullable String language) {}
