package dateline.language;

/**
 * Words of a text that name a day, month or year.
 *
 * @param start first code unit
 * @param end past its last code unit
 * @param text as written
 * @param value ISO 8601 at the words' own precision: {@code 2026-05-27}, {@code 2025-10} or {@code
 *     2024}
 * @param relative whether the words needed the text's own date to be resolved ("Wednesday",
 *     "earlier this year")
 */
public record DateMention(int start, int end, String text, String value, boolean relative) {}
