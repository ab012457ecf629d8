package dateline.stories.sketch;

import dateline.extract.PageDate;
import dateline.stories.names.Folding;
import java.util.Collections;
import java.util.Map;
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
 * <p>Names are folded by {@link Folding#name}. Immutable and thread-safe.
 *
 * @param id the article's id
 * @param outlet the outlet's name, or null
 * @param headline the headline as written, or null
 * @param language BCP 47 primary tag, or null
 * @param published when the page says it was published, or null
 * @param opening headline and first sentences as vectors
 * @param nameWords the words of the names, by how often and how rare they are
 * @param pairs the rarest pairs of neighbouring words
 * @param names names of persons, organizations and places, with how often they occur
 * @param places those of the names that are places
 * @param numbers numbers that count or measure something, in digits, with their unit where it is a
 *     per cent sign; no years, no dates
 * @param eventDates ISO 8601 days or months that the headline and lead name
 * @param ordinals numbered happenings that the headline and lead name, as "round=2"
 * @param template the sentences with figures
 */
public record Sketch(
    String id,
    @Nullable String outlet,
    @Nullable String headline,
    @Nullable String language,
    @Nullable PageDate published,
    Opening opening,
    Terms nameWords,
    Terms pairs,
    SortedMap<String, Integer> names,
    SortedSet<String> places,
    SortedSet<String> numbers,
    SortedSet<String> eventDates,
    SortedSet<String> ordinals,
    Template template) {

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

  /** A sketch of plain collections, which are sorted and copied, without a template. */
  public static Sketch of(
      String id,
      @Nullable String outlet,
      @Nullable String headline,
      @Nullable String language,
      @Nullable PageDate published,
      Opening opening,
      Terms nameWords,
      Terms pairs,
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
        opening,
        nameWords,
        pairs,
        new TreeMap<>(names),
        new TreeSet<>(places),
        new TreeSet<>(numbers),
        new TreeSet<>(eventDates),
        new TreeSet<>(ordinals),
        Template.NONE);
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

  /** The middle of the opening's vectors, at unit length. */
  public float[] vector() {
    return opening.middle();
  }

  /** The same sketch under another id. */
  public Sketch withId(String other) {
    return with(other, template);
  }

  /** The same sketch with sentences with figures. */
  Sketch with(Template sentences) {
    return with(id, sentences);
  }

  private Sketch with(String otherId, Template otherTemplate) {
    return new Sketch(
        otherId,
        outlet,
        headline,
        language,
        published,
        opening,
        nameWords,
        pairs,
        names,
        places,
        numbers,
        eventDates,
        ordinals,
        otherTemplate);
  }

  @Override
  public String toString() {
    return "Sketch[" + id + ", " + published + ", " + headline + "]";
  }
}
