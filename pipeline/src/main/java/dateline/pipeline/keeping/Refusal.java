package dateline.pipeline.keeping;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A page that could not be read, with what is needed to look at it and to try again.
 *
 * @param sourceId the name under which it was brought
 * @param file the file that it came in, or null where there is none
 * @param reason why, in words for a reader
 * @param bytes the record, member or line, where it is not the whole file; else null
 */
public record Refusal(
    String sourceId,
    @Nullable Path file,
    String reason,
    @SuppressWarnings("ArrayRecordComponent") byte @Nullable [] bytes) {}
