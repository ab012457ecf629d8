/** The command line: one class a command, the settings, and the wiring. */
@NullMarked
package dateline.app;

import org.jspecify.annotations.NullMarked;
