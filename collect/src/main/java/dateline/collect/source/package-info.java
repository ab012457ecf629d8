/**
 * What the program follows: feeds, WordPress sites, sitemaps, front pages.
 *
 * <p>A {@link dateline.collect.source.Source} is an address that lists pages, with what a person
 * knows of who stands behind it. {@link dateline.collect.source.Sources} is the port that keeps
 * them.
 */
@NullMarked
package dateline.collect.source;

import org.jspecify.annotations.NullMarked;
