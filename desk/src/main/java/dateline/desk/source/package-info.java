/**
 * Sources at the desk: the list of what is followed and how it does, the form to add to it, and the
 * interface behind which somebody looks at an address before it is followed.
 */
@NullMarked
package dateline.desk.source;

import org.jspecify.annotations.NullMarked;
