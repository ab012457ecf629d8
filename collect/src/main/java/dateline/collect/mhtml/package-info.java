/**
 * Web pages that a browser saved as one file (MHTML, RFC 2557): the page with its pictures, styles
 * and frames as the parts of one message.
 *
 * <p>{@link dateline.collect.mhtml.MhtmlFile} hands over the page and passes over what belongs to
 * it. {@link dateline.collect.mhtml.Parts} cuts the message at its boundaries, line by line and
 * without recursion, and holds no part but the page; {@link dateline.collect.mhtml.Fields} are the
 * headers of a message and of a part, {@link dateline.collect.mhtml.Encoding} is how the bytes of a
 * part were made fit for mail.
 */
@NullMarked
package dateline.collect.mhtml;

import org.jspecify.annotations.NullMarked;
