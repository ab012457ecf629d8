package dateline.collect.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a feed says of a page.
 *
 * @param link the page's address, as it stands there
 * @param changed when it was updated, or else published; null where neither is stated
 * @param isWhole whether the entry carries the page's whole text, so that it need not be fetched
 */
public record FeedItem(String link, @Nullable Instant changed, boolean isWhole) {}
