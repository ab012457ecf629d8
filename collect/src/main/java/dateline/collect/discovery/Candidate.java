package dateline.collect.discovery;

import dateline.collect.web.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Something by which a site may be followed.
 *
 * @param kind what it says that it is; whether it is, tells {@link Kind#of} when it was fetched
 * @param title as the page calls it; null where it does not
 */
public record Candidate(Kind kind, WebAddress address, @Nullable String title) {}
