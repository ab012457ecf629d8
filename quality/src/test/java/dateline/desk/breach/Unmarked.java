package dateline.desk.breach;

/** Its package has no package-info. */
public final class Unmarked {}
