/**
 * The laws of the house, checked on the compiled classes of all modules: which room may use which,
 * what may be used only in one place, and which names say nothing. Each law comes with a class that
 * breaks it, so that a law that no longer catches anything is noticed.
 */
@NullMarked
package dateline.quality.house;

import org.jspecify.annotations.NullMarked;
