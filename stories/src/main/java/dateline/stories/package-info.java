/**
 * Articles about one happening become a story, and stories that follow one another a storyline.
 *
 * <p>An article first becomes a {@link dateline.stories.Sketch}: what it is about, in some 2.5 kB.
 * {@link dateline.stories.Likeness} compares two sketches and nothing else; no statistics of the
 * collection enter, so that articles may arrive in any order. Sketches that are at least weakly
 * alike are linked; {@link dateline.stories.Neighbours} finds the links of a new one by the words,
 * numbers and phrases that they share. A connected component of links holds one story or a few that
 * touch, and {@link dateline.stories.Grouping} parts them, also by what each group says throughout
 * and the other leaves out ({@code Gist}), and bound by what people have said ({@link
 * dateline.stories.correction}). {@link dateline.stories.StoryWriter} lets the members speak for
 * the story: a headline and a few sentences, each with the place where it stands, chosen by how
 * many independent origins say it ({@code Summary}). {@link dateline.stories.novelty} tells what is
 * new in it since a time.
 *
 * <p>The state that has to last is the sketches, behind {@link dateline.stories.Neighbours}.
 */
@NullMarked
package dateline.stories;

import org.jspecify.annotations.NullMarked;
