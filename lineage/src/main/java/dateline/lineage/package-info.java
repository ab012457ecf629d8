/**
 * Who copied whom: signatures find candidates, alignment proves the shared passages, credits and
 * times give the direction, and copies collapse to their origins.
 */
@NullMarked
package dateline.lineage;

import org.jspecify.annotations.NullMarked;
