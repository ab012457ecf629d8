/**
 * What following sources costs: pages a second, memory and disk a source, and what conditional
 * questions save. {@link dateline.quality.following.speed.MadePress} answers on this machine; the
 * {@link dateline.quality.following.speed.Measurement} is a process of its own with a small heap.
 */
@NullMarked
package dateline.quality.following.speed;

import org.jspecify.annotations.NullMarked;
