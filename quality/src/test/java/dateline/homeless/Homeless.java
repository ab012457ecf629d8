package dateline.homeless;

/** Lives in no room. */
public final class Homeless {}
