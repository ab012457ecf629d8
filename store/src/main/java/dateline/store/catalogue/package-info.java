/**
 * Reading what is kept: the questions that exports and the desk ask. Nothing here changes anything.
 */
@NullMarked
package dateline.store.catalogue;

import org.jspecify.annotations.NullMarked;
