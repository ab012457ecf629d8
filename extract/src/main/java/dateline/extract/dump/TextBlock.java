package dateline.extract.dump;

import dateline.extract.Body;

/**
 * A block of the text with the line that it came from.
 *
 * @param line index of its line
 */
record TextBlock(Body.Kind kind, String text, int line) {}
