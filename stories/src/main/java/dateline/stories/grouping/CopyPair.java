package dateline.stories.grouping;

/** Two articles of which one is a copy of the other, by their ids. */
public record CopyPair(String from, String to) {}
