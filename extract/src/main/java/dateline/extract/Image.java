package dateline.extract;

import org.jspecify.annotations.Nullable;

/**
 * A picture that belongs to an article.
 *
 * @param src its address, or null in a text dump
 * @param caption the words under it without the credit, or null
 * @param credit whom the page names as its source, or null
 */
public record Image(@Nullable String src, @Nullable String caption, @Nullable String credit) {}
