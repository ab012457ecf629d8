package dateline.desk.story;

import dateline.desk.wording.Address;
import dateline.desk.wording.Numbers;
import dateline.desk.wording.Shortened;
import dateline.lineage.copy.Copy;
import dateline.lineage.copy.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy in words.
 *
 * @param kind "near-verbatim"; "credited" where the source was not collected
 * @param share how much of the copy stands in its source, "93%"; null where the source was not
 *     collected
 * @param confidence how sure the copy is, "confidence 97%"; where its direction is less sure than
 *     that the two are not independent, both
 * @param certain whether it counts as a copy
 * @param evidence what says so, the first being the strongest
 */
public record CopyNote(
    String kind,
    @Nullable String share,
    String confidence,
    boolean certain,
    List<Ground> evidence) {
  private static final int EVIDENCE_CODE_UNITS = 280;
  private static final int GROUNDS = 40;

  /**
   * One thing that speaks for a copy.
   *
   * @param kind "passage", "credit", "link" …
   * @param text the words
   * @param copyHref where they stand in the copy, or null
   * @param sourceHref where they stand in the source, or null
   */
  public record Ground(
      String kind, String text, @Nullable String copyHref, @Nullable String sourceHref) {}

  /** What stands between the kind and the source: credited to one, excerpt from one. */
  public String preposition() {
    return kind.equals(Copy.Kind.CREDITED.label()) ? "to" : "from";
  }

  /** The words for a copy. */
  public static CopyNote of(Copy copy) {
    return new CopyNote(
        copy.shown().label(),
        copy.to() == null || copy.containment() <= 0 ? null : Numbers.percent(copy.containment()),
        confidence(copy),
        copy.certain(),
        copy.evidence().stream().limit(GROUNDS).map(evidence -> ground(copy, evidence)).toList());
  }

  private static String confidence(Copy copy) {
    String all = Numbers.sure(copy.confidence());
    String whichever = Numbers.sure(copy.dependence());
    return all.equals(whichever)
        ? "confidence " + all
        : "confidence " + whichever + ", in this direction " + all;
  }

  private static Ground ground(Copy copy, Evidence evidence) {
    Integer inSource = evidence.toStart();
    return new Ground(
        evidence.kind(),
        Shortened.to(EVIDENCE_CODE_UNITS, evidence.text()),
        evidence.fromStart() < 0 ? null : Address.place(copy.from(), evidence.fromStart()),
        inSource == null || copy.to() == null ? null : Address.place(copy.to(), inSource));
  }
}
