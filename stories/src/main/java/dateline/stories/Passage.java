package dateline.stories;

/**
 * Words of an article, and where they stand.
 *
 * @param articleId the article
 * @param start first code unit in the article's text
 * @param end past the last code unit
 * @param text the substring at the offsets
 */
public record Passage(String articleId, int start, int end, String text) {}
