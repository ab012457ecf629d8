/**
 * The stages as one readable chain from a page to stories, and the ports for the state that must
 * last.
 */
@NullMarked
package dateline.pipeline;

import org.jspecify.annotations.NullMarked;
