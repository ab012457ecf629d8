/**
 * The text of an HTML page without the page around it, and what stands around it that belongs to
 * the article: byline, dates, deck, pictures.
 *
 * <p>Boilerplate is what surrounds a text: menus, adverts, teasers, share bars, comments. No
 * mark-up tells it from the text reliably, so several weak signs are added up. {@link
 * dateline.extract.markup.Outline} knows elements by their tag, role and the words of their class
 * that hold boilerplate. {@link dateline.extract.html.BlockReader} cuts what is left into {@link
 * dateline.extract.html.TextBlock}s: runs of text that a reader sees as one. {@link
 * dateline.extract.html.MainContent} weighs them: running prose counts for, lists of links count
 * against, and the element with the best balance holds the article, the one around the headline
 * where several do. {@link dateline.extract.html.Trim} then takes out single blocks that are no
 * text of the article. {@link dateline.extract.html.SiteTemplate} knows what many pages of one site
 * repeat; {@link dateline.extract.html.StatedBody} is what a page without text in its mark-up falls
 * back on, and {@link dateline.extract.html.ScriptedText} where its JSON-LD has none either.
 *
 * <p>{@link dateline.extract.html.VisibleByline}, {@link dateline.extract.html.VisibleDate} and
 * {@link dateline.extract.html.VisibleDeck} look at the places around the text ({@link
 * dateline.extract.html.ArticlePlace}); {@link dateline.extract.html.Authorship} and {@link
 * dateline.extract.html.PageDates} decide between what they see and what the metadata say.
 *
 * <p>The method descends from Kohlschütter, Fankhauser, Nejdl: "Boilerplate Detection using Shallow
 * Text Features" (WSDM 2010) for the features of a block, and from Arc90's Readability for scoring
 * ancestors. Nothing recurses: a page may be nested as deep as it likes.
 */
@NullMarked
package dateline.extract.html;

import org.jspecify.annotations.NullMarked;
