/**
 * Articles about one happening become a story, and stories that follow one another a storyline.
 *
 * <p>An article first becomes a {@linkplain dateline.stories.sketch sketch} of what it is about.
 * {@linkplain dateline.stories.likeness Likeness} compares two sketches and nothing else; no
 * statistics of the collection enter, so that articles may arrive in any order. Sketches that are
 * at least weakly alike are linked, and {@linkplain dateline.stories.grouping grouping} parts what
 * hangs together into stories, bound by what people have said ({@link
 * dateline.stories.correction}). {@link dateline.stories.StoryWriter} lets the members speak for
 * the story: a headline and a few sentences, each with the place where it stands, chosen by how
 * many independent origins say it ({@code Summary}), and behind others where its {@linkplain
 * dateline.stories.figures figures} were superseded. {@link dateline.stories.novelty} tells what is
 * new in it since a time, and {@link dateline.stories.storyline} joins stories that follow one
 * another.
 *
 * <p>The state that has to last is the sketches, behind {@link
 * dateline.stories.likeness.Neighbours}.
 */
@NullMarked
package dateline.stories;

import org.jspecify.annotations.NullMarked;
