/**
 * Measures stories on pages that people have grouped; the pages lie beside the project, not in it.
 */
@org.jspecify.annotations.NullMarked
package dateline.stories.labelled;
