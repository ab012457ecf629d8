/**
 * What there is to follow at an address that a person names.
 *
 * <p>The {@link dateline.collect.survey.Surveyor} fetches it as politely as all else. A list of
 * pages is taken as it is; a page for people is searched for the lists that it names, and followed
 * itself where it names none. What it would come to is a {@link dateline.collect.survey.Prospect};
 * nothing is kept here.
 */
@NullMarked
package dateline.collect.survey;

import org.jspecify.annotations.NullMarked;
