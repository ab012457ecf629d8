package dateline.stories.likeness;

import java.util.Arrays;

/**
 * From a word, as a number, to the places that have it and what it weighs there.
 *
 * <p>Most words of an article stand nowhere else: such a word holds its one place in its slot of
 * the table, so that looking it up touches one line of memory. The places of others lie side by
 * side; a list that is full moves to one of twice the room, and leaves its own to the next list of
 * that size. A word takes some 30 bytes and no objects of its own. Two words of one number share a
 * list, which finds more than is there and never less. Not thread-safe while it is added to.
 */
public final class Postings {

  /** Stands for 0, which marks a free slot. */
  private static final int ZERO = 0x9e37_79b9;

  /**
   * A slot: the word, how many places, and the one entry or where the list starts; one more, so
   * that it lies in one line of memory.
   */
  private static final int SLOT = 4;

  private static final int LENGTH = 1;
  private static final int START = 2;

  /** Looking for a place in fewer takes longer than reading them. */
  private static final int FEW = 32;

  private static final int WEIGHT_BITS = 8;
  private static final int STEPS = (1 << WEIGHT_BITS) - 1;

  /** More places than a few days have in one language. */
  private static final int MOST_PLACES = 1 << (Integer.SIZE - 1 - WEIGHT_BITS);

  /** What a weight is counted in: the heaviest are the square root of what pairs add. */
  private static final float STEP = (float) Math.sqrt(Likeness.PAIRS) / (STEPS - 1);

  /** Lists have room for two to the power of less than this. */
  private static final int SIZES = 31;

  private int[] table = new int[64 * SLOT];
  private int count;

  /** Place and weight of each entry, as {@link #entry} packs them. */
  private int[] entries = new int[64];

  private int used;

  /**
   * For each size the room of a list that has moved, as one more than its start; there stands a
   * further one.
   */
  private final int[] left = new int[SIZES];

  void add(int word, int place, float weight) {
    if (3 * SLOT * count >= 2 * table.length) {
      grow();
    }
    int slot = slot(key(word), table);
    int entry = entry(place, weight);
    int length = table[slot + LENGTH]++;
    if (length == 0) {
      table[slot] = key(word);
      table[slot + START] = entry;
      count++;
      return;
    }
    if (length == 1) {
      part(slot);
    } else if (Integer.bitCount(length) == 1) {
      move(slot, length);
    }
    entries[table[slot + START] + length] = entry;
  }

  /** A place, and in the last eight bits the weight in steps, rounded up. */
  private static int entry(int place, float weight) {
    int steps = (int) Math.ceil(weight / STEP);
    if (place >= MOST_PLACES || steps > STEPS) {
      throw new IllegalArgumentException(
          "No room for a weight of " + weight + " in place " + place + " among others");
    }
    return place << WEIGHT_BITS | steps;
  }

  /**
   * Adds to the sum of each place from a first one on that has a word what it weighs there, times a
   * weight. A place without a sum is put behind the places that have one.
   *
   * @param summed how many places have a sum
   * @return how many have one now
   */
  int addTo(float[] sums, int[] places, int summed, int first, int word, float weight) {
    int slot = slot(key(word), table);
    int start = table[slot + START];
    int length = table[slot + LENGTH];
    float step = STEP * weight;
    if (length == 1) {
      return add(sums, places, summed, start, step);
    }
    int count = summed;
    for (int at = from(first, start, start + length); at < start + length; at++) {
      count = add(sums, places, count, entries[at], step);
    }
    return count;
  }

  /** Where a list, whose places ascend, has come to a first place; a short one is read whole. */
  private int from(int first, int start, int end) {
    if (first == 0 || end - start < FEW) {
      return start;
    }
    int found = Arrays.binarySearch(entries, start, end, first << WEIGHT_BITS);
    return found < 0 ? -found - 1 : found;
  }

  private static int add(float[] sums, int[] places, int count, int entry, float step) {
    int place = entry >>> WEIGHT_BITS;
    float sum = sums[place];
    sums[place] = sum + step * (entry & STEPS);
    // Written in any case: whether a place is new is too mixed to be guessed.
    places[count] = place;
    return count + (sum == 0 ? 1 : 0);
  }

  /** Takes the one place of a word out of its slot into a list. */
  private void part(int slot) {
    int to = room(1);
    entries[to] = table[slot + START];
    table[slot + START] = to;
  }

  /** Gives a full list, whose length is a power of two, twice the room. */
  private void move(int slot, int length) {
    int size = Integer.numberOfTrailingZeros(length);
    int from = table[slot + START];
    int to = room(size + 1);
    System.arraycopy(entries, from, entries, to, length);
    table[slot + START] = to;
    entries[from] = left[size];
    left[size] = from + 1;
  }

  private int room(int size) {
    if (left[size] > 0) {
      int start = left[size] - 1;
      left[size] = entries[start];
      return start;
    }
    int start = used;
    used += 1 << size;
    if (used > entries.length) {
      entries = Arrays.copyOf(entries, Math.max(used, entries.length + entries.length / 2));
    }
    return start;
  }

  private void grow() {
    int[] old = table;
    table = new int[old.length * 2];
    for (int from = 0; from < old.length; from += SLOT) {
      if (old[from] != 0) {
        System.arraycopy(old, from, table, slot(old[from], table), SLOT);
      }
    }
  }

  private static int key(int word) {
    return word == 0 ? ZERO : word;
  }

  /** Where the slot of a word starts, or would. */
  private static int slot(int key, int[] table) {
    int mixed = (key ^ (key >>> 16)) * ZERO;
    int mask = table.length - SLOT;
    int slot = ((mixed ^ (mixed >>> 15)) * SLOT) & mask;
    while (table[slot] != 0 && table[slot] != key) {
      slot = (slot + SLOT) & mask;
    }
    return slot;
  }
}
