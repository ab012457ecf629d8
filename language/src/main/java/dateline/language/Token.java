package dateline.language;

/**
 * A word or mark of a sentence.
 *
 * @param start first code unit
 * @param end past its last code unit
 * @param text as written
 * @param lemma dictionary form in lower case (names keep their case)
 * @param tag part of speech of the Penn Treebank tag set; empty in languages that are not tagged
 */
public record Token(int start, int end, String text, String lemma, String tag) {}
