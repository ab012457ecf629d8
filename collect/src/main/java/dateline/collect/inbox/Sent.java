package dateline.collect.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Something that was sent, as it came.
 *
 * @param address of the page that it is, as the sender wrote it; null where it is none or says its
 *     own
 * @param fetched when the sender fetched it, as the sender wrote it; null for now
 * @param type the value of Content-Type; null where there was none
 * @param bytes what was sent, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Sent(
    @Nullable String address, @Nullable String fetched, @Nullable String type, byte[] bytes) {}
