/**
 * How likely two articles report one happening, and which of many are that likely.
 *
 * <p>{@link dateline.stories.likeness.Likeness} compares two sketches and nothing else. {@link
 * dateline.stories.likeness.Neighbours} finds those that are like one: the sketches lie on shelves
 * by time and in sections by language, and each section is an index of what is shared ({@code
 * Postings}), so that a question costs what its own words lead to.
 */
@NullMarked
package dateline.stories.likeness;

import org.jspecify.annotations.NullMarked;
