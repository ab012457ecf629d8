package dateline.lineage.copy;

import dateline.extract.Article;
import dateline.extract.PageDate;
import dateline.lineage.Address;
import dateline.lineage.OutletName;
import dateline.lineage.Piece;
import dateline.lineage.alignment.Alignment;
import dateline.lineage.alignment.Passage;
import dateline.lineage.retelling.Echo;
import dateline.lineage.retelling.Retelling;
import dateline.lineage.words.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One comparison of two pieces, a and b, a's id being the lesser. */
final class Comparison {

  /** News is copied within days. */
  private static final Duration NEWS_AGES = Duration.ofDays(3);

  /** Who copies later than that takes at least so much of one of the texts as it is. */
  private static final double COPIED_LATE = 0.85;

  /** How sure a copy is whose text is shared, and who names the other as its source. */
  private static final double NAMED_AND_SHARED = 0.9;

  /** Two articles of which one credits the other's outlet share so much of names and numbers. */
  private static final double SAME_SUBJECT = 0.3;

  /** Log odds for a piece that is not dated to the day where the other is: reporters date. */
  private static final double UNDATED = 0.4;

  /** Log odds for a piece whose dateline names its own outlet, as the reports of agencies do. */
  private static final double OWN_DATELINE = 1.5;

  /** Log odds for a post where the other is an article: threads pass on what they read. */
  private static final double POSTED = 1;

  /** How many passages are kept as evidence: the longest. */
  private static final int MAX_PASSAGES = 40;

  /** How many retold sentences are kept as evidence: the most alike. */
  private static final int MAX_ECHOES = 12;

  /** Log odds for a piece that is certainly later than the other. */
  private static final double LATER = 2;

  /** Log odds for a piece that is a part of the other. */
  private static final double PART_OF = 1;

  /**
   * Log odds for a piece without a credit where the other credits a third outlet for its whole
   * text: who has his text from an agency has it from nobody else, also where he prints it later.
   */
  private static final double CREDIT_DROPPED = 2.5;

  private static final Words NO_WORDS = Words.of("");

  private final Piece a;
  private final Piece b;
  private final Witness witnessOfA;
  private final Witness witnessOfB;
  private final boolean oneLanguage;
  private final Alignment alignment;
  private final Kinship kinship;
  private final Trail fromA;
  private final Trail fromB;

  Comparison(Witness one, Witness other) {
    a = one.piece();
    b = other.piece();
    witnessOfA = one;
    witnessOfB = a.text().equals(b.text()) ? one : other;
    oneLanguage = a.language() == null || b.language() == null || a.language().equals(b.language());
    alignment =
        oneLanguage
            ? Alignment.of(one.words(), witnessOfB.words())
            : Alignment.of(NO_WORDS, NO_WORDS);
    kinship =
        oneLanguage
            ? Kinship.ofOneLanguage(alignment, one, witnessOfB)
            : Kinship.ofTwoLanguages(alignment, one, witnessOfB);
    fromA = Trail.between(a, b);
    fromB = Trail.between(b, a);
  }

  Optional<Copy> copy() {
    if (Address.same(a.url(), b.url())) {
      return Optional.empty(); // Two versions of one article.
    }
    double direction = direction();
    boolean aCopied = direction < 0;
    Trail trail = aCopied ? fromA : fromB;
    if (!trail.page() && (kinship.filledAnew() || anotherOccasion())) {
      return Optional.empty();
    }
    Copy.Kind kind = kind(aCopied, trail);
    if (kind != Copy.Kind.CREDITED && !trail.names() && siblings()) {
      return Optional.empty();
    }
    double sure = kind == Copy.Kind.CREDITED ? credited(trail) : kinship.sure();
    if (kind != Copy.Kind.CREDITED && trail.names() && (trail.whole() || trail.page())) {
      sure = Math.max(sure, NAMED_AND_SHARED);
    }
    return sure == 0 ? Optional.empty() : Optional.of(copy(aCopied, kind, sure, direction, trail));
  }

