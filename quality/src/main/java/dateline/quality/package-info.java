/** Scores of each stage on labelled data. */
@NullMarked
package dateline.quality;

import org.jspecify.annotations.NullMarked;
