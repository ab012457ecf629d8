/**
 * RSS, Atom and RDF feeds: each entry is a page.
 *
 * <p>A feed is the outlet's own word about its articles, so headline, author, dates and language
 * are taken from it as stated. The text is the longest that the entry carries: {@code
 * content:encoded}, {@code atom:content}, {@code turbo:content}, {@code yandex:full-text} or the
 * description. Many feeds carry only the first sentences; these are pages still when they are long
 * enough to tell what happened, and refused when they are not, since the page itself would have to
 * be fetched.
 *
 * <p>XML from outside is read without document types, and so without entities: neither can it reach
 * files of this machine nor grow beyond measure.
 */
@NullMarked
package dateline.collect.feed;

import org.jspecify.annotations.NullMarked;
