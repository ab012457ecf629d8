package dateline.stories.sketch;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.language.Annotation;
import dateline.language.DateMention;
import dateline.language.Name;
import dateline.stories.encoding.Encoder;
import dateline.stories.names.Capitals;
import dateline.stories.names.Folding;
import dateline.stories.names.PlaceNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes sketches of articles.
 *
 * <p>Vectors are made of the headline and the first two sentences: there a report says what
 * happened, and what follows (background, reactions) draws everything written about one country
 * together. Thread-safe when its encoder is.
 */
public final class Sketches {

  /** How many words of the text are looked at for dates and numbered happenings. */
  static final int LEAD_WORDS = 60;

  /** How many sentences of the text become vectors. */
  private static final int SENTENCES = 2;

  /** How many words of names are kept. */
  private static final int MOST_NAME_WORDS = 48;

  /** How many names a sketch keeps, the most frequent ones. */
  static final int MOST_NAMES = 32;

  /** A name in the headline counts as much as this many in the text. */
  static final int HEADLINE_NAME = 3;

  /** The language whose names a trained model finds; elsewhere capitals have to do. */
  static final String TRAINED = "en";

  /** Counts the changes of what is written in a sketch. */
  private static final int WRITING = 4;

  /** A page may claim to be in any language; of others no calendar is known. */
  private static final Set<String> ISO_639 = Set.of(Locale.getISOLanguages());

  private final Encoder encoder;
  private final Rarity rarity = Rarity.read();
  private final WordPairs pairs = new WordPairs(rarity);

  /** What is known of each language's places, once it has come. */
  private final Map<String, Lexicon> lexicons = new ConcurrentHashMap<>();

  /** The names of days and months in each language that has come. */
  private final Map<String, Set<String>> calendars = new ConcurrentHashMap<>();

  public Sketches(Encoder encoder) {
    this.encoder = encoder;
  }

  /**
   * The name of what makes sketches: only those of one maker can be compared.
   *
   * @param encoder the name of the encoder, which tells it from all others
   */
  public static String maker(String encoder) {
    return encoder + ", writing " + WRITING;
  }

  /**
   * The sketch of an article.
   *
   * @param id the article's id
   * @param annotation what was found in the article's {@link Article#text()}
   */
  public Sketch of(String id, Article article, Annotation annotation) {
    int leadEnd = leadEnd(article.body());
    String lead = article.text().substring(0, leadEnd);
    String headline = article.headline();
    String top = headline == null ? lead : headline + ". " + lead;
    Lexicon lexicon = lexicon(article.language());
    Map<String, Integer> all = names(annotation, headline, article.language());
    Set<String> places =
        annotation.names().stream()
            .filter(name -> name.kind() == Name.Kind.PLACE)
            .map(name -> lexicon.canonical(Folding.name(name.text())))
            .collect(Collectors.toCollection(HashSet::new));
    Map<String, Integer> canonical = lexicon.canonical(all, places);
    lexicon.addWritten(headline, article.text(), canonical, places);
    Map<String, Integer> names = mostFrequent(canonical);
    places.retainAll(names.keySet());
    Template template =
        Template.of(headline, article.text(), annotation.sentences(), calendar(article.language()));
    return Sketch.of(
            id,
            article.site(),
            headline,
            article.language(),
            article.published(),
            opening(headline, article.text(), lead, annotation)
                .in(encoder.space(article.language())),
            nameWords(names, article.language()),
            pairs.of(headline, article.text(), article.language()),
            names,
            places,
            Numbers.counted(headline, article.text(), annotation.dates()),
            eventDates(annotation, leadEnd),
            Numbers.ordinals(top))
        .with(template);
  }

