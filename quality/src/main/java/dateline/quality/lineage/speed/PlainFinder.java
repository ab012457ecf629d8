package dateline.quality.lineage.speed;

import dateline.lineage.signature.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * MinHash as a textbook has it: a set of strings, one hash after the other, lists in a map. As many
 * permutations, bands and rows as the program has.
 */
final class PlainFinder implements Finder<int[]> {
  private static final int ROWS = Signature.PERMUTATIONS / Signature.BANDS;

  private final List<int[]> signatures = new ArrayList<>();
  private final List<Map<List<Integer>, List<Integer>>> bands = new ArrayList<>();

  PlainFinder() {
    for (int band = 0; band < Signature.BANDS; band++) {
      bands.add(new HashMap<>());
    }
  }

  @Override
  public int[] sign(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    Set<String> shingles = new HashSet<>();
    for (int i = 0; i + 3 <= words.length; i++) {
      shingles.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    }
    int[] minima = new int[Signature.PERMUTATIONS];
    for (int j = 0; j < minima.length; j++) {
      minima[j] = Integer.MAX_VALUE;
      for (String shingle : shingles) {
        minima[j] = Math.min(minima[j], permuted(shingle.hashCode(), j));
      }
    }
    return minima;
  }

  private static int permuted(int hash, int permutation) {
    long mixed = (hash + 1L) * (2L * permutation * 0x9e3779b1L + 1) + permutation * 0x85ebca6bL;
    return (int) (mixed ^ mixed >>> 32) * 0xc2b2ae35;
  }

  @Override
  public Set<Integer> findAndAdd(int[] signature, int page) {
    Set<Integer> found = new HashSet<>();
    for (int band = 0; band < bands.size(); band++) {
      int at = band * ROWS;
      List<Integer> key = List.of(signature[at], signature[at + 1], signature[at + 2]);
      List<Integer> same = bands.get(band).computeIfAbsent(key, unused -> new ArrayList<>());
      found.addAll(same);
      same.add(page);
    }
    signatures.add(signature);
    return found;
  }
}
