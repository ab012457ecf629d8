package dateline.app;

import dateline.extract.Article;
import dateline.lineage.copy.Copy;
import dateline.lineage.copy.Evidence;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A copy in words, for one line or two of the tree.
 *
 * @param from the article that copied
 * @param to what it copied, or null where that was not collected
 */
record CopyWords(Copy copy, Article from, @Nullable Article to) {
  private static final int MOST_OF_A_QUOTE = 90;

  /** No claim is certain. */
  private static final double SUREST = 0.99;

  /** Words that a page says of itself are stronger than what can be seen from outside. */
  private static final List<String> STRONGEST =
      List.of(
          Evidence.CREDIT, Evidence.CANONICAL, Evidence.LINK, Evidence.PASSAGE, Evidence.HEADLINE);

  /** What is claimed, how sure it is, and the strongest of what says so. */
  String claim() {
    return kind() + share() + ", confidence " + sure() + strongest();
  }

  /** A sentence of the copy beside that of the source which it tells again, if there is one. */
  Optional<String> retold() {
    return copy.evidence().stream()
        .filter(evidence -> evidence.kind().equals(Evidence.RETOLD))
        .max(Comparator.comparingInt(evidence -> evidence.text().length()))
        .map(evidence -> "retold “" + quote(evidence.text()) + "”" + source(evidence));
  }

  private String kind() {
    String before = to == null || copy.shown() != Copy.Kind.REWRITE ? null : to.language();
    String language = from.language();
    boolean translated = before != null && language != null && !before.equals(language);
    return translated ? "translation from " + before : copy.shown().label();
  }

  /** Of a text that nobody has there is no share; of another language, none worth telling. */
  private String share() {
    boolean told = copy.to() != null && copy.containment() > 0;
    return told ? String.format(Locale.ROOT, " %.0f%%", 100 * copy.containment()) : "";
  }

  private String sure() {
    String all = sure(copy.confidence());
    String whichever = sure(copy.dependence());
    return all.equals(whichever) ? all : whichever + " (in this direction " + all + ")";
  }

  private static String sure(double confidence) {
    return String.format(Locale.ROOT, "%.2f", Math.min(confidence, SUREST));
  }

  private String strongest() {
    return copy.evidence().stream()
        .filter(evidence -> STRONGEST.contains(evidence.kind()))
        .min(
            Comparator.comparingInt((Evidence evidence) -> STRONGEST.indexOf(evidence.kind()))
                .thenComparingInt(evidence -> -evidence.text().length()))
        .map(evidence -> ", " + evidence.kind() + " “" + quote(evidence.text()) + "”")
        .orElse("");
  }

  private String source(Evidence evidence) {
    Integer start = evidence.toStart();
    Integer end = evidence.toEnd();
    return to == null || start == null || end == null
        ? ""
        : " from “" + quote(to.text().substring(start, end)) + "”";
  }

  private static String quote(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.length() <= MOST_OF_A_QUOTE ? line : line.substring(0, MOST_OF_A_QUOTE) + "…";
  }
}
