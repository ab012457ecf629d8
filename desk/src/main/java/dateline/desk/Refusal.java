package dateline.desk;

/**
 * The page for a request that cannot be answered.
 *
 * @param status the HTTP status code
 * @param title what is wrong, in a few words
 * @param remedy what to do
 */
public record Refusal(int status, String title, String remedy) {
  static Refusal of(int status, String message) {
    return switch (status) {
      case 400 -> new Refusal(status, "This cannot be asked", message);
      case 401 -> new Refusal(status, "Nobody knows who sends this", message);
      case 403 -> new Refusal(status, "This is not allowed", message);
      case 404 ->
          new Refusal(
              status,
              "There is no such page",
              "It may have been linked anew since: stories get another address when an earlier"
                  + " article of theirs comes in. A search will find it.");
      case 405 ->
          new Refusal(status, "This address only shows", "There is nothing to change here.");
      case 413 -> new Refusal(status, "This is too large", message);
      case 415, 422 -> new Refusal(status, "This cannot be read", message);
      case 500 ->
          new Refusal(
              status,
              "This page cannot be shown",
              "Something went wrong here, and the log of the program says what.");
      default -> new Refusal(status, "This cannot be answered", message);
    };
  }
}
