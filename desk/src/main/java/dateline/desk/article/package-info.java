/**
 * The page of one article: its clean text with anchors, and all that is known of where it comes
 * from.
 */
@NullMarked
package dateline.desk.article;

import org.jspecify.annotations.NullMarked;
