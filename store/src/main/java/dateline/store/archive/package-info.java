/**
 * Versions of articles and refusals, in SQL: the pipeline's {@link
 * dateline.pipeline.keeping.Archive}.
 */
@NullMarked
package dateline.store.archive;

import org.jspecify.annotations.NullMarked;
