/**
 * The command line: one class a command, the settings, and the wiring.
 *
 * <p>{@link dateline.app.Main} parses the words and runs a command; {@link dateline.app.Wiring} is
 * the one place where parts are put together, by plain {@code new}. Messages for people go to
 * standard error, data to standard output. Exit codes: 0 done, 1 some input was refused or the work
 * could not be done, 2 wrong usage.
 */
@NullMarked
package dateline.app;

import org.jspecify.annotations.NullMarked;
