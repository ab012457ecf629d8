/**
 * One thing to be read, whatever holds it.
 *
 * <p>A file on disk, a member of an archive and a record of a web archive are all an {@link
 * dateline.collect.input.Input}: bytes with a name. What the bytes are is told by {@link
 * dateline.collect.input.Format}, from their first few before their name. An {@link
 * dateline.collect.input.InputReader} for that format then reads them and hands what it finds to an
 * {@link dateline.collect.input.Output}. What gives no page ends in a {@link
 * dateline.collect.input.RefusedInput}, whose message a person can act on.
 */
@NullMarked
package dateline.collect.input;

import org.jspecify.annotations.NullMarked;
