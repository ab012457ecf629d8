/**
 * Who is meant by a surname, a title or "she".
 *
 * <p>A newspaper gives a person's full name and office once and a surname after that. {@link
 * dateline.claims.naming.Persons} keeps what an article tells of each person, so that every later
 * mention can be given the full name. Whether someone is "he" or "she" is known only where the text
 * says so; first names are no evidence.
 */
@NullMarked
package dateline.claims.naming;

import org.jspecify.annotations.NullMarked;
