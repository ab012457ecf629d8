package dateline.extract.html;

import dateline.extract.byline.Byline;
import dateline.extract.letters.Letters;
import dateline.extract.metadata.OutletName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides who wrote an article, from what its carrier, its metadata, its byline and its text say.
 * Immutable and thread-safe.
 */
final class Authorship {
  /** No text has more authors; what goes on is a list of something else. */
  private static final int MAX_AUTHORS = 60;

  private final Byline byline;

  Authorship(Byline byline) {
    this.byline = byline;
  }

  /**
   * The persons that a page's metadata name, as written: those of each place that names any besides
   * the outlet, the places in order of trust.
   */
  List<List<String>> inMetadata(List<List<String>> places, OutletName outlet) {
    List<List<String>> named = new ArrayList<>();
    for (List<String> place : places) {
      Set<String> persons = new LinkedHashSet<>();
      for (String line : place) {
        persons.addAll(byline.asWritten(line));
      }
      persons.removeIf(outlet::is);
      if (!persons.isEmpty()) {
        named.add(List.copyOf(persons));
      }
    }
    return named;
  }

  /**
   * The authors.
   *
   * @param stated what the carrier says
   * @param inMetadata the persons that each place of the metadata names
   * @param visible the byline that a reader sees
   * @param inText persons of a byline that stood in front of the text or behind it
   */
  List<String> of(
      List<String> stated,
      List<List<String>> inMetadata,
      VisibleByline.Found visible,
      List<String> inText) {
    Set<String> carried = new LinkedHashSet<>();
    stated.stream().limit(MAX_AUTHORS).forEach(line -> carried.addAll(byline.names(line)));
    if (!carried.isEmpty()) {
      return List.copyOf(carried);
    }
    List<String> trusted = trusted(inMetadata, visible.authors());
    List<String> named = withoutEditors(trusted, visible);
    if (named.isEmpty()) {
      named = visible.authors().isEmpty() ? inText : visible.authors();
      named = named.isEmpty() ? List.copyOf(visible.accounts()) : named;
    } else if (isBeside(named, visible.authors())) {
      named = joined(named, visible.authors());
    }
    return calm(named, trusted, visible.authors());
  }

  /** The first place, unless it names others than the byline does and another place agrees. */
  private static List<String> trusted(List<List<String>> places, List<String> visible) {
    for (List<String> place : places) {
      if (isBeside(place, visible)) {
        return place;
      }
    }
    return places.isEmpty() ? List.of() : places.getFirst();
  }

  /** Who is said to have edited a text of somebody else did not write it. */
  private static List<String> withoutEditors(List<String> named, VisibleByline.Found visible) {
    if (visible.editors().isEmpty() || visible.authors().isEmpty()) {
      return named;
    }
    return named.stream().filter(name -> !visible.editors().contains(name)).toList();
  }

  /** Whether a byline names one of the persons, so that others in it wrote with them. */
  private static boolean isBeside(List<String> named, List<String> visible) {
    return named.stream().anyMatch(name -> visible.stream().anyMatch(name::equalsIgnoreCase));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    for (String name : second) {
      if (all.stream().noneMatch(name::equalsIgnoreCase)) {
        all.add(name);
      }
    }
    return all;
  }

  /**
   * A name in capitals is written as the page writes it elsewhere. Where it does not, capitals in a
   * byline are its layout, and the name is written as names are; in metadata, which have no layout,
   * they are what the outlet calls its author, and a guess could be wrong ("DeVries", "Ilgaz").
   */
  private static List<String> calm(
      List<String> names, List<String> inMetadata, List<String> visible) {
    Map<String, String> mixed = new HashMap<>();
    for (List<String> place : List.of(inMetadata, visible)) {
      for (String name : place) {
        if (!Byline.isShouted(name)) {
          mixed.putIfAbsent(Letters.lower(name), name);
        }
      }
    }
    for (String name : inMetadata) {
      mixed.putIfAbsent(Letters.lower(name), name);
    }
    Set<String> calm = new LinkedHashSet<>();
    for (String name : names) {
      calm.add(mixed.getOrDefault(Letters.lower(name), Byline.calm(name)));
    }
    return List.copyOf(calm);
  }
}
