package dateline.collect.files;

import dateline.collect.Found;
import dateline.collect.Limits;
import dateline.extract.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that reading a path found, for tests to look at. */
public record Reading(List<Found> found) {

  /** What a reading with the usual limits finds. */
  public static Reading of(Path path) {
    return of(path, Limits.DEFAULT);
  }

  public static Reading of(Path path, Limits limits) {
    List<Found> found = new ArrayList<>();
    new FileSource(limits).read(path, found::add);
    return new Reading(found);
  }

  public List<Page> pages() {
    return found.stream()
        .filter(Found.PageFound.class::isInstance)
        .map(one -> ((Found.PageFound) one).page())
        .toList();
  }

  public List<Found.Refused> refused() {
    return found.stream()
        .filter(Found.Refused.class::isInstance)
        .map(Found.Refused.class::cast)
        .toList();
  }

  public List<String> ids() {
    return found.stream().map(Found::sourceId).toList();
  }

  /** The only page, where nothing else was found. */
  public Page page() {
    if (found.size() != 1 || pages().size() != 1) {
      throw new AssertionError("Not one page: " + found);
    }
    return pages().getFirst();
  }

  /** The only reason, where nothing else was found. */
  public String reason() {
    if (found.size() != 1 || refused().size() != 1) {
      throw new AssertionError("Not one refusal: " + found);
    }
    return refused().getFirst().reason();
  }
}
