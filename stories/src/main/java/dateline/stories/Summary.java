package dateline.stories;

import dateline.stories.figures.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses the sentences that cover most of what the independent origins of a story say, each word
 * once.
 *
 * <p>A word weighs as much as the number of origins that use it: a dispatch that forty pages print
 * is one voice, and two reporters who say the same are two. A sentence is worth the weight of its
 * words that no chosen sentence has said yet, by the square root of its length, and the more the
 * nearer it stands to the start. Taken greedily, this comes within 1 − 1/e of the best cover. What
 * a copy and its origin both say is quoted from the origin; where the worth is near, a voice that
 * was not heard yet goes first, and so does a sentence that stands by itself. A sentence whose
 * figures were superseded still tells what the story is about, but it is not shown.
 *
 * @see <a href="https://aclanthology.org/P11-1052/">Lin and Bilmes, A class of submodular functions
 *     for document summarization (2011)</a>
 */
final class Summary {

  private static final int SENTENCES = 3;

  /** Only so many sentences of an article, from its start, are candidates. */
  private static final int OPENING = 8;

  /** Articles beyond this many add nothing but time; relays are the first to be left out. */
  private static final int MEMBERS = 60;

  /** A sentence must add this share of its own weight to be worth reading after the others. */
  private static final double NEW_SHARE = 0.5;

  /** How much a sentence's place in its article takes off, each further one. */
  private static final double FURTHER = 0.12;

  /** A relay whose origin speaks for itself says it second hand; others are the only witnesses. */
  private static final double OF_RELAY = 0.6;

  private static final double OF_WITNESS = 0.9;
  private static final double OF_VOICE_HEARD = 0.85;
  private static final double LEANING = 0.75;

  /** From this Jaccard index of their words on, a copy's sentence is one of its origin. */
  private static final double SAME = 0.75;

  private record Candidate(
      Passage passage, Set<String> words, String origin, boolean relay, double standing) {}

  private final List<Candidate> candidates = new ArrayList<>();

  /** The origins that use a word. */
  private final Map<String, Set<String>> origins = new HashMap<>();

  /** The articles whose own words can be quoted. */
  private final Set<String> speakers;

  private final Figures figures;

  Summary(List<Member> members, Figures figures) {
    this.figures = figures;
    speakers = members.stream().map(Member::id).collect(Collectors.toSet());
    members.stream().sorted(Comparator.comparing(Member::relay)).limit(MEMBERS).forEach(this::read);
  }

  private void read(Member member) {
    int place = 0;
    for (Passage passage :
        Quotable.in(member.id(), member.article(), member.sentences(), OPENING)) {
      Set<String> words = words(passage.text());
      boolean leans = Leaning.leans(passage.text(), member.sketch().language());
      double standing =
          Math.max(0.2, 1 - FURTHER * place++) * voice(member) * (leans ? LEANING : 1);
      candidates.add(new Candidate(passage, words, member.origin(), member.relay(), standing));
      words.forEach(
          word -> origins.computeIfAbsent(word, unused -> new HashSet<>()).add(member.origin()));
    }
  }

  private double voice(Member member) {
    if (!member.relay()) {
      return 1;
    }
    boolean secondHand = !member.origin().equals(member.id()) && speakers.contains(member.origin());
    return secondHand ? OF_RELAY : OF_WITNESS;
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
    Set<String> heard = new HashSet<>();
    List<Candidate> open = new ArrayList<>(standing());
    while (chosen.size() < SENTENCES) {
      open.removeIf(candidate -> !addsEnough(candidate, covered));
      var best =
          open.stream()
              .max(
                  Comparator.comparingDouble((Candidate c) -> worth(c, covered, heard))
                      .thenComparing(c -> c.passage().articleId(), Comparator.reverseOrder())
                      .thenComparing(c -> c.passage().start(), Comparator.reverseOrder()));
      if (best.isEmpty()) {
        break;
      }
      Candidate said = asOriginSays(best.get(), open);
      chosen.add(said.passage());
      covered.addAll(said.words());
      heard.add(said.origin());
    }
    List<String> articles = chosen.stream().map(Passage::articleId).distinct().toList();
    chosen.sort(
        Comparator.comparingInt((Passage passage) -> articles.indexOf(passage.articleId()))
            .thenComparingInt(Passage::start));
    return chosen;
  }

  /** Those whose figures were not superseded; all where none is left. */
  private List<Candidate> standing() {
    List<Candidate> standing =
        candidates.stream()
            .filter(candidate -> !figures.isSuperseded(candidate.passage().text()))
            .toList();
    return standing.isEmpty() ? candidates : standing;
  }

  /** The same sentence on a page of its origin that copied nobody; itself where there is none. */
  private static Candidate asOriginSays(Candidate candidate, List<Candidate> open) {
    if (!candidate.relay()) {
      return candidate;
    }
    return open.stream()
        .filter(other -> !other.relay() && other.origin().equals(candidate.origin()))
        .filter(other -> jaccard(other.words(), candidate.words()) >= SAME)
        .max(
            Comparator.comparingDouble((Candidate c) -> jaccard(c.words(), candidate.words()))
                .thenComparing(c -> c.passage().articleId(), Comparator.reverseOrder())
                .thenComparing(c -> c.passage().start(), Comparator.reverseOrder()))
        .orElse(candidate);
  }

  private static double jaccard(Set<String> one, Set<String> other) {
    long both = one.stream().filter(other::contains).count();
    return (double) both / (one.size() + other.size() - both);
  }

  private boolean addsEnough(Candidate candidate, Set<String> covered) {
    return !candidate.words().isEmpty()
        && fresh(candidate, covered) >= NEW_SHARE * fresh(candidate, Set.of());
  }

  private double worth(Candidate candidate, Set<String> covered, Set<String> heard) {
    return fresh(candidate, covered)
        / Math.sqrt(candidate.words().size())
        * candidate.standing()
        * (heard.contains(candidate.origin()) ? OF_VOICE_HEARD : 1);
  }

  private int fresh(Candidate candidate, Set<String> covered) {
    return candidate.words().stream()
        .filter(word -> !covered.contains(word))
        .mapToInt(word -> origins.getOrDefault(word, Set.of()).size())
        .sum();
  }
}
