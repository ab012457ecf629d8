package dateline.store.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be exported. */
public enum ExportKind {
  ARTICLES(ArticleRow.class),
  COPIES(CopyRow.class),
  STORIES(StoryRow.class),
  STORYLINES(StorylineRow.class),
  STATEMENTS(StatementRow.class),
  ACTORS(ActorRow.class),
  CORRECTIONS(CorrectionRow.class);

  private final Class<? extends Record> row;

  ExportKind(Class<? extends Record> row) {
    this.row = row;
  }

  /** The record that one row of this kind is. */
  public Class<? extends Record> row() {
    return row;
  }

  /** The word that names this kind on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind that a word names. */
  public static Optional<ExportKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
