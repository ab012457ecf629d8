/**
 * One page alone becomes readings: one for the article, one for each reply under it.
 *
 * <p>A {@link dateline.pipeline.reading.Reading} holds all that can be known of an article without
 * looking at any other. Its id is derived from the page ({@link
 * dateline.pipeline.reading.Identity}), so that two machines agree on it without talking.
 */
@NullMarked
package dateline.pipeline.reading;

import org.jspecify.annotations.NullMarked;
