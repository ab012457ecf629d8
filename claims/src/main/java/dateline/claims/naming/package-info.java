/**
 * Who is meant by a surname, a title or "she".
 *
 * <p>A newspaper gives a person's full name and office once and a surname after that. {@link
 * dateline.claims.naming.Persons} keeps what an article tells of each person, so that every later
 * mention can be given the full name.
 */
@NullMarked
package dateline.claims.naming;

import org.jspecify.annotations.NullMarked;
