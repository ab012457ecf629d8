/**
 * How long extraction takes, measured against what nobody can do without: the bare parse of the
 * same pages.
 *
 * <p>Times of one machine say nothing on another, and little on a machine that others use too; the
 * ratio of two times does. {@link dateline.quality.extraction.speed.ExtractionSpeed} measures both
 * in turns and prints it; {@link dateline.quality.extraction.speed.Stages} says which stages the
 * rest is spent in, and where in them.
 */
@NullMarked
package dateline.quality.extraction.speed;

import org.jspecify.annotations.NullMarked;
