package dateline.extract;

/**
 * A hyperlink in the text of an article.
 *
 * @param href absolute address where the page's own address is known, else as written; http or
 *     https only
 * @param text the anchor's text, never null, blank for a link without words
 */
public record Link(String href, String text) {}
