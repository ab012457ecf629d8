package dateline.lineage.copy;

import java.util.List;

/**
 * A chain of those who passed something on, as a sentence of a text gives it: "local media, citing
 * the ministry". Whoever reads statements out of a text hands it over; lineage takes it as a credit
 * of each of them for that sentence.
 *
 * @param chain names of media, agencies or offices, the nearest to the reader first; not empty
 * @param start where the sentence starts in the text, in UTF-16 code units
 * @param end where it ends (exclusive)
 */
public record Relay(List<String> chain, int start, int end) {
  public Relay {
    chain = List.copyOf(chain);
    if (chain.isEmpty() || start < 0 || end < start) {
      throw new IllegalArgumentException(
          "A relay needs a name and a place in the text, not "
              + chain
              + " at "
              + start
              + "-"
              + end);
    }
  }
}