  private Opening opening(
      @Nullable String headline, String text, String lead, Annotation annotation) {
    List<String> said = new ArrayList<>();
    if (headline != null) {
      said.add(headline);
    }
    annotation.sentences().stream()
        .limit(SENTENCES)
        .forEach(sentence -> said.add(text.substring(sentence.start(), sentence.end())));
    if (annotation.sentences().isEmpty()) {
      said.add(lead);
    }
    return Opening.of(said.stream().map(encoder::encode).toList());
  }

  private Terms nameWords(Map<String, Integer> names, @Nullable String language) {
    Map<String, Integer> counts = new HashMap<>();
    names.forEach((name, count) -> {
      for (String word : name.split(" ")) {
        counts.merge(word, count, Integer::sum);
      }
    });
    Map<String, Double> weights = new HashMap<>();
    counts.forEach((word, count) -> {
      double rare = rarity.of(word, language);
      if (rare >= Rarity.COMMON) {
        weights.put(word, (1 + Math.log(count)) * rare);
      }
    });
    return Terms.of(weights, MOST_NAME_WORDS);
  }

  private Set<String> calendar(@Nullable String language) {
    boolean known = language != null && ISO_639.contains(language);
    return calendars.computeIfAbsent(known ? language : TRAINED, Template::calendar);
  }

  private Lexicon lexicon(@Nullable String language) {
    return language != null && PlaceNames.isKnown(language)
        ? lexicons.computeIfAbsent(language, Lexicon::new)
        : Lexicon.NONE;
  }

  /** Where the lead ends: after the paragraphs that hold its words, or inside a longer one. */
  static int leadEnd(Body body) {
    String text = body.text();
    int words = 0;
    int end = 0;
    for (Body.Block block : body.blocks()) {
      if (block.kind() != Body.Kind.PARAGRAPH && words > 0) {
        break;
      }
      for (int i = block.start(); i < block.end(); i++) {
        boolean wordEnds =
            Character.isLetterOrDigit(text.charAt(i))
                && (i + 1 == block.end() || Character.isWhitespace(text.charAt(i + 1)));
        if (wordEnds && ++words == LEAD_WORDS) {
          return i + 1;
        }
      }
      end = block.end();
    }
    return end;
  }

  private static Map<String, Integer> names(
      Annotation annotation, @Nullable String headline, @Nullable String language) {
    Map<String, Integer> counts = new HashMap<>();
    if (language != null && !language.equals(TRAINED)) {
      counts.putAll(Capitals.of(annotation.sentences(), language));
    }
    Set<String> byCapitals = Set.copyOf(counts.keySet());
    for (Name name : annotation.names()) {
      String folded = Folding.name(name.text());
      if (folded.length() >= 2 && !byCapitals.contains(folded)) {
        counts.merge(folded, 1, Integer::sum);
      }
    }
    Map<String, Integer> joined = joined(counts);
    if (headline != null) {
      String padded = " " + Folding.name(headline) + " ";
      joined.replaceAll(
          (name, count) -> padded.contains(" " + name + " ") ? count + HEADLINE_NAME : count);
    }
    return joined;
  }

  private static Map<String, Integer> mostFrequent(Map<String, Integer> names) {
    return names.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_NAMES)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Counts a bare last name with the only full name that ends in it. */
  private static Map<String, Integer> joined(Map<String, Integer> counts) {
    Map<String, Integer> joined = new HashMap<>();
    counts.forEach((name, count) -> {
      String full = name;
      if (name.indexOf(' ') < 0) {
        var fuller = counts.keySet().stream().filter(other -> other.endsWith(" " + name)).toList();
        full = fuller.size() == 1 ? fuller.getFirst() : name;
      }
      joined.merge(full, count, Integer::sum);
    });
    return joined;
  }

  private static Set<String> eventDates(Annotation annotation, int leadEnd) {
    Set<String> days = new TreeSet<>();
    for (DateMention date : annotation.dates()) {
      if (date.start() < leadEnd && date.value().length() >= "2025-10".length()) {
        days.add(date.value().toUpperCase(Locale.ROOT));
      }
    }
    return days;
  }
}
