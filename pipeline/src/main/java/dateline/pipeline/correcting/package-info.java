/**
 * People correct stories: what they ask for, in the words of stories and articles as they are now,
 * becomes an entry of the log that speaks of articles alone, and what it touches is settled anew.
 */
@NullMarked
package dateline.pipeline.correcting;

import org.jspecify.annotations.NullMarked;
