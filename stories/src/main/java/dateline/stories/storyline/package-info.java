/**
 * Stories that follow one another become a storyline.
 *
 * <p>A storyline is the same issue between the same principal actors over weeks or months: the
 * talks, then the visit, then the treaty. Two stories follow one another when they are about alike
 * things and share actors that stand at the centre of both; a country alone is not enough, since
 * half of its news would hang together. Precision goes first: a missed link is a gap that a reader
 * closes, a wrong one tells an untrue story. {@code Titles} calls a storyline by its sources' own
 * words, of one language each time: the actors and what it is about.
 */
@NullMarked
package dateline.stories.storyline;

import org.jspecify.annotations.NullMarked;
