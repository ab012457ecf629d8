/**
 * Place and date at the start of a report.
 *
 * <p>"OSLO, 3 May (Agency) –": the line that gave this project its name. It says where the reporter
 * was, when, and for whom. News agencies write it in front of the first sentence, with the city in
 * capitals or with the agency's name in brackets, and part it from the text by a dash. {@link
 * dateline.extract.dateline.DatelineReader} reads it; it stays in the text.
 */
@NullMarked
package dateline.extract.dateline;

import org.jspecify.annotations.NullMarked;
