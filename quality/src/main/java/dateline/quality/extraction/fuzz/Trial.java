package dateline.quality.extraction.fuzz;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Credit;
import dateline.extract.Extraction;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import dateline.extract.PageDate;
import dateline.extract.charset.Decoder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Has extraction read broken pages and checks what holds for any page. Thread-safe. */
final class Trial {
  private final Extractor extractor = new Extractor();
  private final Decoder decoder = new Decoder();

  /**
   * What came of one case.
   *
   * @param failure what was wrong in one line, the same for the same fault; null where nothing was
   * @param thrown what was thrown, or null
   * @param refused whether the page was refused
   */
  record Outcome(@Nullable String failure, @Nullable Throwable thrown, boolean refused) {
    static final Outcome READ = new Outcome(null, null, false);

    private static Outcome failed(Throwable thrown) {
      Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
      return new Outcome(cause.getClass().getSimpleName() + " at " + place(cause), thrown, false);
    }
  }

  /** Reads the page once; no throwable leaves this method. */
  Outcome of(Broken broken) {
    return of(broken, false);
  }

  /** Reads the page twice, and compares. */
  Outcome twice(Broken broken) {
    return of(broken, true);
  }

  private Outcome of(Broken broken, boolean again) {
    try {
      if (broken.page().content().isEmpty()) {
        decoder.decode(broken.bytes(), null);
      }
      Extraction extraction = extractor.extract(broken.page());
      String breach = breach(extraction);
      if (breach == null && again && !extractor.extract(broken.page()).equals(extraction)) {
        breach = "the same page is read in two ways";
      }
      return breach == null ? Outcome.READ : new Outcome(breach, null, false);
    } catch (ExtractionException refused) {
      return refusal(refused, broken.page());
    } catch (RuntimeException | Error fault) {
      return Outcome.failed(fault);
    }
  }

  private static Outcome refusal(ExtractionException refused, Page page) {
    String message = Objects.toString(refused.getMessage(), "");
    if (message.contains("a fault of Dateline")) {
      return Outcome.failed(refused);
    }
    boolean told = !message.isBlank() && message.contains(page.sourceId());
    return new Outcome(told ? null : "a refusal that does not name its page", refused, told);
  }

  /** The innermost line of Dateline's own code on a stack, as File.java:line. */
  static String place(Throwable thrown) {
    return place(thrown.getStackTrace());
  }

  static String place(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(frame -> frame.getClassName().startsWith("dateline.extract."))
        .findFirst()
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("no line of extraction");
  }

  /** Which law of an article the extraction breaks, or null. */
  static @Nullable String breach(Extraction extraction) {
    if (extraction.main().text().isEmpty()) {
      return "an article without text";
    }
    return Stream.concat(Stream.of(extraction.main()), extraction.replies().stream())
        .map(Trial::breach)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String breach(Article article) {
    String blocks = breach(article.body());
    if (blocks != null) {
      return blocks;
    }
    if (isBlank(article.headline()) || isBlank(article.deck()) || isBlank(article.site())) {
      return "a headline, deck or site that is blank";
    }
    if (article.authors().stream().anyMatch(Trial::isBlank)
        || article.credits().stream().map(Credit::name).anyMatch(Trial::isBlank)) {
      return "an author or credit that is blank";
    }
    return isAsked(article.published()) && isAsked(article.modified())
        ? null
        : "a date that ends before it begins";
  }

  /**
   * Blocks tile the text: one or two line breaks between them, none empty, none with white ends.
   */
  static @Nullable String breach(Body body) {
    List<Body.Block> blocks = body.blocks();
    int end = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Body.Block block = blocks.get(i);
      String gap = i == 0 ? "" : inOneTable(blocks.get(i - 1), block) ? "\n" : "\n\n";
      if (block.start() != end + gap.length() || !body.text().startsWith(gap, end)) {
        return "blocks that are not parted by one line";
      }
      String text = body.textOf(block);
      if (text.isBlank() || !text.equals(text.strip())) {
        return "a block that is blank or has white ends";
      }
      end = block.end();
    }
    return end == body.text().length() ? null : "text behind the last block";
  }

  private static boolean inOneTable(Body.Block before, Body.Block block) {
    return before.kind() == Body.Kind.TABLE_ROW && block.kind() == Body.Kind.TABLE_ROW;
  }

  private static boolean isBlank(@Nullable String words) {
    return words != null && words.isBlank();
  }

  /** Later stages ask a date for these, which must not throw. */
  private static boolean isAsked(@Nullable PageDate date) {
    return date == null
        || (date.earliest().isBefore(date.latest()) && !date.day().toString().isEmpty());
  }
}
