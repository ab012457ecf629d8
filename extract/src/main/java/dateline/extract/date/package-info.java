/**
 * The dates that pages write.
 *
 * <p>A date line is written in the reader's language ("29 января 2026", "le 29 janvier 2026 à
 * 14h05", "Jan. 29, 2026, 06:48 AM"), in figures whose order depends on the country ("29.01.2026",
 * "1/29/2026"), or in ISO 8601. {@link dateline.extract.date.DateReader} reads all of them, with
 * the month names of the JDK's Unicode CLDR data, and keeps the precision of the page: what names
 * no day is a month, what names no zone stays without one, and what can be read in two ways
 * ("03/04/2026" without a language) is not read at all. {@link dateline.extract.date.UrlDate} finds
 * the date in an address such as {@code /2026/01/29/}, which is a conclusion and marked so.
 */
@NullMarked
package dateline.extract.date;

import org.jspecify.annotations.NullMarked;
