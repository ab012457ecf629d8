package dateline.stories;

import java.util.Arrays;

/**
 * From a word, as a number, to the places that have it and what it weighs there.
 *
 * <p>The places of a word lie side by side, so that the many of a common word are read at the speed
 * of memory; a list that is full moves to one of twice the room, and leaves its own to the next
 * list of that size. Most words of an article stand nowhere else, so a word takes some 30 bytes and
 * no objects of its own. Two words of one number share a list, which finds more than is there and
 * never less. Not thread-safe while it is added to.
 */
final class Postings {

  /** Stands for 0, which marks a free slot. */
  private static final int ZERO = 0x9e37_79b9;

  /** Lists hold at most two to this power of places. */
  private static final int SIZES = 31;

  private int[] words = new int[64];
  private int[] starts = new int[64];
  private int[] lengths = new int[64];
  private int count;

  private int[] places = new int[64];
  private float[] weights = new float[64];
  private int used;

  /**
   * For each size the room of a list that has moved, as one more than its start; it names a further
   * one.
   */
  private final int[] left = new int[SIZES];

  void add(int word, int place, float weight) {
    if (3 * count >= 2 * words.length) {
      grow();
    }
    int slot = slot(key(word), words);
    if (words[slot] == 0) {
      words[slot] = key(word);
      starts[slot] = room(0);
      count++;
    } else if (Integer.bitCount(lengths[slot]) == 1) {
      move(slot);
    }
    int entry = starts[slot] + lengths[slot]++;
    places[entry] = place;
    weights[entry] = weight;
  }

  /** Adds to the sum of each place that has a word what it weighs there, times a weight. */
  void addTo(float[] sums, int word, float weight) {
    int slot = slot(key(word), words);
    int start = starts[slot];
    int end = start + lengths[slot];
    for (int entry = start; entry < end; entry++) {
      sums[places[entry]] += weight * weights[entry];
    }
  }

  /** Gives a full list, whose length is a power of two, twice the room. */
  private void move(int slot) {
    int length = lengths[slot];
    int size = Integer.numberOfTrailingZeros(length);
    int from = starts[slot];
    int to = room(size + 1);
    System.arraycopy(places, from, places, to, length);
    System.arraycopy(weights, from, weights, to, length);
    starts[slot] = to;
    places[from] = left[size];
    left[size] = from + 1;
  }

  private int room(int size) {
    if (left[size] > 0) {
      int start = left[size] - 1;
      left[size] = places[start];
      return start;
    }
    int start = used;
    used += 1 << size;
    if (used > places.length) {
      int wanted = Math.max(used, places.length + places.length / 2);
      places = Arrays.copyOf(places, wanted);
      weights = Arrays.copyOf(weights, wanted);
    }
    return start;
  }

  private void grow() {
    int[] old = words;
    int[] oldStarts = starts;
    int[] oldLengths = lengths;
    words = new int[old.length * 2];
    starts = new int[words.length];
    lengths = new int[words.length];
    for (int i = 0; i < old.length; i++) {
      if (old[i] != 0) {
        int slot = slot(old[i], words);
        words[slot] = old[i];
        starts[slot] = oldStarts[i];
        lengths[slot] = oldLengths[i];
      }
    }
  }

  private static int key(int word) {
    return word == 0 ? ZERO : word;
  }

  /** Where a word stands, or would. */
  private static int slot(int key, int[] words) {
    int mixed = (key ^ (key >>> 16)) * ZERO;
    int slot = (mixed ^ (mixed >>> 15)) & (words.length - 1);
    while (words[slot] != 0 && words[slot] != key) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }
}
