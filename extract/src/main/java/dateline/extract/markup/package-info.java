/**
 * A page's markup, walked once.
 *
 * <p>{@link dateline.extract.markup.Markup} parses HTML as browsers do. {@link
 * dateline.extract.markup.Outline} walks the element tree once and notes, in arrays in the order of
 * the page, what every later question is about: which elements hold which, how much plain text each
 * holds, and what its tag, its role and the {@link dateline.extract.markup.NameWords words of its
 * class and id} say about it. The stages that look for metadata, boilerplate, bylines and dates ask
 * the outline and do not walk the tree again, which is where a DOM extractor's time goes.
 */
@NullMarked
package dateline.extract.markup;

import org.jspecify.annotations.NullMarked;
