package dateline.claims;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a statement, as far as the article tells.
 *
 * @param text as written where the statement stands: "Keller", "a senior diplomat", "he"
 * @param name the full name by which the article introduces the speaker, or null where the speaker
 *     is not named
 * @param role office or profession as written, without the country: "Foreign Minister"
 * @param country ISO 3166 code of the country that the role names, such as "RU"
 */
public record Speaker(
    String text, @Nullable String name, @Nullable String role, @Nullable String country) {}
