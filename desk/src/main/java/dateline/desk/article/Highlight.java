package dateline.desk.article;

/**
 * A stretch of an article's text to be marked.
 *
 * @param start first code unit
 * @param end past the last one
 * @param title what it is, in words
 */
record Highlight(int start, int end, String title) {}
