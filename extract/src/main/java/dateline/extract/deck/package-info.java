/**
 * The deck: the line or two under a headline that sum up what follows.
 *
 * <p>Editors call it deck, standfirst or strapline; French papers call it the chapô. It stands
 * where pages also put what is no deck: the caption of the picture over the text, the buttons to
 * share it, the byline, the breadcrumbs. {@link dateline.extract.deck.Deck} tells them apart by
 * their words. A wrong deck does more harm than none, so in doubt a line is not one.
 */
@NullMarked
package dateline.extract.deck;

import org.jspecify.annotations.NullMarked;
