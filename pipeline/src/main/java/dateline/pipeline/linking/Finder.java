package dateline.pipeline.linking;

import dateline.lineage.signature.Signature;
import dateline.stories.sketch.Sketch;

/**
 * What an article is found by.
 *
 * @param sketch by what it is about; the article's id is the sketch's
 * @param words by its words
 * @param facts by what it tells
 */
public record Finder(Sketch sketch, Signature words, Signature facts) {}
