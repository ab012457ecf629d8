package dateline.store.export;

import dateline.stories.storyline.Storyline;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A storyline as it is exported. */
public record StorylineRow(
    String id, String title, List<String> storyIds, @Nullable String first, @Nullable String last) {

  /** The row of a storyline. */
  public static StorylineRow of(Storyline line) {
    return new StorylineRow(
        line.id(),
        line.title(),
        line.storyIds(),
        line.first() == null ? null : Objects.toString(line.first()),
        line.last() == null ? null : Objects.toString(line.last()));
  }
}
