/**
 * The port of {@link dateline.pipeline.sketching} in SQL: the sketches of all versions, and what
 * made them.
 */
@NullMarked
package dateline.store.sketching;

import org.jspecify.annotations.NullMarked;
