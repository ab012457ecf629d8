package dateline.stories.storyline;

import dateline.stories.names.Folding;
import dateline.stories.names.PlaceNames;
import dateline.stories.sketch.Rarity;
import dateline.stories.storyline.Cast.Actor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Names storylines by the actors and the word that the headlines of their stories share.
 *
 * <p>Words of one title are all of one language: of that in which most of the stories have
 * headlines, or else of the next in which their actors are named. Every word stands in a headline
 * as it is written here. Thread-safe.
 */
final class Titles {

  private static final int ACTORS = 3;

  /** Names of more words are not looked for. */
  private static final int MOST_WORDS = 4;

  /** Less rare words name no issue; see {@link Rarity}. */
  private static final double ISSUE = Math.log(200);

  /** So rare a last name has to be to stand for the whole name, in headlines without that. */
  private static final double LAST_NAME = 7.4;

  private static final int SHORTEST = 4;

  /** An issue is known by so many letters from its start, whatever the ending. */
  private static final int STEM = 6;

  /** What a word that is never in small letters counts: it is a name, unless all nouns are so. */
  private static final double NAME = 0.5;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:['’-][\\p{L}\\p{M}\\p{Nd}]+)*");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");

  private final Rarity rarity = Rarity.read();
  private final Map<String, PlaceNames> places = new ConcurrentHashMap<>();
  private final Map<String, SmallWords> smallWords = new ConcurrentHashMap<>();

  /** How often something is written in some form, and where first. */
  private static final class Forms {
    private final Set<String> stories = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> inOrder = new ArrayList<>();

    void add(String story, String written) {
      stories.add(story);
      if (counts.merge(written, 1, Integer::sum) == 1) {
        inOrder.add(written);
      }
    }

    /** The form written most often, the first of equals. */
    String best() {
      return inOrder.stream()
          .max(
              Comparator.comparingInt((String form) -> counts.getOrDefault(form, 0))
                  .thenComparing(inOrder::indexOf, Comparator.reverseOrder()))
          .orElseThrow();
    }

    /** The same in small letters where any headline has it so: capitals may be the headline's. */
    String lowerIfEver() {
      String best = best();
      String lower = best.toLowerCase(Locale.ROOT);
      return counts.containsKey(lower) ? lower : best;
    }

    boolean isName() {
      return inOrder.stream().allMatch(form -> Character.isUpperCase(form.codePointAt(0)));
    }
  }

  /** Some neighbouring words of a headline, as written and as the name that they may be. */
  private record Phrase(String story, String written, String name, int words) {}

  /**
   * The shared principal actors as headlines write them most often, then the word that is both rare
   * and shared by many stories; a headline where no language names the actors.
   *
   * @param stories by time, at least one
   */
  String of(List<StorySketch> stories) {
    Cast cast = new Cast(stories);
    List<String> languages = languages(stories);
    return languages.stream()
        .flatMap(language -> in(language, stories, cast).stream())
        .findFirst()
        .orElseGet(() -> headline(languages.getFirst(), stories));
  }

  /** The languages of the headlines, that of most stories first; blank for one not known. */
  private static List<String> languages(List<StorySketch> stories) {
    Map<String, Integer> counts = new TreeMap<>();
    for (StorySketch story : stories) {
      story.headlines().stream()
          .map(Titles::language)
          .distinct()
          .forEach(language -> counts.merge(language, 1, Integer::sum));
      counts.merge(language(story.headlines().getFirst()), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().isEmpty())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String headline(String language, List<StorySketch> stories) {
    return stories.stream()
        .flatMap(story -> story.headlines().stream())
        .filter(headline -> language(headline).equals(language))
        .findFirst()
        .orElseThrow()
        .text();
  }

  private static String language(Headline headline) {
    return Objects.requireNonNullElse(headline.language(), "");
  }

  /** All phrases of the headlines in one language. */
  private List<Phrase> phrases(String language, List<StorySketch> stories) {
    PlaceNames known = places.computeIfAbsent(language, PlaceNames::of);
    List<Phrase> phrases = new ArrayList<>();
    for (StorySketch story : stories) {
      story.headlines().stream()
          .filter(headline -> language(headline).equals(language))
          .forEach(headline -> add(story.id(), headline.text(), known, phrases));
    }
    return phrases;
  }

  private static void add(String story, String text, PlaceNames known, List<Phrase> phrases) {
    List<MatchResult> words = WORD.matcher(text).results().toList();
    List<String> folded = words.stream().map(word -> Folding.name(word.group())).toList();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(from + MOST_WORDS, words.size()); to++) {
        String name = String.join(" ", folded.subList(from, to)).strip();
        String place = known.key(name);
        String written = text.substring(words.get(from).start(), words.get(to - 1).end());
        phrases.add(
            new Phrase(
                story,
                POSSESSIVE.matcher(written).replaceFirst(""),
                place == null ? name : place,
                to - from));
      }
    }
  }

  private Optional<String> in(String language, List<StorySketch> stories, Cast cast) {
    List<Phrase> phrases = phrases(language, stories);
    List<String> actors = new ArrayList<>();
    named(phrases, language, cast).stream()
        .map(Forms::best)
        .filter(name -> actors.stream().noneMatch(other -> overlap(name, other)))
        .limit(ACTORS)
        .forEach(actors::add);
    if (actors.isEmpty()) {
      return Optional.empty();
    }
    String title = String.join(", ", actors);
    return Optional.of(
        issue(phrases, language, cast, actors).map(word -> title + ": " + word).orElse(title));
  }

  private static boolean overlap(String one, String other) {
    String a = " " + Folding.name(one) + " ";
    String b = " " + Folding.name(other) + " ";
    return a.contains(b) || b.contains(a);
  }

  /** How headlines write the shared actors, those first that are central and in most of them. */
  private List<Forms> named(List<Phrase> phrases, String language, Cast cast) {
    Map<Forms, Double> weights = new LinkedHashMap<>();
    for (Actor actor : cast.shared()) {
      Forms forms = written(actor, phrases, language, cast);
      weights.put(forms, actor.weight() * forms.stories.size());
    }
    return weights.entrySet().stream()
        .filter(forms -> forms.getValue() > 0)
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How headlines write an actor: in full if any does, else by the last name. */
  private Forms written(Actor actor, List<Phrase> phrases, String language, Cast cast) {
    Forms full = new Forms();
    Forms last = new Forms();
    for (Phrase phrase : phrases) {
      if (actor.spellings().stream().anyMatch(name -> cast.meet(phrase.name(), name))) {
        full.add(phrase.story(), phrase.written());
      } else if (phrase.words() == 1 && isLastName(actor, phrase.name(), language, cast)) {
        last.add(phrase.story(), phrase.written());
      }
    }
    if (full.stories.isEmpty()) {
      return last;
    }
    full.stories.addAll(last.stories);
    return full;
  }

  private boolean isLastName(Actor actor, String word, String language, Cast cast) {
    return word.length() >= SHORTEST
        && rare(word, language) >= LAST_NAME
        && actor.spellings().stream()
            .filter(name -> name.indexOf(' ') > 0)
            .map(name -> name.substring(name.lastIndexOf(' ') + 1))
            .anyMatch(last -> cast.meet(word, last));
  }

  private double rare(String word, String language) {
    return rarity.of(word, language.isEmpty() ? null : language);
  }

  private Optional<String> issue(
      List<Phrase> phrases, String language, Cast cast, List<String> actors) {
    SmallWords small = smallWords.computeIfAbsent(language, SmallWords::of);
    Map<String, Forms> byStem = new TreeMap<>();
    Map<String, Double> rare = new TreeMap<>();
    for (Phrase phrase : phrases) {
      String lower = phrase.written().toLowerCase(Locale.ROOT);
      double weight = phrase.words() > 1 ? 0 : rare(lower, language);
      if (weight >= ISSUE && isContent(lower) && !small.has(lower)) {
        String stem = lower.substring(0, Math.min(STEM, lower.length()));
        byStem.computeIfAbsent(stem, unused -> new Forms()).add(phrase.story(), phrase.written());
        rare.merge(stem, weight, Math::max);
      }
    }
    Set<String> taken = cast.words();
    actors.forEach(name -> taken.addAll(List.of(Folding.name(name).split(" "))));
    return byStem.entrySet().stream()
        .filter(word -> word.getValue().stories.size() > 1)
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Forms> word) ->
                    word.getValue().stories.size()
                        * rare.getOrDefault(word.getKey(), 0.0)
                        * (word.getValue().isName() ? NAME : 1))
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(word -> word.getValue().lowerIfEver())
        .filter(word -> taken.stream().noneMatch(name -> cast.meet(Folding.name(word), name)))
        .findFirst();
  }

  private static boolean isContent(String lower) {
    return lower.length() >= SHORTEST && lower.chars().noneMatch(Character::isDigit);
  }
}
