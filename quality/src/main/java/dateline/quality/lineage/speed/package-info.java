/**
 * How fast candidates are found among many pages, beside MinHash written the plain way.
 *
 * <p>{@link dateline.quality.lineage.speed.LineageSpeed} is the program. Pages are made up: {@link
 * dateline.quality.lineage.speed.MadePages} draws words, lengths of sentences and of pages from
 * those of real ones, and makes every tenth page an edited copy of another, so that it is known
 * what has to be found.
 */
@NullMarked
package dateline.quality.lineage.speed;

import org.jspecify.annotations.NullMarked;
