package dateline.desk.inbox;

import dateline.collect.inbox.Inbox;

/** Whether programs can send pages. */
public sealed interface Intake {

  /**
   * They can.
   *
   * @param inbox takes them
   * @param token what has to be shown
   */
  record Open(Inbox inbox, Token token) implements Intake {}

  /**
   * They cannot.
   *
   * @param obstacle why, with the remedy
   */
  record Closed(String obstacle) implements Intake {}
}
