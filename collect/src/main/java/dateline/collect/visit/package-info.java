/**
 * One address asked as it should be: the rules of addresses, robots.txt and manners together.
 *
 * <p>{@link dateline.collect.visit.Visitor} is what to build a queue on. It asks if it may and says
 * {@linkplain dateline.collect.visit.Visit.Later later} if it may not yet; it never waits itself.
 */
@NullMarked
package dateline.collect.visit;

import org.jspecify.annotations.NullMarked;
