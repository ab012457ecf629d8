package dateline.store.following;

/**
 * How many errands there are to run.
 *
 * @param overdue those that could be run by now if their hosts could be asked
 * @param waiting those that are due later
 */
public record Workload(long overdue, long waiting) {}
