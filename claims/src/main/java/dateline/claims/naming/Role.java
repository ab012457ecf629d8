package dateline.claims.naming;

import org.jspecify.annotations.Nullable;

/**
 * An office or profession.
 *
 * @param title as written, without the country in front
 * @param country ISO 3166 code, or null where the words name none
 */
public record Role(String title, @Nullable String country) {}
