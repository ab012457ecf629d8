/**
 * What the program follows: feeds, WordPress sites, sitemaps, front pages; folders, and the inbox.
 *
 * <p>A {@link dateline.collect.source.Source} is an address that lists pages, with what a person
 * knows of who stands behind it. {@link dateline.collect.source.Sources} is the port that keeps
 * them; {@link dateline.collect.source.Intakes} keeps how those do that nothing is fetched for.
 */
@NullMarked
package dateline.collect.source;

import org.jspecify.annotations.NullMarked;
