package dateline.stories;

import java.util.Arrays;

/**
 * From a word, as a number, to the places that have it and what it weighs there. Most words of an
 * article stand nowhere else, so a word takes some 40 bytes and no objects of its own. Not
 * thread-safe while it is added to.
 */
final class Postings {

  /** Takes the places of a word. */
  interface Sink {
    void accept(int place, float weight);
  }

  /** Stands for 0, which marks a free slot. */
  private static final long ZERO = 0x9e37_79b9_7f4a_7c15L;

  private long[] words = new long[64];

  /** For each word one more than its last entry. */
  private int[] heads = new int[64];

  private int count;
  private int[] places = new int[64];
  private float[] weights = new float[64];

  /** For each entry one more than the one before it of its word. */
  private int[] earlier = new int[64];

  private int size;

  void add(long word, int place, float weight) {
    if (2 * count >= words.length) {
      grow();
    }
    int slot = slot(key(word), words);
    if (words[slot] == 0) {
      words[slot] = key(word);
      count++;
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, size + size / 2);
      weights = Arrays.copyOf(weights, places.length);
      earlier = Arrays.copyOf(earlier, places.length);
    }
    places[size] = place;
    weights[size] = weight;
    earlier[size] = heads[slot];
    heads[slot] = ++size;
  }

  void each(long word, Sink sink) {
    int entry = heads[slot(key(word), words)];
    while (entry > 0) {
      sink.accept(places[entry - 1], weights[entry - 1]);
      entry = earlier[entry - 1];
    }
  }

  private void grow() {
    long[] more = new long[words.length * 2];
    int[] moreHeads = new int[more.length];
    for (int i = 0; i < words.length; i++) {
      if (words[i] != 0) {
        int slot = slot(words[i], more);
        more[slot] = words[i];
        moreHeads[slot] = heads[i];
      }
    }
    words = more;
    heads = moreHeads;
  }

  private static long key(long word) {
    return word == 0 ? ZERO : word;
  }

  /** Where a word stands, or would. */
  private static int slot(long key, long[] words) {
    long mixed = (key ^ (key >>> 32)) * ZERO;
    int slot = (int) (mixed >>> 40) & (words.length - 1);
    while (words[slot] != 0 && words[slot] != key) {
      slot = (slot + 1) & (words.length - 1);
    }
    return slot;
  }
}