  /** Who credits the other for a sentence, and hardly tells the same, has no more than that. */
  private Copy.Kind kind(boolean aCopied, Trail trail) {
    Copy.Kind kind = kinship.kind(aCopied).orElse(Copy.Kind.CREDITED);
    boolean inPassing = trail.names() && !trail.whole() && kinship.sure() < Copy.CERTAIN;
    return kind == Copy.Kind.REWRITE && inPassing ? Copy.Kind.CREDITED : kind;
  }

  /** How sure a copy is of which only the piece's own words speak; 0 where they do not. */
  private double credited(Trail trail) {
    if (!trail.names()) {
      return 0;
    }
    if (trail.page()) {
      return trail.whole() ? 0.9 : Sources.PART;
    }
    double subject = witnessOfA.marks().sharedFacts(witnessOfB.marks());
    if (subject < SAME_SUBJECT || a.published() == null || b.published() == null) {
      return 0;
    }
    return trail.whole() ? 0.6 + 0.3 * subject : Sources.PART * (0.8 + 0.2 * subject);
  }

  /** Negative when a copied b, positive when b copied a, never 0: the ids decide a tie. */
  private double direction() {
    double direction = fromB.weight() - fromA.weight();
    direction += LATER * later(a, b);
    direction += PART_OF * kinship.partOf();
    direction += OWN_DATELINE * difference(Sources::ownDateline);
    direction += UNDATED * difference(Comparison::dated);
    direction += POSTED * difference(piece -> piece.kind() == Article.Kind.ARTICLE);
    direction +=
        CREDIT_DROPPED * ((dropped(a, b, fromB) ? -1 : 0) + (dropped(b, a, fromA) ? 1 : 0));
    return direction == 0 ? Double.MIN_VALUE : direction;
  }

  /** Whether a piece names no source, and another names one that is not this piece. */
  private static boolean dropped(Piece piece, Piece other, Trail fromOther) {
    return !fromOther.names()
        && name(piece) != null
        && wholeSources(piece).isEmpty()
        && !wholeSources(other).isEmpty();
  }

  private static boolean dated(Piece piece) {
    PageDate date = piece.published();
    return date != null
        && date.precision().compareTo(PageDate.Precision.DAY) <= 0
        && date.from() == PageDate.From.STATED;
  }

  /** The probability of the direction that the log odds give: at least a half. */
  private static double towards(double direction) {
    return 1 / (1 + Math.exp(-Math.abs(direction)));
  }

  /** 1 when b is certainly later than a, -1 when a is, 0 when their times can be the same. */
  private static int later(Piece a, Piece b) {
    PageDate first = a.published();
    PageDate second = b.published();
    if (first == null || second == null) {
      return 0;
    }
    if (!first.latest().isAfter(second.earliest())) {
      return 1;
    }
    return second.latest().isAfter(first.earliest()) ? 0 : -1;
  }

  /** 1 where only a has a mark of an origin, -1 where only b has it, else 0. */
  private int difference(Predicate<Piece> mark) {
    return (mark.test(a) ? 1 : 0) - (mark.test(b) ? 1 : 0);
  }

  /** Whether both take their text from the same source, and so neither from the other. */
  private boolean siblings() {
    Set<String> sources = wholeSources(a);
    return !sources.isEmpty() && wholeSources(b).stream().anyMatch(sources::contains);
  }

  /**
   * Whether the same form of words was used again for something else: an agency that reports two
   * meetings of the same people, a ministry with its set phrases.
   */
  private boolean anotherOccasion() {
    PageDate first = a.published();
    PageDate second = b.published();
    if (first == null || second == null || kinship.most() >= COPIED_LATE) {
      return false;
    }
    Duration later = Duration.between(first.latest(), second.earliest());
    Duration sooner = Duration.between(second.latest(), first.earliest());
    return later.compareTo(NEWS_AGES) > 0 || sooner.compareTo(NEWS_AGES) > 0;
  }

