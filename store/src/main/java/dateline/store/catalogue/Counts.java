package dateline.store.catalogue;

/**
 * How much is kept.
 *
 * @param articles articles and opening posts
 * @param replies replies that are not spam
 * @param spamReplies replies marked as spam
 * @param versions versions of articles and opening posts, first ones included
 * @param outlets sites that carry articles
 * @param originsLow independent origins that are certain, added up over stories
 * @param originsHigh independent origins that are possible, added up over stories
 * @param stories stories
 * @param storylines storylines
 * @param statements statements of articles and replies
 * @param refused pages on the list of refusals
 */
public record Counts(
    int articles,
    int replies,
    int spamReplies,
    int versions,
    int outlets,
    int originsLow,
    int originsHigh,
    int stories,
    int storylines,
    int statements,
    int refused) {}
