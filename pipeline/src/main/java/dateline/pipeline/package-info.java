/**
 * The stages as one chain, from a page to its place among the stories.
 *
 * <p>{@link dateline.pipeline.Flow} is the chain to read first. It has two halves, because they
 * differ in what they need to know:
 *
 * <ol>
 *   <li><b>Reading</b> looks at one page alone: extraction, language, statements, signature,
 *       embedding. It is pure, runs on all cores, and its result is kept before anything else
 *       happens. From then on the page is acknowledged.
 *   <li><b>Linking</b> looks at an article among all others: copies, origins, stories, storylines.
 *       It starts from what is kept and not yet linked, so that it goes on after a crash where it
 *       stood, and its result depends on the set of articles and not on the order in which they
 *       came.
 * </ol>
 *
 * <p>What must last stands behind two ports, {@link dateline.pipeline.keeping.Archive} and {@link
 * dateline.pipeline.linking.Links}; the store implements them.
 */
@NullMarked
package dateline.pipeline;

import org.jspecify.annotations.NullMarked;
