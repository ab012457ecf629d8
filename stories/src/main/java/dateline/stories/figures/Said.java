package dateline.stories.figures;

/**
 * That a voice gave a number for something, and when it first did.
 *
 * @param voice the origin that speaks
 * @param outlet the one that published it first
 * @param value the number in plain digits
 */
record Said(String voice, String outlet, String value, Span when) {}
