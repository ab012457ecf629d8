package dateline.pipeline.linking;

import dateline.stories.storyline.StorySketch;

/**
 * A story as it comes out of settling.
 *
 * @param kept the story
 * @param sketch what the joining of storylines needs of it
 */
public record SettledStory(KeptStory kept, StorySketch sketch) {}
