package dateline.pipeline.linking;

import dateline.lineage.origin.Origins;
import dateline.stories.Story;

/**
 * A story with where it comes from.
 *
 * @param story the members, headline and summary
 * @param origins how many independent origins stand behind it
 */
public record KeptStory(Story story, Origins origins) {}
