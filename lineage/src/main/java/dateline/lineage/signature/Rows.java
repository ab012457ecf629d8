package dateline.lineage.signature;

import java.util.Arrays;

/**
 * The signatures of an index, one row a distinct signature: its bytes, the ids of its texts, and
 * for each band the link to the next row in its chain. Flat arrays in blocks, so that the table
 * grows without copying and a row costs no object but its ids.
 *
 * <p>A link is a row's band as one number: row times {@link Signature#BANDS} plus band plus one; 0
 * ends a chain.
 */
final class Rows {
  private static final int BANDS = Signature.BANDS;
  private static final int BYTES = Signature.PERMUTATIONS;
  private static final int BLOCK_BITS = 12;
  private static final int BLOCK = 1 << BLOCK_BITS;
  private static final String[] NOBODY = {};

  private byte[][] bytes = new byte[0][];
  private int[][] next = new int[0][];
  private String[][] ids = new String[0][];
  private int size;

  int size() {
    return size;
  }

  /** Adds a row without ids and links; returns its number. */
  int add(Signature signature) {
    int block = size >>> BLOCK_BITS;
    if (block == bytes.length) {
      bytes = Arrays.copyOf(bytes, block + 1);
      next = Arrays.copyOf(next, block + 1);
      bytes[block] = new byte[BLOCK * BYTES];
      next[block] = new int[BLOCK * BANDS];
    }
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, Math.max(BLOCK, size * 2));
    }
    System.arraycopy(signature.toBytes(), 0, bytes[block], at(size), BYTES);
    ids[size] = NOBODY;
    return size++;
  }

  /** The ids of a row's texts, ascending. Not to be changed. */
  String[] ids(int row) {
    return ids[row];
  }

  void addId(int row, String id) {
    String[] old = ids[row];
    int place = Arrays.binarySearch(old, id);
    if (place >= 0) {
      return;
    }
    String[] more = Arrays.copyOf(old, old.length + 1);
    int at = -place - 1;
    System.arraycopy(old, at, more, at + 1, old.length - at);
    more[at] = id;
    ids[row] = more;
  }

  void removeId(int row, String id) {
    ids[row] = Arrays.stream(ids[row]).filter(other -> !other.equals(id)).toArray(String[]::new);
  }

  Signature signature(int row) {
    byte[] block = bytes[row >>> BLOCK_BITS];
    return Signature.fromBytes(Arrays.copyOfRange(block, at(row), at(row) + BYTES));
  }

  int equalBytes(int row, Signature signature) {
    return signature.equalBytes(bytes[row >>> BLOCK_BITS], at(row));
  }

  boolean sharesBand(int row, int band, Signature signature) {
    return signature.sharesBand(band, bytes[row >>> BLOCK_BITS], at(row));
  }

  private static int at(int row) {
    return (row & BLOCK - 1) * BYTES;
  }

  static int link(int row, int band) {
    return row * BANDS + band + 1;
  }

  static int row(int link) {
    return (link - 1) / BANDS;
  }

  static int band(int link) {
    return (link - 1) % BANDS;
  }

  int next(int link) {
    int row = row(link);
    return next[row >>> BLOCK_BITS][(row & BLOCK - 1) * BANDS + band(link)];
  }

  void setNext(int link, int other) {
    int row = row(link);
    next[row >>> BLOCK_BITS][(row & BLOCK - 1) * BANDS + band(link)] = other;
  }
}
