package dateline.desk.article;

import dateline.claims.ContentKind;
import dateline.claims.Statement;
import dateline.desk.wording.Spoken;
import dateline.pipeline.reading.Findings.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

  static Said of(Statement statement, String text) {
    String sentence = sentence(statement, text);
    List<Span> parts = Spoken.in(sentence, statement.content());
    // The parts of an interrupted quotation; a content that is not found stands as it came.
    String content =
        parts.size() < 2
            ? statement.content()
            : parts.stream()
                .map(part -> sentence.substring(part.start(), part.end()))
                .collect(Collectors.joining(" … "));
    return new Said(
        speaker(statement),
        statement.cue().isBlank() ? null : statement.cue(),
        content,
        statement.contentKind() == ContentKind.DIRECT,
        statement.relayedBy().isEmpty() ? null : String.join(", ", statement.relayedBy()),
        "#c" + statement.start());
  }

  /** The words of statements in a text, each with who says them. */
  static List<Highlight> highlights(List<Statement> statements, String text) {
    List<Highlight> highlights = new ArrayList<>();
    for (Statement statement : statements) {
      int start = statement.start();
      String title =
          speaker(statement) + (statement.cue().isBlank() ? "" : " – " + statement.cue());
      for (Span words : Spoken.in(sentence(statement, text), statement.content())) {
        highlights.add(new Highlight(start + words.start(), start + words.end(), title));
      }
    }
    return List.copyOf(highlights);
  }

  private static String sentence(Statement statement, String text) {
    int end = Math.min(statement.end(), text.length());
    return text.substring(Math.min(statement.start(), end), end);
  }

  private static String speaker(Statement statement) {
    String name = statement.speaker().name();
    return name == null ? statement.speaker().text() : name;
  }
}
