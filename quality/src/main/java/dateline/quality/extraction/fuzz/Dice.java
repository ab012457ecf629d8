package dateline.quality.extraction.fuzz;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Choices of one case, the same for the same seed on every machine. Not thread-safe. */
final class Dice {
  private final RandomGenerator random;

  Dice(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** From 0 (inclusive) to a bound (exclusive); 0 where the bound is below 1. */
  int below(int bound) {
    return bound < 1 ? 0 : random.nextInt(bound);
  }

  /** True once in so many times. */
  boolean once(int in) {
    return below(in) == 0;
  }

  /** From 1 to the most (inclusive), each order of magnitude as often as any other. */
  int size(int most) {
    return (int) Math.clamp(Math.exp(random.nextDouble() * Math.log(most + 1.0)), 1, most);
  }

  <T> T of(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  String of(String... choices) {
    return choices[below(choices.length)];
  }

  /** A place in a text: before a tag as often as anywhere. */
  int place(CharSequence text) {
    int at = below(text.length() + 1);
    int tag = once(2) ? text.toString().indexOf('<', at) : at;
    return tag < 0 ? at : tag;
  }
}
