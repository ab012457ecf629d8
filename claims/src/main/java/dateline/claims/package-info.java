/**
 * Who said what: quotations with their speakers, and the persons and organizations who act in the
 * texts.
 */
@NullMarked
package dateline.claims;

import org.jspecify.annotations.NullMarked;
