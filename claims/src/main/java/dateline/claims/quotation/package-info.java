/**
 * Passages between quotation marks.
 *
 * <p>The world's presses quote with “…”, "…", «…», „…“, 「…」 and more, leave the closing mark off
 * where a quotation runs into the next paragraph, and use the same marks for titles and irony. Here
 * only the marks are paired; whether someone speaks between them is decided by {@link
 * dateline.claims.attribution}.
 */
@NullMarked
package dateline.claims.quotation;

import org.jspecify.annotations.NullMarked;
