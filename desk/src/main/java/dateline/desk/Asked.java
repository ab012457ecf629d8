package dateline.desk;

import dateline.stories.novelty.Since;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Reads what a request asks for, and refuses what goes beyond all reason. */
final class Asked {
  static final int MOST_WORDS = 300;
  private static final int LAST_PAGE = 10_000;
  private static final int LAST_PAGE_OF_RESULTS = 50;
  private static final int MOST_ID = 64;

  private Asked() {}

  /** The number of the page, counted from 1; 1 where none is asked for. */
  static int page(Context request) {
    return page(request, LAST_PAGE);
  }

  /** The number of the page of results: the index counts from the best, so late ones are dear. */
  static int pageOfResults(Context request) {
    return page(request, LAST_PAGE_OF_RESULTS);
  }

  private static int page(Context request, int last) {
    String asked = request.queryParam("page");
    if (asked == null) {
      return 1;
    }
    int page = asked.matches("[0-9]{1,6}") ? Integer.parseInt(asked) : 0;
    if (page < 1 || page > last) {
      throw new BadRequestResponse("There are pages 1 to " + last + " at most.");
    }
    return page;
  }

  /** What to search for, blank where nothing is asked for. */
  static String words(Context request) {
    String asked = request.queryParam("q");
    if (asked == null) {
      return "";
    }
    if (asked.length() > MOST_WORDS) {
      throw new BadRequestResponse(
          "A search can be "
              + MOST_WORDS
              + " characters long at most; this one has "
              + asked.length()
              + ".");
    }
    return asked.strip();
  }

  /** Since when something counts as new; null where nobody asks. */
  static @Nullable Since since(Context request) {
    String asked = request.queryParam("since");
    if (asked == null || asked.isBlank()) {
      return null;
    }
    try {
      return Since.of(asked);
    } catch (IllegalArgumentException e) {
      throw new BadRequestResponse("since: " + e.getMessage() + ".");
    }
  }

  /** The id in the address, or null where it can be none. */
  static @Nullable String id(Context request) {
    String id = request.pathParam("id");
    return id.length() <= MOST_ID ? id : null;
  }
}
