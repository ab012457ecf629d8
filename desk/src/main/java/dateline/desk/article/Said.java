package dateline.desk.article;

import dateline.claims.ContentKind;
import dateline.claims.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the margin of an article shows it.
 *
 * @param speaker who says it
 * @param cue "said", or null where the text has none
 * @param content the words
 * @param direct whether they are the speaker's own
 * @param relayedBy who passes them on, or null
 * @param href the place in the text
 */
public record Said(
    String speaker,
    @Nullable String cue,
    String content,
    boolean direct,
    @Nullable String relayedBy,
    String href) {

  static Said of(Statement statement) {
    return new Said(
        speaker(statement),
        statement.cue().isBlank() ? null : statement.cue(),
        statement.content(),
        statement.contentKind() == ContentKind.DIRECT,
        statement.relayedBy().isEmpty() ? null : String.join(", ", statement.relayedBy()),
        "#c" + statement.start());
  }

  /** The words of a statement in a text, or the sentences that hold them. */
  static Highlight highlight(Statement statement, String text) {
    int end = Math.min(statement.end(), text.length());
    int at =
        statement.content().isEmpty() ? -1 : text.indexOf(statement.content(), statement.start());
    boolean found = at >= 0 && at + statement.content().length() <= end;
    String title = speaker(statement) + (statement.cue().isBlank() ? "" : " – " + statement.cue());
    return found
        ? new Highlight(at, at + statement.content().length(), title)
        : new Highlight(Math.min(statement.start(), end), end, title);
  }

  static List<Highlight> highlights(List<Statement> statements, String text) {
    return statements.stream().map(statement -> highlight(statement, text)).toList();
  }

  private static String speaker(Statement statement) {
    String name = statement.speaker().name();
    return name == null ? statement.speaker().text() : name;
  }
}
