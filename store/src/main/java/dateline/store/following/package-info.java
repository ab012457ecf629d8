/**
 * What is followed, and when what is asked next, in SQL.
 *
 * <p>Most errands are never due again, and are kept so that their addresses are not taken for new.
 * What is due is found by host: each has in its row when the first of its errands may be run, and
 * every change of its errands, of its standing and of the rest of a source brings that up to date
 * in the same transaction.
 */
@NullMarked
package dateline.store.following;

import org.jspecify.annotations.NullMarked;
