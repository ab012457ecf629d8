/**
 * How right lineage is, on what people labelled and on what pages say themselves.
 *
 * <p>{@link dateline.quality.lineage.ShortAnswers} has texts that people were told to copy, to edit
 * and to rewrite; {@link dateline.quality.lineage.SamplePairs} has pairs of the sample pages with
 * how they are related; {@link dateline.quality.lineage.OwnReports} has rewritings beside reports
 * by people who were there themselves; {@link dateline.quality.lineage.CreditLines} has scraped
 * articles whose credit lines are hidden from the program and then asked for. {@link
 * dateline.quality.lineage.LineageScores} runs them and prints a table of each; its Javadoc says
 * how to start it. How fast all that is, is measured in {@link dateline.quality.lineage.speed}.
 */
@NullMarked
package dateline.quality.lineage;

import org.jspecify.annotations.NullMarked;
