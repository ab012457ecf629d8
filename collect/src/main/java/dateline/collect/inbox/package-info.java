/**
 * The inbox: pages that other programs send, instead of having them fetched.
 *
 * <p>What is {@link dateline.collect.inbox.Sent} is looked into at once, so that whoever sent it
 * hears what was found there, and put down in the same archives as what is fetched; only then
 * {@link dateline.collect.inbox.Inbox} says that it is taken. It is read when its turn comes.
 */
@NullMarked
package dateline.collect.inbox;

import org.jspecify.annotations.NullMarked;
