/**
 * How often a server may be asked, and how often there is reason to.
 *
 * <p>{@link dateline.collect.manners.Manners} gives turns: one question to a host at a time, a
 * pause between two, longer ones where the server asks for them or fails. It keeps no time of its
 * own and waits for nothing; whoever asks says what time it is, so that what it decides can be
 * tested and told. {@link dateline.collect.manners.Courtesy} are the figures.
 *
 * <p>{@link dateline.collect.manners.Rhythm} is the other side: how soon a source that brought so
 * much that is new is worth asking again. A source is asked when both agree.
 */
@NullMarked
package dateline.collect.manners;

import org.jspecify.annotations.NullMarked;
