package dateline.extract.breach;

/** Says nothing with its name. */
public final class TextHelper {}
