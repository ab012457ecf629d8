package dateline.pipeline.linking;

import dateline.lineage.copy.Copies;
import dateline.lineage.copy.Copy;
import dateline.lineage.copy.Witness;
import dateline.lineage.signature.Signature;
import dateline.pipeline.Timings;
import dateline.pipeline.Timings.Stage;
import dateline.stories.correction.Constraints;
import dateline.stories.correction.Correction;
import dateline.stories.likeness.Likeness;
import dateline.stories.likeness.Neighbours;
import dateline.stories.sketch.Sketch;
import dateline.stories.storyline.Storylines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Puts articles that are kept but not linked into the graph, and settles what they touch.
 *
 * <p>Thread-safe: who comes while it works waits. One linker works on a store at a time. After a
 * crash, {@link #link} goes on where it stood.
 */
public final class Linker {
  /** How many articles are fetched at once. */
  private static final int CHUNK = 100;

  /**
   * To how many others an article is tied at most by being alike, the most alike first. An election
   * night of ten thousand pages would otherwise have fifty million ties; it hangs together with
   * these.
   */
  private static final int MOST_TIES = 64;

  /** From this likeness on, a link between two pages ties them. */
  private static final double CITED = 0.15;

  private final Links links;
  private final CorrectionLog corrections;
  private final Neighbours neighbours;
  private final Copies copies;
  private final Candidates candidates;
  private final Witnesses witnesses = new Witnesses();
  private final Settling settling;
  private final Storylines storylines = new Storylines();
  private final Paced joining;
  private final Timings timings;
  private boolean loaded;

  /**
   * A linker.
   *
   * @param corrections what people have said of stories
   * @param neighbours empty, or with all that is linked
   */
  public Linker(
      Links links,
      CorrectionLog corrections,
      Neighbours neighbours,
      Copies copies,
      Settling settling,
      Timings timings) {
    this.links = links;
    this.corrections = corrections;
    this.neighbours = neighbours;
    this.copies = copies;
    this.candidates = new Candidates(links, copies);
    this.settling = settling;
    this.timings = timings;
    this.joining = new Paced(this::joinStorylines, timings::now);
    joining.want(); // who linked before may have died with storylines put off
  }

  /**
   * Links all that is kept and not linked. Joining storylines reads all stories: where articles
   * come in without end it is put off from call to call, so as to take a tenth of the time at most.
   *
   * @param progress told how many articles have been linked so far
   */
  public synchronized void link(IntConsumer progress) {
    timings.measure(
        Stage.LINKING,
        () -> {
          putUnlinked(progress);
          settleAll();
          return joining.doWhenRested();
        });
  }

  private void putUnlinked(IntConsumer progress) {
    int linked = 0;
    for (List<String> ids = links.unlinked(CHUNK); !ids.isEmpty(); ids = links.unlinked(CHUNK)) {
      load();
      List<String> chunk = ids;
      links.together(() -> put(chunk));
      linked += chunk.size();
      progress.accept(linked);
    }
  }

  private void put(List<String> ids) {
    Map<String, Linkable> articles = links.load(ids);
    for (String id : ids) {
      Linkable article = articles.get(id);
      if (article == null) {
        throw new IllegalStateException("Article " + id + " is unlinked and cannot be loaded");
      }
      put(article);
    }
  }

  /**
   * Adds an entry to the log of corrections and settles what it touches. Both in one, since a run
   * that had read the log before would settle these articles by what it knew.
   *
   * @param touched ids of the articles whose stories the entry may change
   */
  public synchronized void correct(Correction entry, Collection<String> touched) {
    corrections.append(entry, touched);
    timings.measure(
        Stage.LINKING,
        () -> {
          settleAll();
          return joining.doNow();
        });
  }

  /** Joins the storylines that were put off. */
  public synchronized void join() {
    timings.measure(Stage.LINKING, joining::doNow);
  }

  private void joinStorylines() {
    links.storylines(storylines.join(links.storySketches()));
  }

  private void settleAll() {
    Constraints constraints = constraints();
    while (links.unsettled() != null) {
      links.together(() -> settleSome(constraints));
      joining.want();
    }
  }

  private Constraints constraints() {
    return Constraints.of(corrections.ofKept());
  }

  private void settleSome(Constraints constraints) {
    String id = links.unsettled();
    for (int i = 0; id != null && i < CHUNK; i++) {
      settle(component(id, constraints), constraints);
      id = links.unsettled();
    }
  }

  /** Links everything anew from what is kept, as if it had just come in. */
  public synchronized void relink(IntConsumer progress) {
    links.clear();
    link(progress);
    join();
  }

  /**
   * Takes articles out of the graph and deletes them, and settles anew what was tied to them.
   *
   * @param ids of articles; unknown ones are passed over
   */
  public synchronized void takeDown(Collection<String> ids) {
    Set<String> named = constraints().tiedTo(ids);
    links.together(() -> {
      links.takeDown(ids);
      links.unsettle(named);
    });
    ids.forEach(neighbours::remove);
    ids.forEach(candidates::remove);
    settleAll();
    joining.want();
    joining.doNow();
  }

  private void load() {
    if (!loaded) {
      links.linked(finder -> {
        neighbours.put(finder.sketch());
        candidates.put(finder.sketch().id(), finder.words(), finder.facts());
      });
      loaded = true;
    }
  }

  private void put(Linkable article) {
    neighbours.remove(article.id());
    List<String> alike = neighbours.near(article.sketch()).stream().map(Sketch::id).toList();
    neighbours.put(article.sketch());
    candidates.remove(article.id());
    List<Copy> found = new ArrayList<>(copies.toUncollected(article.piece()));
    Witness witness = witnesses.of(article.piece());
    Signature facts = witness.facts();
    for (Linkable other : candidates.of(article, facts, alike)) {
      copies.between(witness, witnesses.of(other.piece())).ifPresent(found::add);
    }
    links.put(
        new Edges(
            article.id(),
            facts,
            Candidates.addresses(article),
            candidates.cited(article),
            found,
            ties(article, alike)));
    candidates.put(article.id(), article.signature(), facts);
  }

  /** What may belong to an article's story: what is alike, and what a link between them says. */
  private List<String> ties(Linkable article, List<String> alikeMostFirst) {
    Set<String> ties = new LinkedHashSet<>();
    alikeMostFirst.stream().limit(MOST_TIES).forEach(ties::add);
    links.load(candidates.linked(article)).values().stream()
        .filter(other -> Likeness.between(article.sketch(), other.sketch()) >= CITED)
        .forEach(other -> ties.add(other.id()));
    return List.copyOf(ties);
  }

  /**
   * All articles that can be reached from one over ties and over what people have said, itself
   * included.
   */
  private Set<String> component(String id, Constraints constraints) {
    Set<String> reached = new HashSet<>(Set.of(id));
    Collection<String> front = reached;
    while (!front.isEmpty()) {
      Set<String> next = new HashSet<>(links.tiedTo(List.copyOf(front)));
      next.addAll(constraints.tiedTo(front));
      next.removeAll(reached);
      reached.addAll(next);
      front = next;
    }
    return reached;
  }

  private void settle(Set<String> component, Constraints constraints) {
    Map<String, Linkable> articles = links.load(component);
    Settling.Settled settled =
        settling.settle(articles.values(), links.copiesOf(component), constraints);
    links.settle(component, settled.stories(), settled.copies());
  }
}
