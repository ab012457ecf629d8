/**
 * What an article is about, in some 2.5 kB: all that comparing it needs.
 *
 * <p>{@link dateline.stories.sketch.Sketches} makes a {@link dateline.stories.sketch.Sketch} of an
 * article: headline and first sentences as vectors ({@link dateline.stories.sketch.Opening}), the
 * words of its names and its rare pairs of words ({@link dateline.stories.sketch.Terms}), its
 * counted numbers and ordinals, and its sentences with figures ({@link
 * dateline.stories.sketch.Template}), by which the issues of a daily report are told apart. Words
 * weigh by {@link dateline.stories.sketch.Rarity}, a fixed list and not the collection, so that a
 * sketch never changes by what else has come in.
 */
@NullMarked
package dateline.stories.sketch;

import org.jspecify.annotations.NullMarked;
