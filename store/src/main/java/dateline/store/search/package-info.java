/**
 * Full-text search over the current versions of articles, in a Lucene index that can always be
 * built anew.
 */
@NullMarked
package dateline.store.search;

import org.jspecify.annotations.NullMarked;
