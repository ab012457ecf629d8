/** The log of corrections as rows to which rows are only ever added. */
@NullMarked
package dateline.store.corrections;

import org.jspecify.annotations.NullMarked;
