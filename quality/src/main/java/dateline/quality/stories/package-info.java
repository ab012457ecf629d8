/**
 * Stories scored on labelled sets of news texts: how well groups agree with those of people, and
 * how well likeness ranks what belongs together.
 */
@NullMarked
package dateline.quality.stories;

import org.jspecify.annotations.NullMarked;
