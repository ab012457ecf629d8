package dateline.stories.sketch;

import dateline.stories.names.PlaceNames;
import dateline.stories.names.WrittenPlaces;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sketch knows beforehand about the names of one language: its places, which get the names
 * that English has for them, so that pages in two languages meet by them. Thread-safe.
 */
public final class Lexicon {

  /** Of a language that is not known. */
  static final Lexicon NONE = new Lexicon(null);

  private final PlaceNames places;

  /** Null where capitals tell names. */
  private final @Nullable WrittenPlaces written;

  /** In English a trained model tells which names are places. */
  private final boolean toldByModel;

  Lexicon(@Nullable String language) {
    this.places = PlaceNames.of(language);
    this.written = PlaceNames.hasCapitals(language) ? null : new WrittenPlaces(places);
    this.toldByModel = Sketches.TRAINED.equals(language);
  }

  /** The English name of a place; other names as they are. */
  String canonical(String folded) {
    return Objects.requireNonNullElse(places.key(folded), folded);
  }

  /**
   * Names with places under their English names.
   *
   * @param found gets the places among them
   */
  Map<String, Integer> canonical(Map<String, Integer> names, Set<String> found) {
    Map<String, Integer> canonical = new HashMap<>();
    names.forEach((name, count) -> {
      String key = places.key(name);
      canonical.merge(key == null ? name : key, count, Integer::sum);
      if (key != null && !toldByModel) {
        found.add(key);
      }
    });
    return canonical;
  }

  /** Adds the places that a text without capitals names. */
  void addWritten(
      @Nullable String headline, String text, Map<String, Integer> names, Set<String> found) {
    if (written == null) {
      return;
    }
    Map<String, Integer> inText = written.in(text);
    inText.forEach((place, count) -> names.merge(place, count, Integer::sum));
    found.addAll(inText.keySet());
    if (headline != null) {
      for (String place : written.in(headline).keySet()) {
        names.merge(place, Sketches.HEADLINE_NAME, Integer::sum);
        found.add(place);
      }
    }
  }
}
