package dateline.quality.lineage.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Made-up pages, any number of them, whose words, sentences and lengths are distributed as those of
 * some real texts. Page <i>n</i> is always the same. Immutable.
 *
 * <p>Every tenth page is a copy of an earlier one that is no copy: of its sentences some are
 * dropped, some replaced and some change places, from hardly any to more than half.
 */
final class MadePages {
  private static final int EVERY = 10;
  private static final double MOST_EDITS = 0.6;

  private final List<String> words = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();
  private final List<Integer> pages = new ArrayList<>();

  /** Pages like those of some texts. */
  MadePages(Iterable<String> texts) {
    for (String text : texts) {
      int count = 0;
      for (String sentence : text.split("(?<=[.!?])\\s+|\n+")) {
        List<String> here = List.of(sentence.strip().split("\\s+"));
        if (here.size() > 1) {
          words.addAll(here);
          sentences.add(here.size());
          count++;
        }
      }
      if (count > 1) {
        pages.add(count);
      }
    }
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("Pages are made after real texts, and there are none");
    }
  }

  /** The page that a page is a copy of, or -1. */
  int original(int page) {
    if (page % EVERY != EVERY - 1) {
      return -1;
    }
    int original = new Random(~page).nextInt(page);
    return original % EVERY == EVERY - 1 ? original - 1 : original;
  }

  /** The text of a page. */
  String text(int page) {
    int original = original(page);
    return String.join(" ", original < 0 ? written(page) : edited(written(original), page));
  }

  private List<String> written(int page) {
    // Neighbouring seeds give alike first numbers.
    Random random = new Random(page * 0x9e3779b97f4a7c15L);
    int count = pages.get(random.nextInt(pages.size()));
    List<String> text = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      text.add(sentence(random));
    }
    return text;
  }

  private String sentence(Random random) {
    int length = sentences.get(random.nextInt(sentences.size()));
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sentence.append(words.get(random.nextInt(words.size()))).append(i + 1 < length ? ' ' : '.');
    }
    return sentence.toString();
  }

  private List<String> edited(List<String> text, int page) {
    Random random = new Random(page * 0x9e3779b97f4a7c15L);
    double edits = MOST_EDITS * random.nextDouble();
    List<String> edited = new ArrayList<>();
    for (String sentence : text) {
      boolean edit = random.nextDouble() < edits;
      switch (edit ? random.nextInt(3) : 3) {
        case 0 -> {} // dropped
        case 1 -> edited.add(sentence(random));
        case 2 -> edited.add(Math.max(0, edited.size() - 1), sentence);
        default -> edited.add(sentence);
      }
    }
    return edited;
  }
}
