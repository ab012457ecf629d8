package dateline.collect.source;

import java.util.List;
import java.util.Optional;

/** Keeps the sources. Implementations are thread-safe; what a method has taken is on disk. */
public interface Sources {

  /**
   * Keeps a source, in the place of one with the same id, and has its list looked at soon where it
   * is new or has moved. One that is paused is not looked at.
   */
  void put(Source source);

  /** The source of an id. */
  Optional<Source> find(String id);

  /** All, by name. */
  List<Source> all();

  /**
   * Has the list of a source looked at as soon as its site may be asked, and before all else of
   * that site. Pauses and waits hold on.
   *
   * @return whether it will be; not where there is no such source, where it rests, or where nothing
   *     is fetched for it
   */
  boolean lookSoon(String id);

  /**
   * Follows a source no more. What it brought stays; pages that are still to be fetched for it are
   * not fetched.
   *
   * @return whether there was one
   */
  boolean remove(String id);

  /** All, each with how it does; by name. */
  List<Health> health();
}
