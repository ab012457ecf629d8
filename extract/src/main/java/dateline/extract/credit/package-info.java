/**
 * To whom a page owes its text and its pictures.
 *
 * <p>Rewrites and reprints say where they come from, if they do, in a few ways: a line of its own
 * ("Source: …", "This article originally appeared on …", "With inputs from agencies"), an agency's
 * name in the dateline or behind the last sentence ("(Reuters)", "– AFP"), an agency in the byline,
 * a closing paragraph that is nothing but a link to another site, a canonical address on another
 * site. {@link dateline.extract.credit.CreditLines} finds them among the blocks of a text and tells
 * which blocks are no text of the article but such a line. Where the line says that the whole text
 * was taken from one place, that is the {@link dateline.extract.PrimarySource}; an agency that only
 * gave "inputs" is a credit and no more. {@link dateline.extract.credit.Caption} parts a picture's
 * credit from its caption.
 */
@NullMarked
package dateline.extract.credit;

import org.jspecify.annotations.NullMarked;
