/**
 * The pages that people read, and the same as JSON for programs.
 *
 * <p>{@link dateline.desk.Desk} opens the door, {@code Routes} knows which address shows which
 * page. Each kind of page has a package of its own: a record of all that the page shows, made from
 * the catalogue, with every wording decided. The template of the same name under {@code
 * src/main/jte} only sets it in HTML, so that a page can be changed without touching the other
 * half.
 *
 * <p>Whatever is shown was written by strangers. Templates escape everything and never use {@code
 * $unsafe}, links lead to http and https alone, and no page carries a script.
 */
@NullMarked
package dateline.desk;

import org.jspecify.annotations.NullMarked;
