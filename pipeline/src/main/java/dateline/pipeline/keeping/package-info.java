/**
 * What is kept of the pages that came in: readings as versions of articles, and refusals with their
 * reasons.
 *
 * <p>{@link dateline.pipeline.keeping.Archive} is the port. What it has taken is acknowledged and
 * survives the death of the process.
 */
@NullMarked
package dateline.pipeline.keeping;

import org.jspecify.annotations.NullMarked;
