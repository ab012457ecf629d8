package dateline.claims;

/** In whose words the content of a statement is given. */
public enum ContentKind {
  /** The speaker's, between quotation marks. */
  DIRECT,
  /** The writer's. */
  INDIRECT,
  /** The writer's, with words of the speaker between quotation marks. */
  MIXED
}
