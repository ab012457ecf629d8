package dateline.extract.breach;

import dateline.desk.breach.Unmarked;

/** Uses a room below. */
public record ReachesDown(Unmarked below) {}
