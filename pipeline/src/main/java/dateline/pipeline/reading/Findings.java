package dateline.pipeline.reading;

import dateline.claims.Actor;
import dateline.claims.Statement;
import dateline.language.DateMention;
import dateline.language.Name;
import java.util.List;

/**
 * What was found in the text of one article. Offsets count UTF-16 code units of that text.
 *
 * @param sentences where each sentence starts and ends
 * @param names persons, organizations and places
 * @param dates days, months and years that the text names
 * @param statements who said what
 * @param actors persons, organizations and states, each once
 */
public record Findings(
    List<Span> sentences,
    List<Name> names,
    List<DateMention> dates,
    List<Statement> statements,
    List<Actor> actors) {

  /** Nothing was looked for, as in spam. */
  public static final Findings NONE =
      new Findings(List.of(), List.of(), List.of(), List.of(), List.of());

  /** A stretch of text from {@code start} (inclusive) to {@code end} (exclusive). */
  public record Span(int start, int end) {}

  public Findings {
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
    dates = List.copyOf(dates);
    statements = List.copyOf(statements);
    actors = List.copyOf(actors);
  }
}
