package dateline.stories;

import dateline.extract.PageDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about, in little room: all that is needed to tell whether two articles report
 * one happening.
 *
 * <p>Names are folded by {@link Folding#name}. Immutable but for the vector, which nobody may
 * change; thread-safe. Two sketches are equal when all their parts are, the vector's floats
 * included.
 *
 * @param id the article's id
 * @param outlet the outlet's name, or null
 * @param headline the headline as written, or null
 * @param language BCP 47 primary tag, or null
 * @param published when the page says it was published, or null
 * @param vector headline and lead as a vector of unit length, or all zeros where there are no words
 * @param space in which space of its encoder the vector lies, as {@link
 *     dateline.stories.encoding.Encoder#space} names it; vectors of two spaces cannot be compared
 * @param names names of persons, organizations and places, with how often they occur
 * @param places those of the names that are places
 * @param numbers numbers that count or measure something, in digits, with their unit where it is a
 *     per cent sign; no years, no dates
 * @param eventDates ISO 8601 days or months that the headline and lead name
 * @param ordinals numbered happenings that the headline and lead name, as "round=2"
 */
@SuppressWarnings("ArrayRecordComponent") // a sketch is made a million times; its vector stays flat
public record Sketch(
    String id,
    @Nullable String outlet,
    @Nullable String headline,
    @Nullable String language,
    @Nullable PageDate published,
    float[] vector,
    @Nullable String space,
    SortedMap<String, Integer> names,
    SortedSet<String> places,
    SortedSet<String> numbers,
    SortedSet<String> eventDates,
    SortedSet<String> ordinals) {

  public Sketch {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A sketch needs its article's id, and this one is blank");
    }
    names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    places = Collections.unmodifiableSortedSet(new TreeSet<>(places));
    numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
    eventDates = Collections.unmodifiableSortedSet(new TreeSet<>(eventDates));
    ordinals = Collections.unmodifiableSortedSet(new TreeSet<>(ordinals));
  }

  /**
   * A sketch of plain collections, which are sorted and copied, by an encoder that has a space for
   * each language.
   */
  public static Sketch of(
      String id,
      @Nullable String outlet,
      @Nullable String headline,
      @Nullable String language,
      @Nullable PageDate published,
      float[] vector,
      Map<String, Integer> names,
      Set<String> places,
      Set<String> numbers,
      Set<String> eventDates,
      Set<String> ordinals) {
    return new Sketch(
        id,
        outlet,
        headline,
        language,
        published,
        vector,
        language,
        new TreeMap<>(names),
        new TreeSet<>(places),
        new TreeSet<>(numbers),
        new TreeSet<>(eventDates),
        new TreeSet<>(ordinals));
  }

  /** This sketch with its vector in another space. */
  Sketch inSpace(@Nullable String space) {
    return new Sketch(
        id,
        outlet,
        headline,
        language,
        published,
        vector,
        space,
        names,
        places,
        numbers,
        eventDates,
        ordinals);
  }

  /** This sketch as bytes, which {@link #fromBytes} reads. */
  public byte[] toBytes() {
    return SketchBytes.write(this);
  }

  /**
   * The sketch that {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException if the bytes are no sketch, or one of an unknown version
   */
  public static Sketch fromBytes(byte[] bytes) {
    return SketchBytes.read(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sketch that
        && id.equals(that.id)
        && Objects.equals(outlet, that.outlet)
        && Objects.equals(headline, that.headline)
        && Objects.equals(language, that.language)
        && Objects.equals(published, that.published)
        && Arrays.equals(vector, that.vector)
        && Objects.equals(space, that.space)
        && names.equals(that.names)
        && places.equals(that.places)
        && numbers.equals(that.numbers)
        && eventDates.equals(that.eventDates)
        && ordinals.equals(that.ordinals);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Sketch[" + id + ", " + published + ", " + headline + "]";
  }
}
