package dateline.lineage.signature;

import dateline.lineage.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds, among all signatures that were put into it, those that share a band with another one, and
 * how much the two texts resemble each other.
 *
 * <p>All bands of all signatures hang in one table of chains, flat in memory: some 550 bytes a
 * text. A question reads one short chain a band, so it costs the same among ten thousand texts as
 * among a million. Texts of equal signature, as the prints of one dispatch are, stand in the chains
 * once; so a thousand identical pages are no more work than one.
 *
 * <p>The answer depends on what is in the index and not on the order in which it came. Holds up to
 * some fifty million texts. Not thread-safe.
 */
public final class SignatureIndex {

  /**
   * A text that shares a band.
   *
   * @param id of the text
   * @param resemblance estimated, 0 to 1; see {@link Signature#resemblance}
   */
  public record Sharer(String id, double resemblance) {}

  /** How many texts of one signature are told. */
  public static final int TWINS = 2;

  private static final Comparator<Sharer> MOST_RESEMBLING =
      Comparator.comparingDouble(Sharer::resemblance).reversed().thenComparing(Sharer::id);

  private static final int BANDS = Signature.BANDS;
  private static final int FEWEST_CHAINS = 1 << 12;
  private static final int MOST_CHAINS = 1 << 30;

  /**
   * Equal bytes that two signatures must have beside the band that they share. Two texts that share
   * nothing have half a byte in common by chance, and meet in a band by chance once in 400,000
   * pairs; among ten million pages that would be 25 comparisons for nothing.
   */
  private static final int MIN_EQUAL = 4;

  private final Map<String, Integer> rowOf = new HashMap<>();
  private Rows rows = new Rows();
  private int[] chains = new int[FEWEST_CHAINS];
  private int withdrawn;

  /** Puts a text's signature in place of whatever it had. Empty signatures are found by none. */
  public void put(String id, Signature signature) {
    remove(id);
    if (signature.isEmpty()) {
      return;
    }
    int row = rowOf(signature);
    if (row < 0) {
      row = add(signature);
    } else if (rows.ids(row).length == 0) {
      withdrawn--;
    }
    rows.addId(row, id);
    rowOf.put(id, row);
  }

  /** Forgets a text; one that is not known is no error. */
  public void remove(String id) {
    Integer row = rowOf.remove(id);
    if (row == null) {
      return;
    }
    rows.removeId(row, id);
    if (rows.ids(row).length == 0 && ++withdrawn > Math.max(FEWEST_CHAINS, rows.size() / 2)) {
      hangAnew(rows.size() - withdrawn);
    }
  }

  /** Whether a text was put with just this signature. */
  public boolean isTwin(String id, Signature signature) {
    Integer row = rowOf.get(id);
    return row != null && rows.equalBytes(row, signature) == Signature.PERMUTATIONS;
  }

  /** How many texts are found here. */
  public int size() {
    return rowOf.size();
  }

  /**
   * The texts that share a band with a signature, the most resembling first, of equal ones the
   * least by id; the signature's own text among them, if it was put. Of texts of one signature only
   * the first {@link #TWINS} are told: who knows one knows all.
   *
   * @param most how many at most
   */
  public List<Sharer> near(Signature signature, int most) {
    if (signature.isEmpty()) {
      return List.of();
    }
    List<Sharer> near = new ArrayList<>();
    for (int row : sharing(signature)) {
      int equal = rows.equalBytes(row, signature);
      if (equal >= MIN_EQUAL) {
        double resemblance = Signature.resemblance(equal);
        Arrays.stream(rows.ids(row))
            .limit(TWINS)
            .forEach(id -> near.add(new Sharer(id, resemblance)));
      }
    }
    near.sort(MOST_RESEMBLING);
    return List.copyOf(near.subList(0, Math.min(most, near.size())));
  }

  /** The rows that share a band with a signature, each once. */
  private int[] sharing(Signature signature) {
    int[] found = new int[16];
    int count = 0;
    for (int band = 0; band < BANDS; band++) {
      for (int link = chains[chain(signature.band(band))]; link != 0; link = rows.next(link)) {
        int row = Rows.row(link);
        if (Rows.band(link) == band && rows.sharesBand(row, band, signature)) {
          found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
          found[count++] = row;
        }
      }
    }
    return Arrays.stream(found, 0, count).sorted().distinct().toArray();
  }

  /** The row of the texts of a signature, or -1. */
  private int rowOf(Signature signature) {
    for (int link = chains[chain(signature.band(0))]; link != 0; link = rows.next(link)) {
      int row = Rows.row(link);
      boolean first = Rows.band(link) == 0;
      if (first && rows.equalBytes(row, signature) == Signature.PERMUTATIONS) {
        return row;
      }
    }
    return -1;
  }

  private int add(Signature signature) {
    if ((rows.size() + 1L) * BANDS > chains.length && chains.length < MOST_CHAINS) {
      hangAnew(rows.size() + 1);
    }
    int row = rows.add(signature);
    for (int band = 0; band < BANDS; band++) {
      int chain = chain(signature.band(band));
      int link = Rows.link(row, band);
      rows.setNext(link, chains[chain]);
      chains[chain] = link;
    }
    return row;
  }

  private int chain(long band) {
    return (int) Words.mix(band) & (chains.length - 1);
  }

  /** Hangs all rows that have a text into chains anew, of which there are enough for a number. */
  private void hangAnew(int enough) {
    Rows all = rows;
    rows = new Rows();
    int length = FEWEST_CHAINS;
    while (length < MOST_CHAINS && length < enough * (long) BANDS) {
      length <<= 1;
    }
    chains = new int[length];
    withdrawn = 0;
    for (int old = 0; old < all.size(); old++) {
      if (all.ids(old).length > 0) {
        int row = add(all.signature(old));
        for (String id : all.ids(old)) {
          rows.addId(row, id);
          rowOf.put(id, row);
        }
      }
    }
  }
}
