package dateline.extract.breach.util;

/** Its package says nothing. */
public final class Misplaced {}
