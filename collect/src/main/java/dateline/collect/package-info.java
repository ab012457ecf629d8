/**
 * Files become pages: a folder, an archive, a feed or a dump goes in, a stream of pages and
 * refusals comes out.
 */
@NullMarked
package dateline.collect;

import org.jspecify.annotations.NullMarked;
