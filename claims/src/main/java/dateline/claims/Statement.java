package dateline.claims;

import java.util.List;

/**
 * What someone is reported to have said.
 *
 * @param start first code unit of the sentences that hold the statement
 * @param end past their last code unit
 * @param cue the verb or words of speech as written ("said", "according to"); empty where a
 *     quotation goes on without one
 * @param content DIRECT: exactly the words between the quotation marks, parts of an interrupted
 *     quotation joined by a space; INDIRECT and MIXED: the clause as written, with its quotation
 *     marks
 * @param contentKind in whose words the content is
 * @param speaker who said it
 * @param relayedBy who passes it on, nearest the reader first; without the outlet itself
 */
public record Statement(
    int start,
    int end,
    String cue,
    String content,
    ContentKind contentKind,
    Speaker speaker,
    List<String> relayedBy) {

  public Statement {
    relayedBy = List.copyOf(relayedBy);
  }
}
