/** Tests of following sources with everything put together, over a small internet. */
@NullMarked
package dateline.quality.following;

import org.jspecify.annotations.NullMarked;
