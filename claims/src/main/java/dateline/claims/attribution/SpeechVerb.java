package dateline.claims.attribution;

/** What a cue asks of its content. */
public enum SpeechVerb {
  /** A clause, with or without "that": "said". */
  SAYING,
  /** A clause with "that", or a quotation: "noted", "warned". */
  STATING,
  /** An object, without quotation: "accused", "urged". */
  ACTING,
  /** Speech only with words quoted: "called … 'a gift'". */
  NAMING,
  /** No verb: "according to". */
  ACCORDING
}
