/**
 * Threads of forums: one text that opens them, and what others wrote under it.
 *
 * <p>Forums are made by a few programs that mark up a thread in much the same way: the same piece
 * of markup again and again, and in each an author, a date and a text. {@link
 * dateline.extract.forum.HtmlForum} finds them. What is posted under a text is often no answer but
 * an advert planted by a machine; {@link dateline.extract.forum.Spam} tells it by its own
 * properties.
 */
@NullMarked
package dateline.extract.forum;

import org.jspecify.annotations.NullMarked;
