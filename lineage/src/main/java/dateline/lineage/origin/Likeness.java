package dateline.lineage.origin;

import dateline.extract.Article;
import dateline.lineage.Piece;
import dateline.lineage.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What makes it possible, and no more than possible, that a piece depends on another: nearly the
 * same headline, or that it says itself that it passes on what others reported.
 */
final class Likeness {

  private static final int MIN_HEADLINE_WORDS = 5;
  private static final double SAME_HEADLINE = 0.7;

  /** Words of fewer letters are mostly grammar. */
  private static final int HEADLINE_LETTERS = 4;

  /** Where in a text a page says whose report it passes on. */
  private static final int LEAD = 1500;

  /** How pages of several languages credit media that they do not name. */
  private static final List<String> UNNAMED_MEDIA =
      List.of(
          "media reports",
          "media outlets",
          "media reported",
          "according to reports",
          "press reports",
          "news reports",
          "local media",
          "state media",
          "reports say",
          "medienberichte",
          "medien zufolge",
          "selon les médias",
          "selon des médias",
          "selon la presse",
          "según medios",
          "medios locales",
          "secondo i media",
          "segundo a imprensa",
          "по данным сми",
          "по сообщениям сми",
          "сообщают сми",
          "وسائل إعلام",
          "媒体报道",
          "報道によると");

  private final long[] headline;
  private final boolean relay;

  Likeness(Piece piece) {
    String title = piece.headline() == null ? "" : piece.headline();
    headline = distinct(Words.of(title), HEADLINE_LETTERS);
    relay = piece.kind() == Article.Kind.POST || creditsUnnamedMedia(piece.text());
  }

  /** Whether the piece says, or shows by being a post, that it passes on what others reported. */
  boolean relay() {
    return relay;
  }

  /** Whether one of two pieces may have been written from the other, or both from a third. */
  boolean like(Likeness other) {
    return share(headline, other.headline, MIN_HEADLINE_WORDS) >= SAME_HEADLINE;
  }

  private static boolean creditsUnnamedMedia(String text) {
    String lead = text.substring(0, Math.min(LEAD, text.length())).toLowerCase(Locale.ROOT);
    return UNNAMED_MEDIA.stream().anyMatch(lead::contains);
  }

  /** The overlap coefficient of two sets; 0 where either is smaller than a minimum. */
  static double share(long[] one, long[] other, int minimum) {
    if (one.length < minimum || other.length < minimum) {
      return 0;
    }
    int shared = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      if (one[i] == other[j]) {
        shared++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    return (double) shared / Math.min(one.length, other.length);
  }

  private static long[] distinct(Words words, int letters) {
    long[] hashes = new long[words.size()];
    int count = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean solitary = words.weight(i) == 1;
      if (solitary) {
        if (i + 1 < words.size()) {
          // Two characters make a word more often than one does.
          hashes[count++] = Words.mix(words.hash(i) * 31 + words.hash(i + 1));
        }
      } else if (words.end(i) - words.start(i) >= letters) {
        hashes[count++] = words.hash(i);
      }
    }
    return Arrays.stream(hashes, 0, count).sorted().distinct().toArray();
  }
}
