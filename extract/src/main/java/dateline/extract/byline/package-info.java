/**
 * Who wrote it.
 *
 * <p>A byline names persons: "By Ana Lind and Tom Reyes, Staff Writers". Around the names stand
 * cues ("by", "von", "автор"), roles ("political correspondent"), addresses, dates, and often an
 * agency or a desk in a person's place ("By Web Desk"). {@link dateline.extract.byline.Byline}
 * keeps the persons and takes the rest off; a desk or an agency is no person. A sentence that
 * begins with "By" is no byline: everything in a byline must be a name, a role or a date.
 */
@NullMarked
package dateline.extract.byline;

import org.jspecify.annotations.NullMarked;
