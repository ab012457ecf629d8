package dateline.extract;

import org.jspecify.annotations.Nullable;

/**
 * The place and date at the start of a report, as in "OSLO, 3 May (Agency) –".
 *
 * @param place the place as written
 * @param date ISO 8601 date, or null where the dateline has none that can be read
 */
public record Dateline(String place, @Nullable String date) {}
