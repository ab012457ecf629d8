/**
 * What the measuring programs share: tables of figures, the agreement of two groupings, and the
 * comma-separated files that labelled sets come in.
 */
@NullMarked
package dateline.quality.scoring;

import org.jspecify.annotations.NullMarked;
