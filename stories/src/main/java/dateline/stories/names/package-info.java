/**
 * Names as people write them, made comparable: across spellings, scripts and languages.
 *
 * <p>{@link dateline.stories.names.Folding} takes off what spelling adds, {@link
 * dateline.stories.names.Script} and {@link dateline.stories.names.Consonants} bring scripts
 * together, {@link dateline.stories.names.PlaceNames} knows countries and large cities in all
 * languages that CLDR and ICU do, and {@code Capitals} finds names where no model does.
 */
@NullMarked
package dateline.stories.names;

import org.jspecify.annotations.NullMarked;
