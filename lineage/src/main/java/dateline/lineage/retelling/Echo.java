package dateline.lineage.retelling;

/**
 * A sentence of one text that another text tells in its own words. Offsets count UTF-16 code units;
 * ends are exclusive.
 *
 * @param aStart where the sentence starts in the first text
 * @param aEnd where it ends in the first text
 * @param bStart where the one that tells the same starts in the second text
 * @param bEnd where that ends in the second text
 * @param alike how much of their marks they share, 0 to 1
 */
public record Echo(int aStart, int aEnd, int bStart, int bEnd, double alike) {}
