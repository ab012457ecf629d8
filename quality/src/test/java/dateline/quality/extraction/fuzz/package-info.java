/** Broken pages in the ordinary build: few, always the same, made of the project's own press. */
@NullMarked
package dateline.quality.extraction.fuzz;

import org.jspecify.annotations.NullMarked;
