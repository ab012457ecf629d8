package dateline.lineage.copy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The claim that one article copied another, or a source that was not collected.
 *
 * @param from the id of the article that copied
 * @param to the id of the article that was copied, or null where it was not collected
 * @param toName the name or host of the source; never null where {@code to} is
 * @param kind how it was copied
 * @param containment the share of {@code from}'s words that is found in {@code to}, 0 to 1; where
 *     the source was not collected, the share that is found in another copy of it, or 0
 * @param dependence how sure it is that the one does not stand beside the other as an origin of its
 *     own, whichever way the text went, 0 to 1; from {@link #CERTAIN} on they are counted as one
 * @param confidence how sure the copy as a whole is, its direction included, 0 to 1; at most {@code
 *     dependence}
 * @param evidence what says so
 */
public record Copy(
    String from,
    @Nullable String to,
    @Nullable String toName,
    Kind kind,
    double containment,
    double dependence,
    double confidence,
    List<Evidence> evidence) {

  /** From this dependence on, a copy is counted as one; below, as possible. */
  public static final double CERTAIN = 0.5;

  /** A direction that is hardly more likely than its opposite is none. */
  private static final double TIED = 0.55;

  /** The order in which copies are listed: by from, then to, then the name. */
  public static final Comparator<Copy> ORDER =
      Comparator.comparing(Copy::from)
          .thenComparing(Copy::to, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Copy::toName, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Copy::kind);

  /** How an article was copied. */
  public enum Kind {
    /** Word for word, with hardly anything left out. */
    VERBATIM,
    /** Most of the text is the same, with edits or cuts. */
    NEAR_VERBATIM,
    /** The same text in other words. */
    REWRITE,
    /** A part of the source, of which the larger part is left out; or a long passage of it. */
    EXCERPT,
    /** Named as the source, without proof in the text. */
    CREDITED;

    /** The kind as other tools read it: {@code near-verbatim}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A copy whose direction is as sure as that it is one. */
  public Copy(
      String from,
      @Nullable String to,
      @Nullable String toName,
      Kind kind,
      double containment,
      double confidence,
      List<Evidence> evidence) {
    this(from, to, toName, kind, containment, confidence, confidence, evidence);
  }

  public Copy {
    evidence = List.copyOf(evidence);
    if (to == null && toName == null) {
      throw new IllegalArgumentException("The copy from " + from + " needs an article or a name");
    }
    if (Objects.equals(from, to)) {
      throw new IllegalArgumentException("The article " + from + " cannot copy itself");
    }
  }

  /**
   * The kind that a reader can check. How a source was copied whose text nobody has is a guess from
   * other copies of it, and the source is no more than credited.
   */
  public Kind shown() {
    return to == null ? Kind.CREDITED : kind;
  }

  /** Whether something tells the direction, and not the order of the ids alone. */
  public boolean directed() {
    return confidence > TIED * dependence;
  }

  /** Whether the articles are surely not independent. */
  public boolean certain() {
    return dependence >= CERTAIN;
  }
}
