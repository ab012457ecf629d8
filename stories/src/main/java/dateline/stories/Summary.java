package dateline.stories;

import dateline.extract.Body;
import dateline.language.Sentence;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the sentences that cover most of what several articles say, each word once.
 *
 * <p>A word weighs as much as the number of articles that use it; a sentence is worth the weight of
 * its words that no chosen sentence has said yet, by the square root of its length, and the more
 * the nearer it stands to the start. Taken greedily, this comes within 1 − 1/e of the best cover.
 *
 * @see <a href="https://aclanthology.org/P11-1052/">Lin and Bilmes, A class of submodular functions
 *     for document summarization (2011)</a>
 */
final class Summary {

  private static final int SENTENCES = 3;
  private static final int SHORTEST = 40;
  private static final int LONGEST = 400;

  /** Only so many sentences of an article, from its start, are candidates. */
  private static final int OPENING = 8;

  /** Articles beyond this many add nothing but time. */
  private static final int MEMBERS = 60;

  /** A sentence must add this share of its own weight to be worth reading after the others. */
  private static final double NEW_SHARE = 0.5;

  /** How much a sentence's place in its article takes off, each further one. */
  private static final double FURTHER = 0.12;

  private record Candidate(Passage passage, Set<String> words, int place, boolean relay) {}

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, Integer> weights = new HashMap<>();

  Summary(List<Member> members) {
    members.stream().limit(MEMBERS).forEach(this::read);
  }

  private void read(Member member) {
    Set<String> said = new HashSet<>();
    int place = 0;
    for (int[] span : spans(member)) {
      String text = member.article().text().substring(span[0], span[1]);
      if (text.length() < SHORTEST
          || text.length() > LONGEST
          || !endsAsSentence(text)
          || isHalfQuoted(text)) {
        continue;
      }
      Set<String> words = words(text);
      said.addAll(words);
      Passage passage = new Passage(member.id(), span[0], span[1], text);
      candidates.add(new Candidate(passage, words, place, member.relay()));
      if (++place == OPENING) {
        break;
      }
    }
    said.forEach(word -> weights.merge(word, 1, Integer::sum));
  }

  /** Sentences of paragraphs, in order: headings, lists and tables make poor reading alone. */
  private static List<int[]> spans(Member member) {
    Body body = member.article().body();
    List<int[]> spans = new ArrayList<>();
    for (Body.Block block : body.blocks()) {
      if (block.kind() != Body.Kind.PARAGRAPH) {
        continue;
      }
      if (member.sentences().isEmpty()) {
        broken(body.text(), block, spans);
      } else {
        for (Sentence sentence : member.sentences()) {
          if (sentence.start() >= block.start() && sentence.end() <= block.end()) {
            spans.add(new int[] {sentence.start(), sentence.end()});
          }
        }
      }
      if (spans.size() >= 4 * OPENING) {
        break;
      }
    }
    return spans;
  }

  private static void broken(String text, Body.Block block, List<int[]> spans) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text.substring(block.start(), block.end()));
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      int end = block.start() + to;
      while (end > block.start() + from && Character.isWhitespace(text.charAt(end - 1))) {
        end--;
      }
      spans.add(new int[] {block.start() + from, end});
      from = to;
    }
  }

  private static boolean endsAsSentence(String text) {
    return ".!?…。！？।؟\"”’»)".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Whether a quotation begins or ends outside of the sentence, so that it would be torn apart. */
  private static boolean isHalfQuoted(String text) {
    long low = count(text, '\u201E');
    long left = count(text, '\u201C');
    long right = count(text, '\u201D');
    boolean curly = low > 0 ? low == left + right : left == right;
    return !curly || count(text, '\u00AB') != count(text, '\u00BB') || count(text, '"') % 2 != 0;
  }

  private static long count(String text, char mark) {
    return text.chars().filter(c -> c == mark).count();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")) {
      if (word.length() > 3 || (!word.isEmpty() && Character.isDigit(word.charAt(0)))) {
        words.add(word);
      }
    }
    return words;
  }

  /**
   * The chosen sentences: the most telling one's article first, each article's in its own order.
   */
  List<Passage> passages() {
    List<Passage> chosen = new ArrayList<>();
    Set<String> covered = new HashSet<>();
    List<Candidate> open = new ArrayList<>(candidates);
    while (chosen.size() < SENTENCES) {
      open.removeIf(candidate -> !addsEnough(candidate, covered));
      var best =
          open.stream()
              .max(
                  Comparator.comparingDouble((Candidate c) -> worth(c, covered))
                      .thenComparing(c -> c.passage().articleId(), Comparator.reverseOrder())
                      .thenComparing(c -> c.passage().start(), Comparator.reverseOrder()));
      if (best.isEmpty()) {
        break;
      }
      chosen.add(best.get().passage());
      covered.addAll(best.get().words());
    }
    List<String> articles = chosen.stream().map(Passage::articleId).distinct().toList();
    chosen.sort(
        Comparator.comparingInt((Passage passage) -> articles.indexOf(passage.articleId()))
            .thenComparingInt(Passage::start));
    return chosen;
  }

  private boolean addsEnough(Candidate candidate, Set<String> covered) {
    return !candidate.words().isEmpty()
        && fresh(candidate, covered) >= NEW_SHARE * fresh(candidate, Set.of());
  }

  private double worth(Candidate candidate, Set<String> covered) {
    double place = Math.max(0.2, 1 - FURTHER * candidate.place());
    double origin = candidate.relay() ? 0.9 : 1;
    return fresh(candidate, covered) / Math.sqrt(candidate.words().size()) * place * origin;
  }

  private double fresh(Candidate candidate, Set<String> covered) {
    double sum = 0;
    for (String word : candidate.words()) {
      if (!covered.contains(word)) {
        sum += weights.getOrDefault(word, 0);
      }
    }
    return sum;
  }
}
