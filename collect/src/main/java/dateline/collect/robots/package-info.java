/**
 * What a site asks of robots: <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>.
 *
 * <p>{@link dateline.collect.robots.Robots} fetches robots.txt of an origin as any other address,
 * within the bounds of the RFC, and remembers for a day what {@link
 * dateline.collect.robots.SiteRules} it gave. Reading the file itself is left to crawler-commons,
 * since which rule wins over which is subtle and well tested there. Where there is no such file
 * everything is allowed; where it cannot be had, nothing is, for now.
 */
@NullMarked
package dateline.collect.robots;

import org.jspecify.annotations.NullMarked;
