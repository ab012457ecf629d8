/**
 * The text of a page without its markup.
 *
 * <p>A crawler's dump has everything a reader sees and nothing that says what it is: menus,
 * adverts, the headline twice, captions in the run of the text, teasers of other stories, forms,
 * notices. An editor still sees at a glance what the article is. What the editor goes by is here in
 * steps:
 *
 * <ol>
 *   <li>{@code Lines}: the dump in lines, each with the shape of its words ({@code Line});
 *   <li>{@code Sorter}: what a line is by its own words: running text, a title, a date, an author,
 *       a caption, interface ({@code Phrases}), noise;
 *   <li>{@code Sections}: stretches that a phrase opens, such as "Related articles", and where the
 *       text goes on after them;
 *   <li>{@code Core}: where running text is densest;
 *   <li>{@code Headlines}, {@code Header}: the headline over it, and what stands between the two;
 *   <li>{@code TextWalk}: the text itself in paragraphs, sub-headings, items, rows and captions;
 *   <li>{@code AuthorBox}, {@code Calendar}: what is said of author and date under it.
 * </ol>
 *
 * <p>A thread of a forum is several texts. {@code ThreadDump} reads it in steps of its own:
 *
 * <ol>
 *   <li>{@code ThreadSigns}: whether the page is a thread, and no article with comments;
 *   <li>{@code ThreadLines}: the part that each line can play, by the words that forums' programs
 *       print ({@code ThreadWords}, {@code TimeAgo});
 *   <li>{@code PostHeaders}, {@code OneLineHeads}: the lines that open a post;
 *   <li>{@code ThreadTitle}: the title;
 *   <li>{@code PostWalk}: the posts ({@code DumpPost}) without signatures, buttons and forms.
 * </ol>
 *
 * <p>{@link dateline.extract.dump.DumpReader} is the way in.
 */
@NullMarked
package dateline.extract.dump;

import org.jspecify.annotations.NullMarked;
