package dateline.store.export;

import dateline.claims.Speaker;
import dateline.claims.Statement;
import dateline.store.catalogue.KeptArticle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement as it is exported. */
public record StatementRow(
    String id,
    String articleId,
    @Nullable String storyId,
    int start,
    int end,
    String text,
    String cue,
    String content,
    String contentKind,
    Speaking speaker,
    List<String> relayedBy) {

  /** Who speaks, with the actor's id where the speaker has a name. */
  public record Speaking(
      String text,
      @Nullable String actorId,
      @Nullable String name,
      @Nullable String role,
      @Nullable String country) {}

  /** The row of one of an article's statements. */
  public static StatementRow of(KeptArticle kept, Statement statement) {
    Speaker speaker = statement.speaker();
    return new StatementRow(
        kept.id()
            + "."
            + statement.start()
            + "."
            + Integer.toHexString(statement.content().hashCode()),
        kept.id(),
        kept.storyId(),
        statement.start(),
        statement.end(),
        kept.article().text().substring(statement.start(), statement.end()),
        statement.cue(),
        statement.content(),
        ArticleRow.lower(statement.contentKind()),
        new Speaking(
            speaker.text(),
            speaker.name() == null ? null : ActorRow.id(speaker.name()),
            speaker.name(),
            speaker.role(),
            speaker.country()),
        statement.relayedBy());
  }
}
