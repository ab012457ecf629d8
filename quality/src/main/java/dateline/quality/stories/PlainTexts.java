package dateline.quality.stories;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.PageDate;
import dateline.extract.date.DateLine;
import dateline.extract.date.DateReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Articles of texts that have been cleaned by whoever labelled them. */
final class PlainTexts {
  /** A line with more other words beside its date is no dateline of a page. */
  private static final int MOST_OTHERS = 5;

  /** Where a page puts its date. */
  private static final int TOP = 4;

  private static final DateReader DATES = new DateReader();

  private PlainTexts() {}

  /**
   * An English article of these lines: a first line without a full stop is its headline, and a line
   * at the top that holds nothing but a date says when it was published.
   */
  static Article.Builder article(@Nullable String headline, List<String> lines) {
    Body.Builder body = new Body.Builder();
    String title = headline;
    PageDate published = null;
    boolean first = true;
    int place = 0;
    for (String line : lines) {
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("http")) {
        continue;
      }
      PageDate date = place++ < TOP ? dateAlone(text) : null;
      if (date != null) {
        published = published == null ? date : published;
        continue;
      }
      if (title == null && first && !text.endsWith(".")) {
        title = text;
      } else {
        body.add(Body.Kind.PARAGRAPH, text);
      }
      first = false;
    }
    return Article.builder(Article.Kind.ARTICLE)
        .headline(title)
        .language("en")
        .published(published)
        .body(body.build());
  }

  private static @Nullable PageDate dateAlone(String line) {
    DateLine read = DATES.line(line.replaceAll("(\\d): (\\d)", "$1:$2"), "en");
    return read.dates().isEmpty() || read.others() > MOST_OTHERS
        ? null
        : read.dates().getFirst().date();
  }
}
