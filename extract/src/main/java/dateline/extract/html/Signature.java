package dateline.extract.html;

import dateline.extract.byline.Byline;
import dateline.extract.letters.Letters;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tells a line of a text that holds nothing but its authors' names, as many papers set them in bold
 * type above the first paragraph or below the last. Made for one text.
 */
final class Signature {
  private static final int LONGEST = 70;

  private final Byline byline;
  private final List<TextBlock> blocks;
  private final List<String> known;
  private final Predicate<String> outlet;

  /**
   * @param blocks the text
   * @param known the authors that are known from elsewhere, who may sign; others do where this is
   *     empty
   * @param outlet whether a name is the outlet's
   */
  Signature(Byline byline, List<TextBlock> blocks, List<String> known, Predicate<String> outlet) {
    this.byline = byline;
    this.blocks = List.copyOf(blocks);
    this.known = known;
    this.outlet = outlet;
  }

  /** The persons who sign in a line, or none where it is no such line. */
  List<String> in(TextBlock line) {
    String text = line.text();
    boolean set = text.length() <= LONGEST && (line.isBold() || Byline.isShouted(text));
    if (!set || line.endsLikeSentence()) {
      return List.of();
    }
    List<String> names = byline.onlyNames(text);
    boolean theirs =
        known.isEmpty()
            ? names.stream().noneMatch(outlet) && isOfNames(names)
            : names.stream().allMatch(name -> known.stream().anyMatch(name::equalsIgnoreCase));
    return theirs ? names : List.of();
  }

  /** Words of headings stand in the text in small letters too, names do not. */
  private boolean isOfNames(List<String> names) {
    for (String name : names) {
      for (String word : name.split(" ", -1)) {
        String small = " " + Letters.lower(word) + " ";
        if (blocks.stream().anyMatch(block -> block.text().contains(small))) {
          return false;
        }
      }
    }
    return true;
  }
}
