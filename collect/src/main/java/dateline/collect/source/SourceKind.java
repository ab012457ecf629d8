package dateline.collect.source;

import java.util.Locale;

/** Who stands behind a source, as a reader would tell them apart. */
public enum SourceKind {
  AGENCY,
  OUTLET,
  MINISTRY,
  BLOG,
  FORUM,
  AGGREGATOR;

  /** The name that people write: "agency". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a name.
   *
   * @throws IllegalArgumentException if there is none of this name; says which there are
   */
  public static SourceKind of(String word) {
    for (SourceKind kind : values()) {
      if (kind.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + word
            + "\" is no kind of source; there are agency, outlet, ministry, blog, forum and"
            + " aggregator");
  }
}
