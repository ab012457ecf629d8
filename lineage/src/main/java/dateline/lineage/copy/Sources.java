package dateline.lineage.copy;

import dateline.extract.Credit;
import dateline.extract.PrimarySource;
import dateline.lineage.Address;
import dateline.lineage.OutletName;
import dateline.lineage.Piece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sources that a piece says it has, by name, whether they were collected or not. */
final class Sources {

  /** A closing link or a line that says from where the whole text was taken. */
  private static final double PRIMARY = 0.8;

  /** A credit line or an agency's dateline: it speaks for the whole text. */
  private static final double WHOLE = 0.6;

  /** A credit within a sentence: it speaks for that sentence. */
  static final double PART = 0.2;

  /** A credit that stands in the text up to here may belong to its dateline. */
  private static final int DATELINE_END = 100;

  /** A paragraph of at most so many characters with a credit in it is a credit line. */
  private static final int CREDIT_LINE = 90;

  private Sources() {}

  /** One copy for each source that a piece names, the surest first. */
  static List<Copy> of(Piece piece) {
    return of(piece, List.of());
  }

  /** The same with those that sentences of its text name. */
  static List<Copy> of(Piece piece, List<Relay> relays) {
    Map<String, Copy> byKey = new LinkedHashMap<>();
    PrimarySource primary = piece.primarySource();
    if (primary != null && !ownAddress(piece, primary)) {
      String name = primary.name() != null ? primary.name() : Address.host(primary.url());
      String kind = primary.url() == null ? Evidence.CREDIT : Evidence.LINK;
      add(byKey, piece, name, PRIMARY, Evidence.said(kind, primary.evidence(), piece.text()));
    }
    for (Credit credit : piece.credits()) {
      double confidence = speaksForWhole(credit, piece.text()) ? WHOLE : PART;
      Evidence said = Evidence.said(Evidence.CREDIT, credit.evidence(), piece.text());
      add(byKey, piece, credit.name(), confidence, said);
    }
    for (Relay relay : relays) {
      String sentence = piece.text().substring(relay.start(), relay.end());
      Evidence said =
          new Evidence(Evidence.CREDIT, relay.start(), relay.end(), null, null, sentence);
      relay.chain().forEach(name -> add(byKey, piece, name, PART, said));
    }
    return byKey.values().stream()
        .sorted((one, other) -> Double.compare(other.confidence(), one.confidence()))
        .toList();
  }

  /**
   * Whether a primary source is only the canonical address of a page whose own address nobody
   * knows, and whose name cannot tell whether that address is its own.
   */
  private static boolean ownAddress(Piece piece, PrimarySource primary) {
    if (piece.url() != null || !Address.same(primary.url(), piece.canonicalUrl())) {
      return false;
    }
    String site = piece.site();
    return site == null || OutletName.key(site).chars().anyMatch(letter -> letter > 0x7f);
  }

  /** Whether a name stands in a short paragraph at the end of a text, as credit lines do. */
  static boolean closingCredit(String name, String text) {
    int lineStart = text.lastIndexOf('\n') + 1;
    return lineStart > 0
        && text.length() - lineStart <= CREDIT_LINE
        && text.indexOf(name, lineStart) >= 0;
  }

  private static void add(
      Map<String, Copy> byKey, Piece piece, @Nullable String name, double confidence, Evidence e) {
    String key = name == null ? "" : OutletName.key(name);
    if (name == null || key.isEmpty() || OutletName.keys(piece).contains(key)) {
      return;
    }
    Copy copy = new Copy(piece.id(), null, name, Copy.Kind.CREDITED, 0, confidence, List.of(e));
    byKey.merge(key, copy, (old, now) -> now.confidence() > old.confidence() ? now : old);
  }

  /**
   * Whether a credit speaks for the whole text: it stands outside of it, in a dateline, or in a
   * short paragraph of its own, and not in a sentence that passes on what someone reported.
   */
  static boolean speaksForWhole(Credit credit, String text) {
    String words = credit.evidence();
    int start = words.isBlank() ? -1 : text.indexOf(words);
    if (start < 0) {
      return true;
    }
    int lineStart = text.lastIndexOf('\n', start) + 1;
    int lineEnd = text.indexOf('\n', start);
    int length = (lineEnd < 0 ? text.length() : lineEnd) - lineStart;
    return length <= CREDIT_LINE || inDateline(credit.name(), text);
  }

  /** Whether a piece starts with a dateline that names its own outlet: "PLACE (Agency) –". */
  static boolean ownDateline(Piece piece) {
    return piece.site() != null
        && !piece.site().isBlank()
        && inDateline(piece.site(), piece.text());
  }

  private static boolean inDateline(String name, String text) {
    int start = text.indexOf(name);
    if (start < 0 || start > DATELINE_END) {
      return false;
    }
    boolean bracketed = start > 0 && text.charAt(start - 1) == '(';
    int after = start + name.length();
    String rest = text.substring(after, Math.min(text.length(), after + 4)).strip();
    boolean dash = !rest.isEmpty() && "–—-―".indexOf(rest.charAt(0)) >= 0;
    return bracketed || dash;
  }
}
