package dateline.collect.manners;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The right to ask one host one question; to be given back by {@link Manners#end}.
 *
 * @param host as manners know it: in lower case, without "www."
 * @param server where it is, as far as was known
 * @param number tells turns of one host apart
 * @param isFirst whether it is the first of a host since that was {@linkplain Manners#resume taken
 *     up again}: it may have been asked later than is known
 */
public record Turn(String host, @Nullable InetAddress server, long number, boolean isFirst) {}