  private static Set<String> wholeSources(Piece piece) {
    return Sources.of(piece).stream()
        .filter(Copy::certain)
        .map(copy -> OutletName.key(Objects.requireNonNull(copy.toName())))
        .collect(Collectors.toSet());
  }

  private Copy copy(boolean aCopied, Copy.Kind kind, double sure, double direction, Trail trail) {
    Piece from = aCopied ? a : b;
    Piece to = aCopied ? b : a;
    List<Evidence> evidence = new ArrayList<>(passages(aCopied, from));
    if (kind == Copy.Kind.REWRITE) {
      evidence.addAll(echoes(aCopied, from));
    }
    evidence.addAll(trail.evidence());
    boolean fromIsLater = later(to, from) > 0;
    if (fromIsLater && from.published() != null && to.published() != null) {
      String times = from.published().value() + " after " + to.published().value();
      evidence.add(Evidence.outside(Evidence.TIME, times));
    }
    if (sameHeadline() && from.headline() != null) {
      evidence.add(Evidence.outside(Evidence.HEADLINE, from.headline()));
    }
    double containment = aCopied ? alignment.containmentOfA() : alignment.containmentOfB();
    double confidence = sure * towards(direction);
    return new Copy(
        from.id(),
        to.id(),
        name(to),
        kind,
        round(containment),
        round(sure),
        round(confidence),
        evidence);
  }

  private static @Nullable String name(Piece to) {
    return to.outlet().equals(to.id()) ? null : to.outlet();
  }

  private static double round(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }

  private List<Evidence> passages(boolean aCopied, Piece from) {
    return alignment.passages().stream()
        .sorted(Comparator.comparingInt(Passage::words).reversed())
        .limit(MAX_PASSAGES)
        .map(passage -> evidence(passage, aCopied, from.text()))
        .sorted(Comparator.comparingInt(Evidence::fromStart).thenComparingInt(Evidence::fromEnd))
        .toList();
  }

  private List<Evidence> echoes(boolean aCopied, Piece from) {
    return Retelling.echoes(witnessOfA.marks(), witnessOfB.marks(), oneLanguage).stream()
        .sorted(Comparator.comparingDouble(Echo::alike).reversed())
        .limit(MAX_ECHOES)
        .map(echo -> evidence(echo, aCopied, from.text()))
        .sorted(Comparator.comparingInt(Evidence::fromStart))
        .toList();
  }

  private static Evidence evidence(Echo echo, boolean aCopied, String text) {
    int fromStart = aCopied ? echo.aStart() : echo.bStart();
    int fromEnd = aCopied ? echo.aEnd() : echo.bEnd();
    int toStart = aCopied ? echo.bStart() : echo.aStart();
    int toEnd = aCopied ? echo.bEnd() : echo.aEnd();
    String words = text.substring(fromStart, fromEnd);
    return new Evidence(Evidence.RETOLD, fromStart, fromEnd, toStart, toEnd, words);
  }

  private static Evidence evidence(Passage passage, boolean aCopied, String text) {
    int fromStart = aCopied ? passage.aStart() : passage.bStart();
    int fromEnd = aCopied ? passage.aEnd() : passage.bEnd();
    int toStart = aCopied ? passage.bStart() : passage.aStart();
    int toEnd = aCopied ? passage.bEnd() : passage.aEnd();
    String words = text.substring(fromStart, fromEnd);
    return new Evidence(Evidence.PASSAGE, fromStart, fromEnd, toStart, toEnd, words);
  }

  private boolean sameHeadline() {
    if (a.headline() == null || b.headline() == null) {
      return false;
    }
    Words one = Words.of(a.headline());
    Words other = Words.of(b.headline());
    if (one.size() != other.size() || one.size() == 0) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (one.hash(i) != other.hash(i)) {
        return false;
      }
    }
    return true;
  }
}
