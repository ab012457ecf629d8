package dateline.stories.figures;

import dateline.extract.PageDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the voices of a story count, and which of their numbers later voices have left behind.
 *
 * <p>A number is superseded where two voices that do not go back to each other came after all that
 * gave it, and agree on another for the same thing; or where, since the other was first given, more
 * than twice as many voices have given it, so that a late straggler revives nothing. One voice
 * alone supersedes nothing, and where a number was superseded one voice alone does not speak
 * against those who agree. A copy says what its origin said when that said it. What has no day
 * comes after nothing. Thread-safe; the result does not depend on the order of the pages.
 */
public final class Figures {

  /** How far into a text counts are read, in code units: the lead and what follows at once. */
  private static final int READ = 600;

  /** So many voices agree before a number takes the place of another. */
  private static final int AGREED = 2;

  private static final Comparator<Said> FIRST =
      Comparator.comparing(Said::when, Span.EARLIER).thenComparing(Said::outlet);

  /**
   * What one page says.
   *
   * @param voice the origin that speaks through it
   * @param outlet who published it, or what stands for that
   * @param published when it came, or null
   * @param headline its headline, or null
   * @param text its text
   */
  public record Page(
      String voice,
      String outlet,
      @Nullable PageDate published,
      @Nullable String headline,
      String text) {}

  private final Count.@Nullable Reader reader;

  /** By what is counted: who gave which number when, each voice and number once. */
  private final Map<String, List<Said>> said = new HashMap<>();

  /** By number: the words that one page or another counts with it, each set one thing. */
  private final Map<String, Set<Set<String>>> things = new HashMap<>();

  /** A number, and the words for what is counted. */
  private record Question(String value, Set<String> words) {}

  /** What was asked already: the sentences of a story give the same few numbers. */
  private final Map<Question, Set<String>> answers = new ConcurrentHashMap<>();

  /** The figures of pages in one language, as a BCP 47 primary tag; null where it is not known. */
  public Figures(Collection<Page> pages, @Nullable String language) {
    reader = pages.size() > AGREED ? new Count.Reader(language) : null;
    if (reader != null) {
      Map<Page, Map<String, List<String>>> numbers = new LinkedHashMap<>();
      for (Page page : pages) {
        numbers.put(page, numbers(page, reader));
      }
      Set<String> measures = measures(numbers);
      numbers.values().forEach(ofPage -> ofPage.keySet().removeAll(measures));
      numbers.values().forEach(this::keepThings);
      keepSaid(numbers);
    }
  }

  /** The numbers that a page gives with each word, the one it says first before the others. */
  private static Map<String, List<String>> numbers(Page page, Count.Reader reader) {
    Map<String, List<String>> numbers = new LinkedHashMap<>();
    Stream.of(Objects.requireNonNullElse(page.headline(), ""), page.text())
        .map(Figures::start)
        .flatMap(part -> reader.in(part).stream())
        .forEach(count ->
            count
                .words()
                .forEach(word -> {
                  List<String> values = numbers.computeIfAbsent(word, unused -> new ArrayList<>());
                  if (!values.contains(count.value())) {
                    values.add(count.value());
                  }
                }));
    return numbers;
  }

  /** What half of those who count it give several numbers for, as hours, is a measure, no thing. */
  private static Set<String> measures(Map<Page, Map<String, List<String>>> numbers) {
    Map<String, Set<String>> heard = new HashMap<>();
    Map<String, Set<String>> several = new HashMap<>();
    numbers.forEach((page, ofPage) ->
        ofPage.forEach((word, values) -> {
          heard.computeIfAbsent(word, unused -> new HashSet<>()).add(page.voice());
          if (values.size() > 1) {
            several.computeIfAbsent(word, unused -> new HashSet<>()).add(page.voice());
          }
        }));
    return several.entrySet().stream()
        .filter(word ->
            2 * word.getValue().size() >= heard.getOrDefault(word.getKey(), Set.of()).size())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void keepThings(Map<String, List<String>> ofPage) {
    ofPage.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                word -> word.getValue().getFirst(),
                Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
        .forEach(
            (value, words) -> things.computeIfAbsent(value, unused -> new HashSet<>()).add(words));
  }

  private void keepSaid(Map<Page, Map<String, List<String>>> numbers) {
    Map<String, Map<String, Said>> earliest = new HashMap<>();
    numbers.forEach((page, ofPage) -> {
      Span when = Span.of(page.published());
      if (when != null) {
        ofPage.forEach((word, values) -> {
          Said here = new Said(page.voice(), page.outlet(), values.getFirst(), when);
          earliest
              .computeIfAbsent(word, unused -> new HashMap<>())
              .merge(here.voice() + "\n" + here.value(), here, Figures::earlier);
        });
      }
    });
    earliest.forEach((word, ofWord) -> said.put(word, List.copyOf(ofWord.values())));
  }

  private static String start(String text) {
    return text.length() > READ ? text.substring(0, text.lastIndexOf(' ', READ) + 1) : text;
  }

  private static Said earlier(Said one, Said other) {
    return FIRST.compare(one, other) <= 0 ? one : other;
  }

  /** Whether a headline or sentence gives a number that was superseded, and not the later one. */
  public boolean isSuperseded(String text) {
    if (reader == null || said.isEmpty()) {
      return false;
    }
    List<Count> counts = reader.in(text);
    return counts.stream()
        .anyMatch(count -> {
          Set<String> words = thing(count);
          Set<String> later =
              answers.computeIfAbsent(
                  new Question(count.value(), words), asked -> later(count.value(), words));
          return !later.isEmpty()
              && counts.stream()
                  .filter(other -> later.contains(other.value()))
                  .noneMatch(other -> other.words().stream().anyMatch(words::contains));
        });
  }

  /** The words with which pages give the same number first, where they share one with a count. */
  private Set<String> thing(Count count) {
    Set<String> words = new HashSet<>();
    things.getOrDefault(count.value(), Set.of()).stream()
        .filter(others -> others.stream().anyMatch(count.words()::contains))
        .forEach(words::addAll);
    return words;
  }

  /** The numbers to which one has given way, of a thing that any of some words names. */
  private Set<String> later(String value, Set<String> words) {
    List<Said> here =
        words.stream()
            .flatMap(word -> said.getOrDefault(word, List.of()).stream())
            .distinct()
            .toList();
    Map<String, List<Said>> byValue = here.stream().collect(Collectors.groupingBy(Said::value));
    List<Said> given = byValue.remove(value);
    return given == null ? Set.of() : gaveWay(Course.of(given), byValue.values());
  }

  /** To which of the other numbers of the same thing one has given way. */
  private static Set<String> gaveWay(Course given, Collection<List<Said>> others) {
    List<Course> all = Stream.concat(others.stream().map(Course::of), Stream.of(given)).toList();
    return all.stream()
        .filter(course ->
            !course.value().equals(given.value()) && Course.voices(course.said()) >= AGREED)
        .filter(course -> all.stream().noneMatch(later -> later.cameAfter(course, AGREED)))
        .filter(later ->
            later.displaces(given, AGREED)
                || (given.isOneVoice()
                    && all.stream().anyMatch(old -> later.displaces(old, AGREED))))
        .map(Course::value)
        .collect(Collectors.toSet());
  }
}
