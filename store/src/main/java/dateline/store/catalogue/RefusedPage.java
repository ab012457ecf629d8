package dateline.store.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A page on the list of refusals.
 *
 * @param sourceId the name under which it was brought
 * @param file the file it came in, blank where there was none
 * @param reason why it was refused
 * @param kept the file in the folder of refused pages that holds its bytes, or null where they
 *     could not be kept
 */
public record RefusedPage(String sourceId, String file, String reason, @Nullable String kept) {}
