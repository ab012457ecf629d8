package dateline.lineage.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Credit;
import dateline.extract.Link;
import dateline.extract.PageDate;
import dateline.extract.PrimarySource;
import dateline.lineage.MadeUp;
import dateline.lineage.Piece;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CopiesTest {

  private final Copies copies = new Copies();

  static Stream<Path> cases() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(CopiesTest.class.getResource(".")).toURI());
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsTheCase(Path folder) throws IOException {
    Piece a = read(folder.resolve("a.txt"));
    Piece b = read(folder.resolve("b.txt"));
    Optional<Copy> copy = copies.between(a, b);
    assertThat(copy.map(CopiesTest::told).orElse("independent"))
        .as("%s", copy)
        .isEqualTo(Files.readString(folder.resolve("expected.txt")).strip());
    assertThat(copies.between(b, a)).isEqualTo(copy);
    copy.ifPresent(found -> evidenceHolds(found, a.id().equals(found.from()) ? a : b, a, b));
  }

  private static void evidenceHolds(Copy copy, Piece from, Piece a, Piece b) {
    Piece to = from == a ? b : a;
    assertThat(copy.evidence()).isNotEmpty();
    for (Evidence evidence : copy.evidence()) {
      if (evidence.fromStart() >= 0) {
        assertThat(from.text().substring(evidence.fromStart(), evidence.fromEnd()))
            .isEqualTo(evidence.text());
      }
      Integer toStart = evidence.toStart();
      Integer toEnd = evidence.toEnd();
      if (toStart != null && toEnd != null) {
        assertThat(to.text().substring(toStart, toEnd)).isNotBlank();
      }
    }
  }

  private static String told(Copy copy) {
    String sure = copy.certain() ? "certain" : "possible";
    return copy.from() + " copies " + copy.to() + " " + copy.kind() + " " + sure;
  }

  @Test
  void aSourceThatWasNotCollectedIsAName() {
    Piece lifted =
        piece("a", MadeUp.text(100, 1))
            .with("primary: https://www.harbourpost.example/pier | Harbour Post | Harbour Post");
    assertThat(copies.toUncollected(lifted))
        .singleElement()
        .satisfies(copy -> {
          assertThat(copy.to()).isNull();
          assertThat(copy.toName()).isEqualTo("Harbour Post");
          assertThat(copy.kind()).isEqualTo(Copy.Kind.CREDITED);
          assertThat(copy.containment()).isZero();
        });
    assertThat(copies.citedUrls(lifted)).containsExactly("https://www.harbourpost.example/pier");
  }

  @Test
  void aCreditInASentenceSpeaksForThatSentenceOnly() {
    String text = "The ferry stays in port, Nordwire reported. " + MadeUp.text(80, 1);
    Piece relay = piece("a", text).with("credit: Nordwire | Nordwire reported");
    Piece printed = piece("b", text).with("credit: Nordwire | By Nordwire");
    assertThat(copies.toUncollected(relay)).noneMatch(Copy::certain);
    assertThat(copies.toUncollected(printed)).allMatch(Copy::certain);
  }

  @Test
  void aChainOfRelaysCreditsEachOfThemForItsSentence() {
    String sentence = "The ferry stays in port, Nordwire said, citing the harbour office.";
    Piece relay = piece("a", sentence + " " + MadeUp.text(80, 1)).with("");
    Relay chain = new Relay(List.of("Nordwire", "harbour office"), 0, sentence.length());
    assertThat(copies.toUncollected(relay, List.of(chain)))
        .hasSize(2)
        .noneMatch(Copy::certain)
        .allMatch(copy -> copy.evidence().getFirst().text().equals(sentence))
        .extracting(Copy::toName)
        .containsExactly("Nordwire", "harbour office");
  }

  @Test
  void noOutletIsItsOwnSource() {
    Piece own = piece("a", MadeUp.text(80, 1)).with("site: The Nordwire\ncredit: Nordwire | x");
    assertThat(copies.toUncollected(own)).isEmpty();
  }

  @Test
  void spamNeitherCopiesNorIsCopied() {
    Piece page = piece("a", MadeUp.text(80, 1)).with("");
    Piece spam =
        new Piece(
            "b",
            null,
            null,
            null,
            null,
            page.text(),
            null,
            null,
            null,
            List.of(),
            List.of(),
            null,
            Article.Kind.REPLY,
            true);
    assertThat(copies.between(page, spam)).isEmpty();
    assertThat(copies.toUncollected(spam)).isEmpty();
  }

  @Test
  void aBoilerplatePhraseOnEachPageIsNoCopy() {
    String phrase = "\n\nSubscribe to our newsletter to get the best of the coast every morning.";
    Piece one = piece("a", MadeUp.text(200, 1) + phrase).with("");
    Piece other = piece("b", MadeUp.text(200, 2) + phrase).with("");
    assertThat(copies.between(one, other)).isEmpty();
  }

  @Test
  void aLongDisclaimerThatEndsBothPagesIsNoCopy() {
    String disclaimer = "\n\n" + MadeUp.text(45, 9);
    Piece one = piece("a", MadeUp.text(250, 1) + disclaimer).with("");
    Piece other = piece("b", MadeUp.text(250, 2) + disclaimer).with("");
    assertThat(copies.between(one, other)).isEmpty();
  }

  @Test
  void twoVersionsOfOneAddressAreOneArticle() {
    Piece first = piece("a", MadeUp.text(90, 1)).with("url: https://gazette.example/pier");
    Piece second = piece("b", MadeUp.text(90, 1)).with("url: http://www.gazette.example/pier/");
    assertThat(copies.between(first, second)).isEmpty();
  }

  @Test
  void anUndatedPageCopiesTheDatedOne() {
    Piece undated = piece("a", MadeUp.text(90, 1)).with("site: Zeta");
    Piece dated = piece("b", MadeUp.text(90, 1)).with("site: Alpha\npublished: 2031-03-04");
    assertThat(copies.between(undated, dated)).get().extracting(Copy::from).isEqualTo("a");
  }

  @Test
  void aCollectedArticleReplacesTheNameOfItsOutlet() {
    Copy named = new Copy("a", null, "Nordwire", Copy.Kind.CREDITED, 0, 0.8, List.of());
    Copy found = new Copy("a", "b", "The Nordwire", Copy.Kind.CREDITED, 0, 0.7, List.of());
    assertThat(copies.tree(List.of(named, found))).containsExactly(found);
  }

  @Test
  void howMuchIsLeftOutTellsAPrintFromAnExcerpt() {
    String[] words = MadeUp.text(300, 1).split(" ");
    Piece source = piece("s", String.join(" ", words)).with("site: Alpha");
    assertThat(kindOfFirst(words, 260, source)).isEqualTo(Copy.Kind.VERBATIM);
    assertThat(kindOfFirst(words, 180, source)).isEqualTo(Copy.Kind.NEAR_VERBATIM);
    assertThat(kindOfFirst(words, 90, source)).isEqualTo(Copy.Kind.EXCERPT);
  }

  private Copy.Kind kindOfFirst(String[] words, int count, Piece source) {
    String part = String.join(" ", Arrays.copyOf(words, count));
    return copies.between(piece("t", part).with("site: Beta"), source).orElseThrow().kind();
  }

  @Test
  void wholeAndDroppedCreditLeadToTheAgency() {
    String text = MadeUp.text(200, 1);
    Piece credited =
        piece("a", text).with("site: Alpha\npublished: 2031-03-05\ncredit: Nordwire | By Nordwire");
    Piece dropped = piece("b", text).with("site: Beta\npublished: 2031-03-04");
    List<Copy> found = new ArrayList<>(copies.toUncollected(credited));
    found.addAll(copies.between(credited, dropped).stream().toList());

    assertThat(copies.trace(found, Map.of("a", credited, "b", dropped)))
        .hasSize(2)
        .allSatisfy(copy -> {
          assertThat(copy.to()).isNull();
          assertThat(copy.toName()).isEqualTo("Nordwire");
          assertThat(copy.kind()).isEqualTo(Copy.Kind.VERBATIM);
          assertThat(copy.containment()).isEqualTo(1);
          assertThat(copy.certain()).isTrue();
          assertThat(copy.evidence()).allMatch(evidence -> evidence.toStart() == null);
        });
    Collections.reverse(found);
    assertThat(copies.trace(found, Map.of("b", dropped, "a", credited)))
        .isEqualTo(copies.trace(List.copyOf(found), Map.of("a", credited, "b", dropped)));
  }

  @Test
  void whoLinksToAReprintCopiedTheReprintAndNotTheAgency() {
    String wire = MadeUp.text(160, 1);
    String longer = wire + "\n\n" + MadeUp.text(80, 2);
    String agency = "\npublished: 2031-03-0%s\ncredit: Nordwire | By Nordwire";
    String page = "https://alpha.example/pier";
    Piece source = piece("s", wire).with("site: Nordwire\npublished: 2031-03-03");
    Piece reprint = piece("r", longer).with("site: Alpha\nurl: " + page + agency.formatted(4));
    Piece again =
        piece("a", longer)
            .with(
                "site: Mill\nprimary: "
                    + page
                    + " | Alpha | Full story at Alpha"
                    + agency.formatted(5));
    for (List<Piece> all : List.of(List.of(source, reprint, again), List.of(reprint, again))) {
      assertThat(traced(all))
          .filteredOn(copy -> copy.from().equals("a"))
          .extracting(Copy::to)
          .containsExactly("r");
    }
  }

  private List<Copy> traced(List<Piece> pieces) {
    Map<String, Piece> byId = new HashMap<>();
    List<Copy> found = new ArrayList<>();
    for (Piece piece : pieces) {
      byId.values().forEach(other -> copies.between(piece, other).ifPresent(found::add));
      found.addAll(copies.toUncollected(piece));
      byId.put(piece.id(), piece);
    }
    return copies.trace(found, byId);
  }

  @Test
  void whoRewritesAPrintCopiesThePrint() {
    Copy print = new Copy("a", null, "Nordwire", Copy.Kind.CREDITED, 0, 0.6, credit());
    Copy rewrite = new Copy("b", "a", "Alpha", Copy.Kind.REWRITE, 0.2, 0.7, List.of());

    assertThat(copies.trace(List.of(print, rewrite), Map.of())).containsExactly(print, rewrite);
  }

  private static List<Evidence> credit() {
    return List.of(Evidence.outside(Evidence.CREDIT, "By Nordwire"));
  }

  @Test
  void aPageOfAnUnknownOutletWithTheTextIsTheOneThatIsNamed() {
    Copy named = new Copy("a", null, "Nordwire", Copy.Kind.CREDITED, 0, 0.8, credit());
    Copy found = new Copy("a", "b", null, Copy.Kind.NEAR_VERBATIM, 0.9, 0.7, List.of());
    assertThat(copies.tree(List.of(named, found))).containsExactly(found);
  }

  @Test
  void whoHasAllFromTheSourceCopiedTheSource() {
    Copy second = new Copy("b", "c", "Gamma", Copy.Kind.VERBATIM, 1, 0.9, List.of());
    Copy third = new Copy("a", "b", "Beta", Copy.Kind.EXCERPT, 0.5, 0.9, List.of());
    Copy straight = new Copy("a", "c", "Gamma", Copy.Kind.EXCERPT, 0.5, 0.7, List.of());
    Copy less = new Copy("a", "c", "Gamma", Copy.Kind.EXCERPT, 0.3, 0.7, List.of());
    assertThat(copies.tree(List.of(second, third, straight))).containsExactly(straight, second);
    assertThat(copies.tree(List.of(second, third, less))).containsExactly(third, second);
  }

  @Test
  void aTranslationThatCreditsAnOutletCopiesItsArticleOnTheSameSubject() {
    Piece original =
        piece("a", "Maud Ellering closed the pier in Vesterholm. Sund has 2300 people, 40 boats.")
            .with("site: Nordwire\npublished: 2031-03-04");
    String russian =
        "Мауд Эллеринг закрыла причал в Вестерхольме. На Сунде 2300 жителей, 40 лодок.";
    Piece translated =
        piece("b", russian).with("published: 2031-03-05\ncredit: Nordwire | (Nordwire)", "ru");
    Piece later =
        piece("c", russian).with("published: 2031-05-05\ncredit: Nordwire | (Nordwire)", "ru");
    assertThat(copies.between(original, translated))
        .get()
        .satisfies(copy -> {
          assertThat(copy.from()).isEqualTo("b");
          assertThat(copy.kind()).isEqualTo(Copy.Kind.CREDITED);
          assertThat(copy.certain()).isTrue();
        });
    assertThat(copies.between(original, later)).isEmpty();
  }

  @Test
  void aCanonicalAddressMayBeThePagesOwn() {
    String header =
        "canonical: https://vestnik.example/pier\n"
            + "primary: https://vestnik.example/pier | vestnik | canonical address";
    Piece own = piece("a", MadeUp.text(80, 1)).with("site: Вестник\n" + header);
    Piece lifted = piece("b", MadeUp.text(80, 1)).with("site: Newsmill\n" + header);
    assertThat(copies.toUncollected(own)).isEmpty();
    assertThat(copies.toUncollected(lifted)).hasSize(1);
  }

  @Test
  void hugePagesAreComparedInLinearTime() {
    Piece one = piece("a", "water ".repeat(500_000)).with("");
    Piece other = piece("b", "water ".repeat(400_000) + MadeUp.text(100_000, 1)).with("");
    assertThat(copies.between(one, other)).isPresent();
  }

  @Test
  void shortAndEmptyPagesAreIndependent() {
    Piece empty = piece("a", "").with("");
    Piece brief = piece("b", "More on this story soon").with("");
    Piece same = piece("c", "More on this story soon").with("");
    assertThat(copies.between(empty, brief)).isEmpty();
    assertThat(copies.between(brief, same)).isEmpty();
  }

  @Test
  void aThousandIdenticalPagesFormOneStar() {
    String text = MadeUp.text(200, 1);
    List<Copy> all = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      pieces.add(piece(String.format("p%04d", i), text).with(""));
    }
    for (int i = 0; i < 1000; i++) {
      // Neighbours and the first are enough to see the shape.
      for (int j : new int[] {0, Math.max(0, i - 1)}) {
        copies.between(pieces.get(i), pieces.get(j)).ifPresent(all::add);
      }
    }
    assertThat(copies.tree(all)).hasSize(999).allMatch(copy -> "p0000".equals(copy.to()));
  }

  @Property(tries = 100)
  void theTreeIsAForestInAnyOrder(@ForAll Random random) {
    List<Copy> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String from = "p" + random.nextInt(12);
      String to = "p" + random.nextInt(12);
      if (!from.equals(to)) {
        double confidence = random.nextInt(5) / 4.0;
        all.add(new Copy(from, to, null, Copy.Kind.REWRITE, 0.5, confidence, List.of()));
      }
    }
    List<Copy> tree = copies.tree(all);
    Collections.shuffle(all, random);
    assertThat(copies.tree(all)).isEqualTo(tree);
    assertThat(tree).extracting(Copy::from).doesNotHaveDuplicates();
    for (Copy copy : tree) {
      Optional<Copy> above = Optional.of(copy);
      for (int steps = 0; above.isPresent(); steps++) {
        assertThat(steps).as("a cycle at %s", copy).isLessThan(20);
        String to = above.get().to();
        above = tree.stream().filter(next -> next.from().equals(to)).findFirst();
      }
    }
  }

  @Property(tries = 100)
  void theOrderOfTwoPiecesDoesNotMatter(@ForAll Random random) {
    Piece a = randomPiece("a", random);
    Piece b = randomPiece("b", random);
    assertThat(copies.between(a, b)).isEqualTo(copies.between(b, a));
  }

  private static Piece randomPiece(String id, Random random) {
    String text =
        MadeUp.text(random.nextInt(100), random.nextInt(3))
            + MadeUp.text(random.nextInt(100), random.nextInt(3));
    List<String> header = new ArrayList<>(List.of("site: S" + random.nextInt(3)));
    if (random.nextBoolean()) {
      header.add("published: 2031-03-0" + (1 + random.nextInt(9)));
    }
    if (random.nextBoolean()) {
      header.add("credit: S" + random.nextInt(3) + " | said S");
    }
    return piece(id, text).with(String.join("\n", header));
  }

  private static Piece read(Path file) throws IOException {
    String content = Files.readString(file);
    int blank = content.indexOf("\n\n");
    String id = file.getFileName().toString().replace(".txt", "");
    return piece(id, content.substring(blank + 2).strip()).with(content.substring(0, blank));
  }

  private record Draft(String id, String text) {

    /** A piece with a header of lines "key: value", fields of a value parted by " | ". */
    Piece with(String header) {
      return with(header, "en");
    }

    Piece with(String header, String language) {
      return new Piece(
          id,
          value(header, "url"),
          value(header, "canonical"),
          value(header, "site"),
          value(header, "headline"),
          text,
          language,
          Optional.ofNullable(value(header, "published")).map(PageDate::stated).orElse(null),
          null,
          fields(header, "credit").map(f -> new Credit(f[0], f[1])).toList(),
          fields(header, "link").map(f -> new Link(f[0], f[1])).toList(),
          fields(header, "primary")
              .map(f -> new PrimarySource(f[0], f[1], f[2]))
              .findFirst()
              .orElse(null),
          Article.Kind.ARTICLE);
    }

    private static Stream<String> values(String header, String key) {
      return Arrays.stream(header.split("\n", -1))
          .filter(line -> line.startsWith(key + ": "))
          .map(line -> line.substring(key.length() + 2).strip());
    }

    private static String value(String header, String key) {
      return values(header, key).findFirst().orElse(null);
    }

    private static Stream<String[]> fields(String header, String key) {
      return values(header, key).map(value -> value.split(" \\| ", -1));
    }
  }

  private static Draft piece(String id, String text) {
    return new Draft(id, text);
  }
}
