/**
 * By what a site can be followed, given the address of one of its pages.
 *
 * <p>A person names a site, not its feeds. {@link dateline.collect.discovery.Kind} tells what an
 * answer is, whatever its server calls it; {@link dateline.collect.discovery.Discovery} finds the
 * feeds and interfaces that a page names; {@link dateline.collect.discovery.Sitemap} reads the
 * lists of pages that robots.txt names. What is found is an address as any other that a stranger
 * wrote: it is judged when it is asked for.
 */
@NullMarked
package dateline.collect.discovery;

import org.jspecify.annotations.NullMarked;
