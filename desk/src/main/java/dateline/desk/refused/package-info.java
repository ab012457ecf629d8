/** The pages that could not be read. */
@NullMarked
package dateline.desk.refused;

import org.jspecify.annotations.NullMarked;
