/**
 * How right extraction is on public labelled pages.
 *
 * <p>Four sets lie beside the project (see each one's SOURCE.txt): {@link
 * dateline.quality.extraction.ArticleBodies} has hand-cleaned texts, {@link
 * dateline.quality.extraction.PublisherPages} texts, headlines, authors and days of publishers of
 * forty countries, {@link dateline.quality.extraction.Segments} phrases that must and must not be
 * in the text, {@link dateline.quality.extraction.PublicationDays} days of publication. {@link
 * dateline.quality.extraction.ExtractionScores} runs them and prints a table of each; its Javadoc
 * says how to start it.
 */
@NullMarked
package dateline.quality.extraction;

import org.jspecify.annotations.NullMarked;
