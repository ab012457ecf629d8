package dateline.pipeline.keeping;

/** What became of a reading that was kept. */
public enum Outcome {
  /** An article that was not known. */
  NEW,
  /** A known article with other words: a further version of it. */
  VERSION,
  /** A known version, or a notice that a known article was withdrawn: no words were changed. */
  UNCHANGED
}
