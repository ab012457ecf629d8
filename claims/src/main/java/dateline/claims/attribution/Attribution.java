package dateline.claims.attribution;

/**
 * A cue and the words that name its source, as ranges of a clause's items (from inclusive, to
 * exclusive).
 *
 * @param cueFrom the cue: a verb of speech, or "according to"
 * @param sourceFrom who speaks; may stand before or after the cue
 * @param verb what the cue asks of its content
 */
public record Attribution(int cueFrom, int cueTo, int sourceFrom, int sourceTo, SpeechVerb verb) {

  /** First item of cue and source together. */
  public int from() {
    return Math.min(cueFrom, sourceFrom);
  }

  /** Past the last item of cue and source together. */
  public int to() {
    return Math.max(cueTo, sourceTo);
  }

  /** Whether the source follows the cue, as in "said the minister". */
  public boolean inverted() {
    return sourceFrom >= cueTo;
  }
}
