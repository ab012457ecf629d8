package dateline.stories;

import dateline.extract.PageDate;
import dateline.stories.figures.Figures;
import dateline.stories.sketch.Vectors;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets the members of a story speak for it: the headline nearest the middle of what they report,
 * and the sentences that cover most of it. One whose {@linkplain Figures figures} later members
 * agree to have left behind stands back behind the others. Nothing is written that no member wrote.
 *
 * <p>Stateless and thread-safe. The result does not depend on the order of the members.
 */
public final class StoryWriter {
  private static final String STORY = "story-";

  /** By how much, as a cosine, an origin's headline goes before that of a relay. */
  private static final double ORIGIN = 0.05;

  /** Longer headlines are cut in most places that show them, so they count as less central. */
  private static final int LONG_HEADLINE = 120;

  private static final double TOO_LONG = 0.05;

  /** How much of a text stands in where a story's members have no headline, in code units. */
  private static final int STAND_IN = 120;

  /** The figures of so many pages are compared at most. */
  private static final int COUNTED = 240;

  private static final Comparator<Member> BY_TIME =
      Comparator.comparing(
              (Member member) -> member.sketch().published(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Member::id);

  /**
   * The story of some articles.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Story write(Collection<Member> members) {
    if (members.isEmpty()) {
      throw new IllegalArgumentException("A story needs at least one article");
    }
    List<Member> ordered = members.stream().sorted(BY_TIME).toList();
    String language = majorityLanguage(ordered);
    List<Member> speakers =
        ordered.stream()
            .filter(member -> Objects.equals(member.sketch().language(), language))
            .toList();
    Figures figures = figures(speakers, language);
    Member titled = titled(speakers, ordered, figures);
    return new Story(
        id(ordered.getFirst().id()),
        headline(titled),
        titled.id(),
        new Summary(speakers, figures).passages(),
        language,
        ordered.stream().map(Member::id).toList(),
        outlets(ordered),
        dates(ordered).min(Comparator.comparing(StoryWriter::middle)).orElse(null),
        dates(ordered).max(Comparator.comparing(StoryWriter::middle)).orElse(null));
  }

  /** The id of the story whose earliest article has the given id. */
  public static String id(String earliestArticleId) {
    return STORY + earliestArticleId;
  }

  /** The id of the article that {@link #id} made this id of; empty where it is no story's id. */
  public static Optional<String> earliest(String storyId) {
    return storyId.startsWith(STORY)
        ? Optional.of(storyId.substring(STORY.length()))
        : Optional.empty();
  }

  /** The dates of the members that give at least a day; where none does, all that there are. */
  private static Stream<PageDate> dates(List<Member> members) {
    List<PageDate> all =
        members.stream()
            .map(member -> member.sketch().published())
            .filter(Objects::nonNull)
            .toList();
    List<PageDate> days = all.stream().filter(StoryWriter::namesDay).toList();
    return days.isEmpty() ? all.stream() : days.stream();
  }

  private static boolean namesDay(PageDate date) {
    return switch (date.precision()) {
      case INSTANT, DAY -> true;
      case MONTH, YEAR -> false;
    };
  }

  /**
   * A time without a zone, or a day, may be hours off either way: its middle is the fairest guess.
   */
  private static Instant middle(PageDate date) {
    return date.earliest().plus(Duration.between(date.earliest(), date.latest()).dividedBy(2));
  }

  private static @Nullable String majorityLanguage(List<Member> members) {
    Map<String, Long> counts =
        members.stream()
            .map(member -> member.sketch().language())
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(x -> x, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static int outlets(List<Member> members) {
    return (int) members.stream().map(StoryWriter::outlet).distinct().count();
  }

  private static String outlet(Member member) {
    return Objects.requireNonNullElse(member.sketch().outlet(), member.id());
  }

  /** The figures of the first and the last pages: in between they only go from one to another. */
  private static Figures figures(List<Member> speakers, @Nullable String language) {
    List<Member> dated =
        speakers.stream().filter(member -> member.sketch().published() != null).toList();
    int left = Math.max(0, dated.size() - COUNTED);
    int half = (dated.size() - left) / 2;
    return new Figures(
        Stream.concat(dated.stream().limit(half), dated.stream().skip(half + left))
            .map(member ->
                new Figures.Page(
                    member.origin(),
                    outlet(member),
                    member.sketch().published(),
                    member.sketch().headline(),
                    member.article().text()))
            .toList(),
        language);
  }

  private static Member titled(List<Member> speakers, List<Member> all, Figures figures) {
    Map<Boolean, List<Member>> bySuperseded =
        speakers.stream()
            .filter(member -> member.sketch().headline() != null)
            .collect(Collectors.partitioningBy(member -> isSuperseded(member, figures)));
    List<Member> standing = bySuperseded.getOrDefault(false, List.of());
    List<Member> titled =
        standing.isEmpty() ? bySuperseded.getOrDefault(true, List.of()) : standing;
    float[] middle = Vectors.mean(all.stream().map(member -> member.sketch().vector()).toList());
    return titled.stream()
        .max(
            Comparator.comparingDouble((Member member) -> central(member, middle))
                .thenComparing(BY_TIME.reversed()))
        .or(() -> all.stream().filter(member -> member.sketch().headline() != null).findFirst())
        .orElse(all.getFirst());
  }

  private static boolean isSuperseded(Member member, Figures figures) {
    String headline = member.sketch().headline();
    return headline != null && figures.isSuperseded(headline);
  }

  private static double central(Member member, float[] middle) {
    double central = Vectors.cosine(member.sketch().opening().first(), middle);
    String headline = member.sketch().headline();
    boolean tooLong = headline != null && headline.length() > LONG_HEADLINE;
    return central + (member.relay() ? 0 : ORIGIN) - (tooLong ? TOO_LONG : 0);
  }

  private static String headline(Member member) {
    String headline = member.sketch().headline();
    if (headline != null) {
      return headline;
    }
    String text = member.article().text();
    int end = text.indexOf('\n');
    String start = end < 0 ? text : text.substring(0, end);
    if (start.length() <= STAND_IN) {
      return start;
    }
    int space = start.lastIndexOf(' ', STAND_IN);
    return start.substring(0, space > 0 ? space : STAND_IN);
  }
}
