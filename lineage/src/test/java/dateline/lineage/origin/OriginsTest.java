package dateline.lineage.origin;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.PageDate;
import dateline.lineage.MadeUp;
import dateline.lineage.Piece;
import dateline.lineage.copy.Copy;
import dateline.lineage.copy.Copy.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OriginsTest {

  @Test
  void copiesCollapseToTheArticleThatCopiedNone() {
    Origins origins =
        Origins.of(story("a", "b", "c", "d"), List.of(copy("a", "b", 0.9), copy("b", "c", 0.9)));
    assertThat(origins.high()).isEqualTo(2);
    assertThat(origins.low()).isEqualTo(2);
    assertThat(origins.origins())
        .containsExactly(
            new Origin("c", null, List.of("site a", "site b", "site c")),
            new Origin("d", null, List.of("site d")));
  }

  @Test
  void aSourceThatWasNotCollectedIsOneOriginByNameAndHost() {
    Origins origins =
        Origins.of(
            story("a", "b", "c"),
            List.of(
                named("a", "The Harbour Post", 0.8),
                named("b", "harbourpost.example", 0.8),
                named("c", "Nordwire", 0.6)));
    assertThat(origins.origins())
        .containsExactly(
            new Origin(null, "Nordwire", List.of("site c")),
            new Origin(null, "The Harbour Post", List.of("site a", "site b")));
  }

  @Test
  void ofSeveralPiecesOfAnOutletTheEarliestIsTheOrigin() {
    Piece follow = dated("a", "2031-03-05");
    Piece first = dated("b", "2031-03-04");
    Piece undated = dated("c", null);
    Piece copy = piece("d", "site d", null, Article.Kind.ARTICLE, MadeUp.text(80, 4));

    assertThat(
            Origins.of(List.of(follow, first, undated, copy), List.of(copy("d", "b", 0.9)))
                .origins())
        .containsExactly(new Origin("b", null, List.of("The Orle Gazette", "site d")));
  }

  private static Piece dated(String id, String day) {
    return new Piece(
        id,
        null,
        null,
        "The Orle Gazette",
        null,
        MadeUp.text(80, id.charAt(0)),
        "en",
        day == null ? null : PageDate.stated(day),
        null,
        List.of(),
        List.of(),
        null,
        Article.Kind.ARTICLE);
  }

  @Test
  void everyPieceHasItsOrigin() {
    List<Copy> copies =
        List.of(copy("a", "b", 0.9), named("c", "Nordwire", 0.8), copy("d", "b", 0.4));
    assertThat(Origins.byPiece(story("a", "b", "c", "d"), copies))
        .hasSize(4)
        .allSatisfy((id, origin) ->
            assertThat(origin.articleId() + "/" + origin.name())
                .isEqualTo(
                    switch (id) {
                      case "c" -> "null/Nordwire";
                      case "d" -> "d/null";
                      default -> "b/null";
                    }));
  }

  @Test
  void aNamedSourceIsTheArticleOfThatOutlet() {
    Origins origins = Origins.of(story("a", "b"), List.of(named("b", "Site A", 0.8)));
    assertThat(origins.origins())
        .containsExactly(new Origin("a", null, List.of("site a", "site b")));
  }

  @Test
  void whereNothingTellsWhoWasFirstTheOriginSaysSo() {
    Copy tied = new Copy("b", "a", null, Copy.Kind.VERBATIM, 1, 0.98, 0.49, List.of());
    Copy told = new Copy("b", "a", null, Copy.Kind.VERBATIM, 1, 0.98, 0.9, List.of());
    List<String> outlets = List.of("site a", "site b");
    assertThat(Origins.of(story("a", "b"), List.of(tied)).origins())
        .containsExactly(new Origin("a", null, false, outlets));
    assertThat(Origins.of(story("a", "b"), List.of(told)).origins())
        .containsExactly(new Origin("a", null, true, outlets));
  }

  @Test
  void anOutletThatNobodyNamesIsNotAmongTheOutlets() {
    Piece unnamed =
        new Piece(
            "a",
            null,
            null,
            null,
            null,
            MadeUp.text(60, 7),
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            Article.Kind.ARTICLE);
    assertThat(Origins.of(List.of(unnamed), List.of()).origins())
        .containsExactly(new Origin("a", null, List.of()));
  }

  @Test
  void possibleCopiesMakeARange() {
    Origins origins = Origins.of(story("a", "b", "c"), List.of(copy("a", "b", 0.3)));
    assertThat(origins.low()).isEqualTo(2);
    assertThat(origins.high()).isEqualTo(3);
    assertThat(origins.origins()).hasSize(3);
  }

  @Test
  void nearlyTheSameHeadlineIsPossiblyTheSameOrigin() {
    Piece one = piece("a", "Ferry to Sund Island stopped until April, council says", 1);
    Piece other = piece("b", "Council says ferry to Sund Island is stopped until April", 2);
    Piece own = piece("c", "Brenner carries the birthday cake across in a dinghy", 3);
    Origins origins = Origins.of(List.of(one, other, own), List.of());
    assertThat(origins.low()).isEqualTo(2);
    assertThat(origins.high()).isEqualTo(3);
  }

  @Test
  void relaysOfUnnamedMediaAreNoVoiceAtTheLeast() {
    Piece own = piece("a", null, 1);
    Piece relay =
        piece("b", null, Article.Kind.ARTICLE, "Media reports said so. " + MadeUp.text(80, 2));
    Piece post = piece("c", null, Article.Kind.POST, MadeUp.text(80, 3));
    assertThat(Origins.of(List.of(own, relay, post), List.of()).low()).isEqualTo(1);
    assertThat(Origins.of(List.of(own, relay, post), List.of()).high()).isEqualTo(3);
    assertThat(Origins.of(List.of(relay, post), List.of()).low()).isEqualTo(1);
  }

  @Test
  void repliesAndSpamAreNoOrigins() {
    Piece own = piece("a", null, 1);
    Piece reply = piece("b", null, Article.Kind.REPLY, MadeUp.text(80, 2));
    Origins origins = Origins.of(List.of(own, reply), List.of(copy("a", "b", 0.9)));
    assertThat(origins.origins()).containsExactly(new Origin("a", null, List.of("site a")));
    assertThat(Origins.of(List.of(reply), List.of()).low()).isEqualTo(1);
    assertThat(Origins.of(List.of(), List.of())).isEqualTo(new Origins(0, 0, List.of()));
  }

  @Test
  void twoReportsOfOneOutletAreOneVoiceAndTwoUnknownPagesAreTwo() {
    Piece one = piece("a", "site s", null, Article.Kind.ARTICLE, MadeUp.text(80, 1));
    Piece two = piece("b", "site s", null, Article.Kind.ARTICLE, MadeUp.text(80, 2));
    assertThat(Origins.of(List.of(one, two), List.of()).high()).isEqualTo(1);
    Piece unknown = piece("c", null, null, Article.Kind.ARTICLE, MadeUp.text(80, 3));
    Piece unknownToo = piece("d", null, null, Article.Kind.ARTICLE, MadeUp.text(80, 4));
    assertThat(Origins.of(List.of(unknown, unknownToo), List.of()).high()).isEqualTo(2);
  }

  @Test
  void anOriginOutsideOfTheStoryIsStillAnOrigin() {
    Origins origins =
        Origins.of(
            story("a", "b"), List.of(copy("a", "elsewhere", 0.9), copy("b", "elsewhere", 0.9)));
    assertThat(origins.origins())
        .containsExactly(new Origin("elsewhere", null, List.of("site a", "site b")));
  }

  @Property(tries = 200)
  void theOrderOfPiecesAndCopiesDoesNotMatter(@ForAll Random random) {
    List<Piece> story = new ArrayList<>(story("a", "b", "c", "d", "e", "f"));
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < random.nextInt(12); i++) {
      String from = story.get(random.nextInt(6)).id();
      double confidence = random.nextInt(10) / 10.0;
      String to = "abcdefxy".substring(random.nextInt(8)).substring(0, 1);
      if (random.nextInt(4) == 0) {
        copies.add(named(from, "Wire " + random.nextInt(3), confidence));
      } else if (!to.equals(from)) {
        copies.add(copy(from, to, confidence));
      }
    }
    Origins origins = Origins.of(story, copies);
    Map<String, Origin> byPiece = Origins.byPiece(story, copies);
    Collections.shuffle(story, random);
    Collections.shuffle(copies, random);
    assertThat(Origins.of(story, copies)).isEqualTo(origins);
    assertThat(Origins.byPiece(story, copies)).isEqualTo(byPiece);
    assertThat(byPiece.keySet()).containsExactly("a", "b", "c", "d", "e", "f");
    assertThat(Set.copyOf(byPiece.values())).isEqualTo(Set.copyOf(origins.origins()));
    assertThat(origins.low()).isBetween(1, origins.high());
    assertThat(origins.origins()).hasSize(origins.high());
    assertThat(origins.origins().stream().map(Origin::outlets).flatMap(Collection::stream))
        .hasSize(6)
        .doesNotHaveDuplicates();
  }

  private static List<Piece> story(String... ids) {
    List<Piece> story = new ArrayList<>();
    for (String id : ids) {
      story.add(piece(id, null, id.charAt(0)));
    }
    return story;
  }

  private static Piece piece(String id, String headline, long seed) {
    return piece(id, headline, Article.Kind.ARTICLE, MadeUp.text(80, seed));
  }

  private static Piece piece(String id, String headline, Article.Kind kind, String text) {
    return piece(id, "site " + id, headline, kind, text);
  }

  private static Piece piece(
      String id, String site, String headline, Article.Kind kind, String text) {
    return new Piece(
        id, null, null, site, headline, text, "en", null, null, List.of(), List.of(), null, kind);
  }

  private static Copy copy(String from, String to, double confidence) {
    return new Copy(from, to, null, Kind.REWRITE, 0.4, confidence, List.of());
  }

  private static Copy named(String from, String name, double confidence) {
    return new Copy(from, null, name, Kind.CREDITED, 0, confidence, List.of());
  }
}
