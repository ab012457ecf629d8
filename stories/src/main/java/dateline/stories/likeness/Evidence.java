package dateline.stories.likeness;

/**
 * Adds up, for one question at a time, what speaks for each place of a section; it takes time for
 * the places that anything speaks for, not for all. Not thread-safe.
 */
final class Evidence {

  /** Takes a place and what speaks for it. */
  interface Sink {
    void accept(int place, float sum);
  }

  private float[] sums = new float[1024];

  /** The places that have a sum, and room for one that turns out to have had one. */
  private int[] places = new int[sums.length + 1];

  private int count;

  /** The place from which on evidence is added up. */
  private int first;

  /** Makes ready for so many places, of which those before a first one need not be looked at. */
  void begin(int size, int firstOfThem) {
    first = firstOfThem;
    if (sums.length < size) {
      int more = Math.max(size, sums.length * 2);
      sums = new float[more];
      places = new int[more + 1];
    }
  }

  /** Adds to the sum of each such place that has a word what it weighs there, times a weight. */
  void add(Postings postings, int word, float weight) {
    count = postings.addTo(sums, places, count, first, word, weight);
  }

  /** Tells of the places that have at least so much, and is empty again. */
  void drain(double least, Sink sink) {
    for (int i = 0; i < count; i++) {
      int place = places[i];
      float sum = sums[place];
      sums[place] = 0;
      if (sum >= least) {
        sink.accept(place, sum);
      }
    }
    count = 0;
  }
}
