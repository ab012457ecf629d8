package dateline.extract.html;

import dateline.extract.Body;
import dateline.extract.markup.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Falls back on the text that a page's JSON-LD repeats of its article. Some pages hold no other:
 * their markup is filled by scripts, or shows only the beginning. Stateless.
 */
final class StatedBody {
  /** A shorter one is a summary. UTF-16 code units. */
  private static final int LEAST = 400;

  /** So much of the stated text the markup has to show to be believed. */
  private static final double SHOWN = 0.4;

  private StatedBody() {}

  /** The body that was found on the page, or the stated one where that is far richer. */
  static Body richer(Body found, @Nullable String stated) {
    if (stated == null
        || stated.length() < LEAST
        || found.text().length() >= stated.length() * SHOWN) {
      return found;
    }
    Body.Builder body = new Body.Builder();
    if (stated.contains("</")) {
      MainText.ofContent(Markup.parse(stated, null))
          .blocks()
          .forEach(block -> body.add(block.kind(), block.text()));
    } else {
      stated.lines().forEach(line -> body.add(Body.Kind.PARAGRAPH, line));
    }
    Body whole = body.build();
    return whole.text().length() > found.text().length() ? whole : found;
  }
}
