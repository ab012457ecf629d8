/**
 * What a page is.
 *
 * <p>A crawler brings more than articles: front pages, films, the first lines of texts that have to
 * be paid for, error pages that a server sends with status 200, walls that ask for consent. Pages
 * say what they are by their schema.org type and by their shape; {@link
 * dateline.extract.kind.PageKinds} weighs both, and calls a page an article where nothing speaks
 * against it.
 */
@NullMarked
package dateline.extract.kind;

import org.jspecify.annotations.NullMarked;
