package dateline.stories.storyline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two or more stories about one issue between the same principal actors.
 *
 * @param id made of the id of its earliest story
 * @param title the actors that its stories share, and a word of the issue, as the sources write
 *     them
 * @param storyIds the stories: dated ones by time, then the undated, then by id
 * @param first the day of the earliest story, or null where none is dated
 * @param last the day of the latest story, or null where none is dated
 */
public record Storyline(
    String id,
    String title,
    List<String> storyIds,
    @Nullable LocalDate first,
    @Nullable LocalDate last) {
  public Storyline {
    storyIds = List.copyOf(storyIds);
  }
}
