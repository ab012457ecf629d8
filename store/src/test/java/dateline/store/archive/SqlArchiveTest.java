package dateline.store.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dateline.extract.Article;
import dateline.lineage.signature.Signature;
import dateline.pipeline.keeping.Outcome;
import dateline.pipeline.keeping.Refusal;
import dateline.pipeline.linking.Edges;
import dateline.pipeline.reading.Draft;
import dateline.pipeline.reading.Reading;
import dateline.store.Readings;
import dateline.store.Store;
import dateline.store.catalogue.KeptArticle;
import dateline.store.catalogue.RefusedPage;
import dateline.store.database.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlArchiveTest {
  private static final String FERRY =
      "The night ferry to Brenholm was turned back on Friday because ice had closed the harbour mouth.";
  private static final String MARKET =
      "Stallholders of the covered market in Tolva voted by a wide margin to open on Sundays from May on.";

  @TempDir private Path folder;
  private Store store;

  @BeforeEach
  void open() {
    store = Store.open(folder, Readings.CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void firstIsNewOtherWordsAreAVersionAndTheSameAgainChangesNothing() {
    Reading first = Readings.article("ferry").headline("Ferry turned back").text(FERRY).build();
    Reading edited = Readings.article("ferry").headline("Ice stops ferry").text(FERRY).build();

    assertThat(keep(first)).containsExactly(Outcome.NEW);
    assertThat(keep(first)).containsExactly(Outcome.UNCHANGED);
    assertThat(keep(edited, edited)).containsExactly(Outcome.VERSION, Outcome.UNCHANGED);
    assertThat(keep(first)).containsExactly(Outcome.UNCHANGED);

    assertThat(kept("ferry").version()).isEqualTo(2);
    assertThat(kept("ferry").article()).isEqualTo(edited.article());
    assertThat(store.catalogue().counts().versions()).isEqualTo(2);
  }

  @Test
  void whatIsKeptComesBackAsItWasAfterOpeningAgain() {
    Reading reading =
        Readings.article("ferry")
            .with(article ->
                article
                    .url("https://news.example/ferry")
                    .site("Brenholm News")
                    .authors(List.of("Ada Quill", "Jón Þór"))
                    .language("en"))
            .published("2026-03")
            .text(FERRY, "“Niemand fährt”, sagte er. 船は戻った。")
            .build();
    keep(reading);
    store.close();
    open();

    KeptArticle kept = kept("ferry");
    assertThat(kept.article()).isEqualTo(reading.article());
    assertThat(kept.findings()).isEqualTo(reading.findings());
    assertThat(kept.sourceId()).isEqualTo("ferry.html");
    assertThat(kept.storyId()).isNull();
    assertThat(store.links().load(List.of("ferry")).get("ferry").signature())
        .isEqualTo(reading.signature());
    assertThat(store.links().load(List.of("ferry")).get("ferry").sketch())
        .isEqualTo(reading.sketch());
  }

  @Test
  void theNewestVersionIsCurrentWhicheverComesFirst() {
    List<Reading> versions =
        List.of(
            ferry("morning").published("2026-03-01T06:00:00Z").build(),
            ferry("noon").published("2026-03-01").retrieved("2026-03-01T12:00:00Z").build(),
            ferry("night")
                .retrieved("2026-03-01T12:30:00Z")
                .modified("2026-03-01T22:00:00Z")
                .build());
    for (List<Integer> order :
        List.of(
            List.of(0, 1, 2),
            List.of(0, 2, 1),
            List.of(1, 0, 2),
            List.of(1, 2, 0),
            List.of(2, 0, 1),
            List.of(2, 1, 0))) {
      String id = "ferry" + order;
      order.forEach(i -> keep(versions.get(i).as(id)));

      assertThat(kept(id).article().headline()).isEqualTo("night");
      assertThat(kept(id).version()).isEqualTo(3);
      assertThat(store.catalogue().versions(id))
          .extracting(Article::headline)
          .containsExactly("morning", "noon", "night");
    }
  }

  @Test
  void anOlderVersionThatComesLateChangesNothingButTheCount() {
    keep(ferry("now").published("2026-03-02").build());
    store.search().refresh();
    link("ferry");
    keep(ferry("before").published("2026-03-01").build());

    assertThat(store.links().unlinked(10)).isEmpty();
    assertThat(kept("ferry").version()).isEqualTo(2);

    keep(ferry("after").published("2026-03-03").build());
    assertThat(store.links().unlinked(10)).containsExactly("ferry");
  }

  @Test
  void versionsThatDoNotTellTheirTimeFollowInTheOrderOfArrival() {
    keep(ferry("first untimed").build());
    keep(ferry("timed").published("2026-03-02").build());
    assertThat(kept("ferry").article().headline()).isEqualTo("first untimed");
    keep(ferry("second untimed").build());

    assertThat(store.catalogue().versions("ferry"))
        .extracting(Article::headline)
        .containsExactly("timed", "first untimed", "second untimed");
    assertThat(kept("ferry").article().headline()).isEqualTo("second untimed");
  }

  @Test
  void repliesAreKeptWithTheirThreadAndNeverLinked() {
    Reading thread = Readings.article("thread").headline("Which ferry?").text(FERRY).build();
    List<Reading> all = new ArrayList<>(List.of(thread));
    IntStream.rangeClosed(2, 11)
        .mapToObj(post -> Readings.reply(thread, post).text("Post " + post).build())
        .forEach(all::add);
    all.add(
        Readings.reply(thread, 12)
            .with(article -> article.spam(true))
            .text("Cheap watches, act now")
            .build());

    assertThat(store.archive().keep(all)).hasSize(12).containsOnly(Outcome.NEW);

    assertThat(store.catalogue().replies("thread"))
        .extracting(reply -> reply.article().text())
        .startsWith("Post 2", "Post 3")
        .endsWith("Post 10", "Post 11", "Cheap watches, act now");
    assertThat(store.links().unlinked(100)).containsExactly("thread");
    assertThat(store.links().load(List.of("thread-2"))).isEmpty();
    assertThat(store.catalogue().counts())
        .matches(counts -> counts.articles() == 1)
        .matches(counts -> counts.replies() == 10)
        .matches(counts -> counts.spamReplies() == 1);
  }

  @Test
  void namesakesAreToldApartAndSoAreTheirReplies() {
    Reading ferry = Readings.page("thread.txt").headline("Ferry").text(FERRY).build();
    Reading market = Readings.page("thread.txt").headline("Market").text(MARKET).build();
    Reading ferryReply = Readings.reply(ferry, 2).text("I was on it").build();
    Reading marketReply = Readings.reply(market, 2).text("About time").build();
    assertThat(market.id()).isEqualTo(ferry.id());

    assertThat(keep(ferry, ferryReply, market, marketReply)).containsOnly(Outcome.NEW);
    assertThat(keep(market, marketReply, ferry, ferryReply)).containsOnly(Outcome.UNCHANGED);

    List<KeptArticle> articles = articles();
    assertThat(articles).extracting(KeptArticle::version).containsOnly(1);
    assertThat(articles)
        .extracting(kept -> kept.article().text())
        .containsExactly(FERRY, "I was on it", MARKET, "About time");
    assertThat(articles.get(3).parentId()).isEqualTo(articles.get(2).id());
    assertThat(store.links().load(List.of(articles.get(2).id())).values())
        .allMatch(linkable -> linkable.sketch().id().equals(articles.get(2).id()));
    assertThat(store.archive().holds(draft(market, marketReply))).isTrue();
    assertThat(store.archive().holds(draft(ferry, ferryReply))).isTrue();
    assertThat(store.archive().holds(draft(market, ferryReply))).isFalse();
  }

  @Test
  void aFileWithMuchOfTheTextThatWasUnderItsNameIsAVersion() {
    keep(Readings.page("ferry.txt").headline("Ferry turned back").text(FERRY).build());
    List<Outcome> outcomes =
        keep(
            Readings.page("ferry.txt")
                .headline("Ice stops ferry")
                .text(FERRY + " Nobody was hurt.")
                .build());

    assertThat(outcomes).containsExactly(Outcome.VERSION);
  }

  @Test
  void holdsWhatIsKeptWordForWord() {
    Reading thread = Readings.article("thread").text(FERRY).build();
    Reading reply = Readings.reply(thread, 2).text("I was on it").build();
    Reading edited = Readings.article("thread").text(FERRY + " Ice.").build();
    assertThat(store.archive().holds(draft(thread))).isFalse();
    keep(thread);

    assertThat(store.archive().holds(draft(thread))).isTrue();
    assertThat(store.archive().holds(draft(thread, reply))).isFalse();
    assertThat(store.archive().holds(draft(edited))).isFalse();
  }

  @Test
  void aBatchThatFailsInTheMiddleLeavesNothing() {
    Reading good = Readings.article("good").text(FERRY).build();
    Reading bad = Readings.article("b".repeat(65)).text(MARKET).build();

    assertThatThrownBy(() -> keep(good, bad, Readings.article("next").text(FERRY).build()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageNotContaining(MARKET);

    assertThat(articles()).isEmpty();
    assertThat(store.catalogue().counts().versions()).isZero();
    assertThat(keep(good)).containsExactly(Outcome.NEW);
  }

  @Test
  void veryLongValuesAreKeptWhole() {
    String longest = "𝔉".repeat(50_000);
    Reading reading =
        Readings.page("x" + longest)
            .headline("x" + longest)
            .with(article ->
                article
                    .url("https://news.example/" + longest)
                    .canonicalUrl("https://news.example/c" + longest)
                    .site("x" + longest))
            .text(FERRY)
            .build();
    keep(reading);

    assertThat(articles())
        .singleElement()
        .extracting(KeptArticle::article)
        .isEqualTo(reading.article());
    assertThat(articles().getFirst().sourceId()).startsWith("x𝔉").endsWith("𝔉");
    store.archive().refuse(new Refusal("x" + longest, null, longest, null));
    assertThat(store.catalogue().refused()).hasSize(1);
    store.archive().readAfterAll(List.of("x" + longest));
    assertThat(store.catalogue().refused()).isEmpty();
  }

  @Test
  void offsetsSurviveCharactersThatNoTextShouldHave() {
    String text = "A\u0000nul, a \ud800 lone surrogate, another\udc00, \uffff and a \u0001.";
    Reading reading =
        Readings.page("a\u0000b\ud800")
            .headline("H\u0000ead\udfff")
            .with(article -> article.site("s\u0000\ud800").authors(List.of("\ud800")))
            .text(text)
            .build();

    assertThat(keep(reading)).containsExactly(Outcome.NEW);
    assertThat(keep(reading)).containsExactly(Outcome.UNCHANGED);
    String kept = articles().getFirst().article().text();
    assertThat(kept).hasSize(text.length()).startsWith("A\u0000nul, a ").endsWith(" and a \u0001.");
    store.search().refresh();
    assertThat(store.search().search("lone surrogate", 5, 0).hits()).hasSize(1);
  }

  @Test
  void refusalsAreListedOnceWithTheirBytesAndTakenOff() throws IOException {
    Path file = Files.writeString(folder.resolve("whole.html"), "<p>whole");
    store.archive().refuse(new Refusal("whole.html", file, "cut off", null));
    store.archive().refuse(new Refusal("lines.jsonl:3", file, "no JSON", bytes("{")));
    store.archive().refuse(new Refusal("gone.html", folder.resolve("gone"), "unreadable", null));
    store.archive().refuse(new Refusal("whole.html", file, "still cut off", null));

    List<RefusedPage> refused = store.catalogue().refused();
    assertThat(refused)
        .extracting(RefusedPage::sourceId, RefusedPage::reason)
        .containsExactly(
            tuple("gone.html", "unreadable"),
            tuple("lines.jsonl:3", "no JSON"),
            tuple("whole.html", "still cut off"));
    assertThat(refused.get(0).kept()).isNull();
    assertThat(bytesOf(refused.get(1))).hasContent("{");
    assertThat(bytesOf(refused.get(2))).hasContent("<p>whole");
    assertThat(refused.get(2).file()).isEqualTo(file.toString());

    store.archive().readAfterAll(List.of("whole.html", "never heard of"));
    assertThat(store.catalogue().refused())
        .extracting(RefusedPage::sourceId)
        .containsExactly("gone.html", "lines.jsonl:3");
    assertThat(bytesOf(refused.get(2))).doesNotExist();
    assertThat(bytesOf(refused.get(1))).exists();
  }

  @Test
  void aHostileNameOfARefusedPageStaysInTheFolder() {
    store.archive().refuse(new Refusal("../../../etc/passwd", null, "no page", bytes("x")));

    assertThat(bytesOf(store.catalogue().refused().getFirst()).normalize())
        .hasParent(folder.resolve("refused"))
        .hasContent("x");
  }

  private static Readings ferry(String headline) {
    return Readings.article("ferry").headline(headline).text(FERRY);
  }

  private static Draft draft(Reading... parts) {
    return new Draft(
        null,
        List.of(parts).stream()
            .map(part ->
                new Draft.Part(
                    part.id(),
                    part.parentId(),
                    part.sourceId(),
                    part.contentHash(),
                    part.article()))
            .toList());
  }

  private void link(String id) {
    store.links().put(new Edges(id, Signature.of(""), List.of(), List.of(), List.of(), List.of()));
  }

  private List<Outcome> keep(Reading... readings) {
    return store.archive().keep(List.of(readings));
  }

  private KeptArticle kept(String id) {
    return store.catalogue().article(id).orElseThrow();
  }

  private List<KeptArticle> articles() {
    List<KeptArticle> all = new ArrayList<>();
    store.catalogue().articles(all::add);
    return all;
  }

  private Path bytesOf(RefusedPage page) {
    return folder.resolve("refused").resolve(Objects.requireNonNull(page.kept()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
