package dateline.stories.encoding;

import java.util.List;

/**
 * The numbers that a model wants before and after those of a text, such as [CLS] and [SEP], or
 * {@code <s>} and {@code </s>}.
 */
record Marks(List<Integer> before, List<Integer> after) {

  Marks {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
