/**
 * Threads of forums: one text that opens them, and what others wrote under it.
 *
 * <p>Forums are made by a few programs that mark up a thread in much the same way: the same piece
 * of markup again and again, and in each an author, a date and a text. {@link
 * dateline.extract.forum.HtmlForum} finds them:
 *
 * <ol>
 *   <li>{@code Signs}: one look at the names in the markup, which spares all other pages the
 *       search;
 *   <li>{@code Families}, {@code Layout}: what the programs' templates call posts and their parts;
 *   <li>{@code MarkedPost}: the posts, however they are nested, each with its own parts; {@code
 *       JsonThread}: the same where a page describes its thread in JSON-LD;
 *   <li>{@code ArticleAbove}: whether the posts are comments on an article;
 *   <li>{@code PostText}, {@code PostDates}: the text without what the program adds to it, with
 *       quotations marked, and the time.
 * </ol>
 *
 * <p>{@link dateline.extract.forum.ThreadAssembly} makes the articles of a thread from its {@link
 * dateline.extract.forum.Post}s, here and for threads that come without markup. What is posted
 * under a text is often no answer but an advert planted by a machine; {@link
 * dateline.extract.forum.Spam} tells it by its own properties.
 *
 * <p>Another family is a method in {@code Families} and a page with what is expected of it beside
 * {@code ForumGoldenTest}.
 */
@NullMarked
package dateline.extract.forum;

import org.jspecify.annotations.NullMarked;
