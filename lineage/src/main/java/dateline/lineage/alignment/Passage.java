package dateline.lineage.alignment;

/**
 * A run of words that two texts share. Offsets count UTF-16 code units; ends are exclusive.
 *
 * @param aStart where it starts in the first text
 * @param aEnd where it ends in the first text
 * @param bStart where it starts in the second text
 * @param bEnd where it ends in the second text
 * @param words how many words it has; also those on its edges that are a part of a number or an
 *     abbreviation, over which the offsets pass
 * @param ownWords how many of them stand outside of quotations in the first text
 */
public record Passage(int aStart, int aEnd, int bStart, int bEnd, int words, int ownWords) {}
