/**
 * A page of the press becomes an article.
 *
 * <p>A {@link dateline.extract.Page} is what a crawler, a feed or a person hands over: markup or
 * plain text, full of menus, adverts, teasers and comments, with whatever is known about it from
 * outside (its address, when it was fetched). An {@link dateline.extract.Article} is what a careful
 * reader would keep of it: the text in paragraphs, the headline, the byline, the dates, the
 * credits, the links, and each of these only where the page says so. {@link
 * dateline.extract.Extractor} leads from the one to the other.
 *
 * <p>Nothing here does I/O, reads a clock or keeps state: the same page always gives the same
 * article.
 */
@NullMarked
package dateline.extract;

import org.jspecify.annotations.NullMarked;
