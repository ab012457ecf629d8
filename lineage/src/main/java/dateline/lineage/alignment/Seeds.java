package dateline.lineage.alignment;

import dateline.lineage.words.Words;

/** The places of every run of {@link #LENGTH} words of a text, by their hash. */
final class Seeds {

  /** How many words must agree before a passage is looked for. */
  static final int LENGTH = 5;

  private final Words words;
  private final int mask;
  private final int[] heads;
  private final int[] next;

  Seeds(Words words) {
    this.words = words;
    int places = Math.max(0, words.size() - LENGTH + 1);
    int buckets = Integer.highestOneBit(Math.max(8, places)) << 1;
    mask = buckets - 1;
    heads = new int[buckets];
    next = new int[places];
    for (int place = places - 1; place >= 0; place--) {
      int bucket = (int) hash(words, place) & mask;
      next[place] = heads[bucket];
      heads[bucket] = place + 1;
    }
  }

  /** The first place that may have the seed which starts at a word of another text, or -1. */
  int first(Words other, int word) {
    return heads[(int) hash(other, word) & mask] - 1;
  }

  /** The next such place after another one, or -1. */
  int next(int place) {
    return next[place] - 1;
  }

  /** How many words agree from a word of the other text and a word of this one onwards. */
  int agreement(Words other, int otherWord, int word) {
    int most = Math.min(other.size() - otherWord, words.size() - word);
    int length = 0;
    while (length < most && other.hash(otherWord + length) == words.hash(word + length)) {
      length++;
    }
    return length;
  }

  private static long hash(Words words, int from) {
    long hash = words.hash(from);
    for (int i = 1; i < LENGTH; i++) {
      hash = Long.rotateLeft(hash, 17) * 0x9e3779b97f4a7c15L + words.hash(from + i);
    }
    return Words.mix(hash);
  }
}
