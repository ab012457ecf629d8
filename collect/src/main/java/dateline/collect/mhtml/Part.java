package dateline.collect.mhtml;

/**
 * The page of a message.
 *
 * @param fields the part's own header
 * @param type what the part is
 * @param bytes its content, with its encoding taken off
 * @param cutOff whether the message ends inside of it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Part(Fields fields, ContentType type, byte[] bytes, boolean cutOff) {}
