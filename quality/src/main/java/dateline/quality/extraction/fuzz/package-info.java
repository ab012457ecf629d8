/**
 * Looks for pages that extraction cannot stand, by breaking real ones.
 *
 * <p>A {@link dateline.quality.extraction.fuzz.Breaker} makes the n-th case of a run from a page,
 * some mutations and a random generator that is seeded with the run's seed and n, so that every
 * case can be made again. A {@code Trial} has extraction read it and checks what holds for any
 * page: it is read or refused with a reason, and the text's blocks tile the text. A {@code Watch}
 * measures the processor time of a trial and looks at where it goes when it is long; {@code Pace}
 * says what is too long, compared with the other cases of the same run and not with a clock. {@link
 * dateline.quality.extraction.fuzz.ExtractionFuzz} does so for some minutes and keeps what failed.
 */
@NullMarked
package dateline.quality.extraction.fuzz;

import org.jspecify.annotations.NullMarked;
