package dateline.pipeline.correcting;

import dateline.pipeline.linking.CorrectionLog;
import dateline.pipeline.linking.Linker;
import dateline.pipeline.linking.Links;
import dateline.stories.correction.Constraints;
import dateline.stories.correction.Correction;
import dateline.stories.correction.Correction.Kind;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Enters corrections into the log and settles what they touch.
 *
 * <p>Thread-safe: one correction is entered after the other, so that each speaks of the stories as
 * the one before left them.
 */
public final class Correcting {
  private static final List<String> NOBODY = List.of();

  private final Links links;
  private final CorrectionLog log;
  private final Linker linker;
  private final InstantSource clock;

  public Correcting(Links links, CorrectionLog log, Linker linker, InstantSource clock) {
    this.links = links;
    this.log = log;
    this.linker = linker;
    this.clock = clock;
  }

  /**
   * Does what a person asks for. When this returns, the entry is on disk and the stories are as it
   * wants them.
   *
   * @return the entry that was made
   * @throws RefusedCorrection if it speaks of something that is not there, or asks for what is so
   *     already; then nothing has changed
   */
  public synchronized Correction enter(Wish wish) {
    List<Correction> entries = log.entries();
    Correction entry = entry(wish, entries);
    linker.correct(entry, Constraints.touched(entry, entries));
    return entry;
  }

  private Correction entry(Wish wish, List<Correction> entries) {
    List<String> subjects = wish.subjects().stream().map(Correcting::id).toList();
    Said said =
        switch (wish.kind()) {
          case MERGE -> merge(new LinkedHashSet<>(subjects));
          case SPLIT -> split(subjects);
          case MOVE -> move(subjects);
          case PIN -> pin(subjects);
          case APART -> apart(subjects);
          case UNDO -> new Said(NOBODY, NOBODY);
        };
    return new Correction(
        entries.isEmpty() ? 1 : entries.getLast().number() + 1,
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        wish.who(),
        wish.kind(),
        said.articles(),
        said.others(),
        wish.kind() == Kind.UNDO ? undone(subjects, entries) : null,
        wish.note());
  }

  /** What an entry says: these articles belong together, or stay apart, from the others. */
  private record Said(List<String> articles, List<String> others) {}

  private Said merge(Set<String> stories) {
    count(stories.size() >= 2, "merge two different stories or more");
    return new Said(stories.stream().flatMap(story -> members(story).stream()).toList(), NOBODY);
  }

  private Said split(List<String> subjects) {
    count(subjects.size() >= 2, "split one article or more off a story");
    List<String> members = members(subjects.getFirst());
    List<String> articles = subjects.stream().skip(1).distinct().toList();
    List<String> strangers = without(articles, members);
    if (!strangers.isEmpty()) {
      throw new RefusedCorrection(
          "Article \""
              + strangers.getFirst()
              + "\" is not in the story \""
              + subjects.getFirst()
              + "\".");
    }
    List<String> others = without(members, articles);
    if (others.isEmpty()) {
      throw new RefusedCorrection(
          "These are all articles of the story \""
              + subjects.getFirst()
              + "\"; leave at least one in it.");
    }
    return new Said(articles, others);
  }

  private Said move(List<String> subjects) {
    count(subjects.size() == 2, "move one article to one story");
    String article = subjects.getFirst();
    List<String> left = companions(article);
    List<String> target = members(subjects.getLast());
    if (target.contains(article)) {
      throw new RefusedCorrection(
          "Article \"" + article + "\" is in the story \"" + subjects.getLast() + "\" already.");
    }
    return new Said(first(article, target), without(left, List.of(article)));
  }

  private Said pin(List<String> subjects) {
    count(subjects.size() == 1, "pin one article at a time");
    String article = subjects.getFirst();
    List<String> companions = companions(article);
    if (companions.size() < 2) {
      throw new RefusedCorrection(
          "Article \"" + article + "\" is alone in its story, so there is nothing to pin it to.");
    }
    return new Said(first(article, companions), NOBODY);
  }

  private Said apart(List<String> subjects) {
    count(subjects.size() == 2, "set two stories or two articles apart");
    List<String> one = membersOrItself(subjects.getFirst());
    List<String> other = membersOrItself(subjects.getLast());
    if (!Collections.disjoint(one, other)) {
      throw new RefusedCorrection(
          "\""
              + subjects.getFirst()
              + "\" and \""
              + subjects.getLast()
              + "\" have articles in common; to take articles out of a story, split them off.");
    }
    return new Said(one, other);
  }

  private static int undone(List<String> subjects, List<Correction> entries) {
    count(subjects.size() == 1, "undo one entry at a time");
    String number = subjects.getFirst();
    Correction undone =
        entries.stream()
            .filter(entry -> String.valueOf(entry.number()).equals(number))
            .findFirst()
            .orElseThrow(() ->
                new RefusedCorrection(
                    "There is no correction number \"" + number + "\"; the list shows them all."));
    if (Constraints.undone(entries).contains(undone.number())) {
      throw new RefusedCorrection("Correction " + number + " is undone already.");
    }
    return undone.number();
  }

  /** The articles whose stories an entry may change. */
  public List<String> touched(Correction entry) {
    return Constraints.touched(entry, log.entries());
  }

  private List<String> members(String story) {
    List<String> members = links.articlesOf(story);
    if (members.isEmpty()) {
      throw unknown("story", story);
    }
    return members;
  }

  private List<String> companions(String article) {
    return members(storyOf(article));
  }

  private String storyOf(String article) {
    @Nullable String story = links.storyOf(article);
    if (story == null) {
      throw unknown("article", article);
    }
    return story;
  }

  private List<String> membersOrItself(String id) {
    List<String> members = links.articlesOf(id);
    if (!members.isEmpty()) {
      return members;
    }
    if (links.storyOf(id) == null) {
      throw unknown("story or article", id);
    }
    return List.of(id);
  }

  private static RefusedCorrection unknown(String what, String id) {
    return new RefusedCorrection(
        "There is no "
            + what
            + " \""
            + id
            + "\". Ids stand at the end of a page's address at the desk, and in the exports of stories and articles.");
  }

  private static void count(boolean right, String remedy) {
    if (!right) {
      throw new RefusedCorrection("One can " + remedy + ".");
    }
  }

  private static List<String> first(String article, List<String> all) {
    List<String> ordered = new ArrayList<>(without(all, List.of(article)));
    ordered.addFirst(article);
    return ordered;
  }

  private static List<String> without(List<String> all, List<String> some) {
    Set<String> left = new LinkedHashSet<>(all);
    some.forEach(left::remove);
    return List.copyOf(left);
  }

  /** The id at the end of an address, or what was given where it is none. */
  private static String id(String given) {
    String path = given.replaceFirst("[?#].*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
