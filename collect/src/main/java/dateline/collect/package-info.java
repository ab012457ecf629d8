/**
 * Files become pages: a folder, an archive, a feed or a dump goes in, a stream of pages and
 * refusals comes out.
 *
 * <p>{@link dateline.collect.files.FileSource} walks what it is pointed at and hands over one
 * {@link dateline.collect.Found} after the other: a page, or an input that gave none, with the
 * reason. Nothing that was put in disappears without one or the other. What comes from outside is
 * taken to be hostile, so every size and depth has a bound, and the bounds stand in {@link
 * dateline.collect.Limits}.
 */
@NullMarked
package dateline.collect;

import org.jspecify.annotations.NullMarked;
