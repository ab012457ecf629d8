package dateline.collect.web;

/**
 * One question.
 *
 * @param address as it was found; whether it may be asked is told by the answer
 * @param wanted what is hoped for there
 * @param known what was given with the last answer, or {@link Validators#NONE}
 */
public record Request(String address, Wanted wanted, Validators known) {
  /** A question about something that is not known yet. */
  public static Request of(String address, Wanted wanted) {
    return new Request(address, wanted, Validators.NONE);
  }
}
