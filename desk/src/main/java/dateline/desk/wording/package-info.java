/**
 * How dates, numbers, names and languages are put on a page: in words for a reader, never more
 * exact than known.
 */
@NullMarked
package dateline.desk.wording;

import org.jspecify.annotations.NullMarked;
