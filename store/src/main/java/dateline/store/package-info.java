/** The ports of the pipeline, kept in an embedded database, and the search index beside it. */
@NullMarked
package dateline.store;

import org.jspecify.annotations.NullMarked;
