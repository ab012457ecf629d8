/**
 * Files become pages: a folder, an archive, a feed or a dump goes in, a stream of pages and
 * refusals comes out.
 *
 * <p>{@link dateline.collect.files.FileSource} walks what it is pointed at and hands over one
 * {@link dateline.collect.Found} after the other: a page, or an input that gave none, with the
 * reason. Nothing that was put in disappears without one or the other. What comes from outside is
 * taken to be hostile, so every size and depth has a bound, and the bounds stand in {@link
 * dateline.collect.Limits}.
 *
 * <p>What is not a file yet has to be asked for first: {@link dateline.collect.web} asks one
 * address, {@link dateline.collect.robots} and {@link dateline.collect.manners} say whether and
 * when, {@link dateline.collect.visit} brings the three together, and {@link
 * dateline.collect.discovery} finds what to ask for.
 */
@NullMarked
package dateline.collect;

import org.jspecify.annotations.NullMarked;
