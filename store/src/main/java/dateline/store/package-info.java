/**
 * What must last, kept in one folder: an embedded SQL database, a search index beside it, and the
 * bytes of refused pages.
 *
 * <p>{@link dateline.store.Store} opens the folder and hands out its parts. The database is the
 * only truth: the search index, and all that linking made, can be made again from the versions of
 * articles in it. This is the one place where SQL is spoken; it keeps to what H2 and PostgreSQL
 * both understand.
 */
@NullMarked
package dateline.store;

import org.jspecify.annotations.NullMarked;
