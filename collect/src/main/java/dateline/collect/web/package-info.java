/**
 * One question to a server of the web and its answer, asked so that neither side comes to harm.
 *
 * <p>{@link dateline.collect.web.Web} asks for one address and always comes back with an {@link
 * dateline.collect.web.Answer}: the bytes, or in plain words why there are none. It follows
 * redirects itself, one hop at a time, and every hop passes the same two gates: {@link
 * dateline.collect.web.AddressRules} judge the address as it is written ({@link
 * dateline.collect.web.WebAddress}) before anything is asked, and the address that a name resolves
 * to at the moment the connection is made. So neither a redirect nor a name that points elsewhere a
 * second later leads into the network that this program runs in.
 *
 * <p>Sizes, times and hops are bounded by {@link dateline.collect.web.FetchLimits}, on the wire and
 * unpacked. How often a server may be asked is not decided here but in {@code
 * dateline.collect.manners}; what it forbids to ask, in {@code dateline.collect.robots}. Both have
 * their say before each hop by way of {@link dateline.collect.web.Gate}.
 */
@NullMarked
package dateline.collect.web;

import org.jspecify.annotations.NullMarked;
