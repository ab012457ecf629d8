/**
 * How right the program is on the sample press, stage by stage.
 *
 * <p>{@link dateline.quality.samples.Gold} is what a careful editor finds in {@code samples/pages};
 * {@link dateline.quality.samples.Exports} is what the program finds, through its own commands;
 * {@link dateline.quality.samples.SampleScores} holds the two together.
 */
@NullMarked
package dateline.quality.samples;

import org.jspecify.annotations.NullMarked;
