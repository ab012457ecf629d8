/**
 * Containers of pages: gzip, zip, and the archives of the web.
 *
 * <p>A container is opened and each thing in it handed back to be read like a file. Gzip (<a
 * href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952</a>) holds one thing, zip many. A WARC
 * (ISO 28500) is a sequence of records, of which the answers of web servers with HTML, text, JSON
 * or a feed are pages, with the address and time of fetching beside them. A WACZ is a zip with
 * WARCs under {@code archive/}. What stands before a break is kept; the break itself is one
 * refusal.
 */
@NullMarked
package dateline.collect.archive;

import org.jspecify.annotations.NullMarked;
