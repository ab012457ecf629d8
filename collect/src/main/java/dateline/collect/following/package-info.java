/**
 * Sources are followed: their lists are looked at, and the pages on them fetched, again and again.
 *
 * <p>An {@link dateline.collect.following.Errand} is an address with when it is to be asked next;
 * the {@link dateline.collect.following.Agenda} keeps them all, so that nothing is lost when the
 * program stops, and gives out those that are due, one a host. The {@link
 * dateline.collect.following.Follower} runs the errands, many hosts at once. What comes of one is
 * put down ({@link dateline.collect.following.Deposit}) before anything else happens to it, and
 * {@link dateline.collect.following.Report} says when to come back and what was found: pages that a
 * {@link dateline.collect.following.Listing} names are errands of their own.
 *
 * <p>Nothing here waits or reads a clock: the same answers at the same times end in the same
 * agenda.
 */
@NullMarked
package dateline.collect.following;

import org.jspecify.annotations.NullMarked;
