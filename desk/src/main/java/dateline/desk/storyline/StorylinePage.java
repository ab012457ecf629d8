package dateline.desk.storyline;

import dateline.desk.front.StoryCard;
import dateline.desk.wording.When;
import dateline.store.catalogue.Catalogue;
import dateline.stories.storyline.Storyline;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of a storyline.
 *
 * @param title the actors and the issue that its stories share
 * @param dates from its first story to its last, or null
 * @param stories the oldest first
 */
public record StorylinePage(String title, @Nullable String dates, List<StoryCard> stories) {

  /** The page of a storyline, if there is one of this id. */
  public static Optional<StorylinePage> of(Catalogue catalogue, String id) {
    return catalogue
        .storyline(id)
        .map((Storyline line) ->
            new StorylinePage(
                line.title(),
                When.span(line.first(), line.last()),
                StoryCard.of(catalogue, catalogue.storiesOf(id))));
  }
}
