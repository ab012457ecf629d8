/**
 * Corrections at the desk: the forms on a story's page, the log of what was said, and the interface
 * behind which somebody enters it.
 */
@NullMarked
package dateline.desk.correction;

import org.jspecify.annotations.NullMarked;
