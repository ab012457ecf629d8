package dateline.stories.likeness;

/** Takes what sketches are found by. */
interface Ground {
  void accept(int word, float weight);
}
