/**
 * Words that name a day, month or year become dates, resolved against the day of the text.
 *
 * <p>A reader knows that "finalized Wednesday" in Thursday's paper was yesterday and that "will
 * meet on Friday" is tomorrow: the tense of the verb beside the words decides, not the distance. A
 * date is kept at the precision of its words, and words that need the text's own day are left out
 * where that is not known.
 */
@NullMarked
package dateline.language.dates;

import org.jspecify.annotations.NullMarked;
