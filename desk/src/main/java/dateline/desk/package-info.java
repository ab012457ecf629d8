/** The pages and the API that people read. */
@NullMarked
package dateline.desk;

import org.jspecify.annotations.NullMarked;
