package dateline.extract.metadata;

import dateline.extract.PageDate;

/**
 * A date that a page's markup states.
 *
 * @param words as written, never blank
 * @param origin where it stands
 * @param sure whether it is said what it is the date of
 */
public record StatedDate(String words, PageDate.Origin origin, boolean sure) {}
