/**
 * Sketches that are kept, and what made them.
 *
 * <p>Two sketches can be compared only if one {@linkplain dateline.stories.sketch.Sketches#maker
 * maker} made both. When another encoder is chosen, or names are folded otherwise, {@link
 * dateline.pipeline.sketching.Resketching} makes all kept sketches anew from the articles.
 */
@NullMarked
package dateline.pipeline.sketching;

import org.jspecify.annotations.NullMarked;
