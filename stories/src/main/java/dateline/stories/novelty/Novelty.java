package dateline.stories.novelty;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.language.Sentence;
import dateline.stories.Leaning;
import dateline.stories.Passage;
import dateline.stories.Quotable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Finds the sentences of a story that say what no page of it had said before.
 *
 * <p>A sentence does where enough of the weight of its words is new, and no earlier sentence has
 * too much of it (after Allan, Wade and Bolivar, Retrieval and novelty detection at the sentence
 * level, SIGIR 2003). Words can be compared within one language only; the first page in a language
 * is judged by its names and figures. A figure that no page has said is news, however alike the
 * words around it: the toll of a disaster rises in sentences that stay the same. Copies of other
 * pages say nothing else that is new. Immutable and thread-safe; the result does not depend on the
 * order of the pages.
 */
public final class Novelty {

  /** The least share of a sentence's weight that was not said before. */
  private static final double NEW = 0.4;

  /** The most of a sentence's weight that one earlier sentence may have. */
  private static final double NEAR = 0.55;

  /** What is new must weigh about as much as a rare word and a half. */
  private static final double LEAST = 15;

  /** Beside pages in other languages so many names and figures must be new. */
  private static final int LEAST_SIGNS = 2;

  private static final int SENTENCES = 40;
  private static final int PER_PAGE = 3;

  /** How much a sentence's place in its article takes off, each further one, and what is left. */
  private static final double FURTHER = 0.04;

  private static final double LAST = 0.4;

  /** What a sentence that leans on another counts beside one that does not. */
  private static final double LEANING = 0.75;

  private static final Comparator<Telling> BY_TIME =
      Comparator.comparing(Telling::place).thenComparing(Telling::id);

  private record Found(Passage passage, double worth) {}

  private final Wording wording = new Wording();

  /**
   * What is new since a time.
   *
   * @param pages all pages of a story
   * @param since what came at this instant or later is new
   * @param most how many sentences at most, the most telling ones; 0 or more
   */
  public News since(Collection<Telling> pages, Instant since, int most) {
    List<Telling> ordered = pages.stream().sorted(BY_TIME).toList();
    Said said = new Said();
    List<String> came = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    for (Telling page : ordered) {
      if (page.cameSince(since)) {
        came.add(page.id());
        found.addAll(best(newIn(page, said)));
      }
      remember(page, said);
    }
    List<Found> kept =
        found.stream()
            .sorted(Comparator.comparingDouble(Found::worth).reversed())
            .limit(most)
            .toList();
    return new News(came, found.stream().filter(kept::contains).map(Found::passage).toList());
  }

  private static List<Found> best(List<Found> ofPage) {
    List<Found> best =
        ofPage.stream()
            .sorted(Comparator.comparingDouble(Found::worth).reversed())
            .limit(PER_PAGE)
            .toList();
    return ofPage.stream().filter(best::contains).toList();
  }

  /** What a page says anew, in its order, each thing once. */
  private List<Found> newIn(Telling page, Said before) {
    Said here = new Said();
    List<Found> found = new ArrayList<>();
    int place = 0;
    for (Passage passage : Quotable.in(page.id(), page.article(), page.sentences(), SENTENCES)) {
      Map<String, Double> words = words(page, passage.start(), passage.end());
      boolean leans = Leaning.leans(passage.text(), page.article().language());
      double clear = leans ? LEANING : 1;
      double figures = before.isSilent() ? 0 : figures(words, before);
      double fresh = clear * Math.max(figures, fresh(page, passage, words, before));
      boolean isNew =
          figures > 0
              ? figures(words, here) > 0
              : !page.copy()
                  && isEnough(fresh, words)
                  && isEnough(clear * fresh(page, words, here), words);
      if (isNew) {
        double standing = Math.max(LAST, 1 - FURTHER * place);
        found.add(new Found(passage, fresh / Math.sqrt(words.size()) * standing));
        here.add(language(page), words.keySet());
        words.keySet().stream().filter(Wording::isFigure).forEach(here::addSign);
      }
      place++;
    }
    return found;
  }

  /** The weight of the figures that were not said in any language. */
  private static double figures(Map<String, Double> words, Said before) {
    return words.entrySet().stream()
        .filter(word -> word.getValue() == Wording.FIGURE && !before.hasSign(word.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static boolean isEnough(double fresh, Map<String, Double> words) {
    return fresh >= LEAST && fresh >= NEW * weight(words);
  }

  /** The weight of what a sentence says anew, as far as its language can tell. */
  private double fresh(Telling page, Passage passage, Map<String, Double> words, Said before) {
    if (before.isSilent() || before.speaks(language(page))) {
      return fresh(page, words, before);
    }
    List<String> signs = wording.signs(passage.text(), page.article().language());
    long unknown = signs.stream().filter(sign -> !before.hasSign(sign)).count();
    return unknown < LEAST_SIGNS ? 0 : weight(words) * unknown / signs.size();
  }

  /** The weight of the words that were not said; 0 where one sentence said most of it. */
  private static double fresh(Telling page, Map<String, Double> words, Said before) {
    String language = language(page);
    boolean near = before.nearest(language, words) > NEAR * weight(words);
    return near ? 0 : before.fresh(language, words);
  }

  private static double weight(Map<String, Double> words) {
    return words.values().stream().mapToDouble(x -> x).sum();
  }

  private void remember(Telling page, Said said) {
    String language = language(page);
    Article article = page.article();
    String text = article.text();
    Stream.of(article.headline(), article.deck())
        .filter(Objects::nonNull)
        .forEach(line -> {
          said.add(language, wording.words(line, article.language()).keySet());
          wording.signs(" " + line, article.language()).forEach(said::addSign);
        });
    for (int[] span : stretches(page)) {
      said.add(language, words(page, span[0], span[1]).keySet());
      wording
          .signs(" " + text.substring(span[0], span[1]), article.language())
          .forEach(said::addSign);
    }
  }

  /** All of a page's text, sentence by sentence where they are known. */
  private static List<int[]> stretches(Telling page) {
    return page.sentences().isEmpty()
        ? page.article().body().blocks().stream()
            .map((Body.Block block) -> new int[] {block.start(), block.end()})
            .toList()
        : page.sentences().stream()
            .map((Sentence sentence) -> new int[] {sentence.start(), sentence.end()})
            .toList();
  }

  private Map<String, Double> words(Telling page, int from, int to) {
    return wording.words(page.article().text(), from, to, page.article().language(), page.dates());
  }

  private static String language(Telling page) {
    return Objects.requireNonNullElse(page.article().language(), "");
  }
}
