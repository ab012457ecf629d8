package dateline.stories.correction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log of corrections. Nothing in it is ever altered; what was said wrongly is
 * undone by a further entry.
 *
 * @param number counted from 1 in the order in which entries were made
 * @param at when it was made
 * @param who by whom, as that person gave their name
 * @param kind what was said
 * @param articles ids of articles that belong together, or for {@link Kind#APART} that stay apart
 *     from the others; the article that was moved or pinned stands first. Empty for an undo
 * @param others ids of articles that stay apart from these; empty where nothing is said of any
 * @param undoes the number of the entry that this one undoes, or null
 * @param note why, or null
 */
public record Correction(
    int number,
    Instant at,
    String who,
    Kind kind,
    List<String> articles,
    List<String> others,
    @Nullable Integer undoes,
    @Nullable String note) {

  /** What can be said of stories. */
  public enum Kind {
    /** Several stories are one. */
    MERGE,
    /** Some articles of a story are another story. */
    SPLIT,
    /** An article belongs to another story, and not with those that it was with. */
    MOVE,
    /** An article stays with those that it is with. */
    PIN,
    /** Two stories, or two articles, do not tell the same happening. */
    APART,
    /** An earlier entry does not hold any more. */
    UNDO;

    /** The word that names this kind to people and programs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a word names. */
    public static Optional<Kind> of(String word) {
      return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  public Correction {
    articles = List.copyOf(articles);
    others = List.copyOf(others);
  }

  /** All articles that it speaks of. */
  public List<String> named() {
    return Stream.concat(articles.stream(), others.stream()).toList();
  }

  /** The same entry, speaking only of articles that pass. */
  public Correction speakingOf(Predicate<String> article) {
    return new Correction(
        number,
        at,
        who,
        kind,
        articles.stream().filter(article).toList(),
        others.stream().filter(article).toList(),
        undoes,
        note);
  }
}
