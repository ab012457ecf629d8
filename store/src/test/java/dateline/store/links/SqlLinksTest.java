package dateline.store.links;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.PageDate;
import dateline.lineage.copy.Copy;
import dateline.lineage.origin.Origin;
import dateline.lineage.origin.Origins;
import dateline.lineage.signature.Signature;
import dateline.pipeline.linking.Edges;
import dateline.pipeline.linking.KeptStory;
import dateline.pipeline.linking.SettledStory;
import dateline.pipeline.reading.Reading;
import dateline.store.Readings;
import dateline.store.Store;
import dateline.store.catalogue.Catalogue.StoryEntry;
import dateline.store.catalogue.KeptArticle;
import dateline.stories.Story;
import dateline.stories.sketch.Sketch;
import dateline.stories.storyline.StorySketch;
import dateline.stories.storyline.Storyline;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlLinksTest {
  private static final String FERRY =
      "The night ferry to Brenholm was turned back on Friday because ice had closed the harbour mouth.";

  @TempDir private Path folder;
  private Store store;
  private SqlLinks links;

  @BeforeEach
  void open() {
    store = Store.open(folder, Readings.CLOCK);
    links = store.links();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void articlesAreUnlinkedUntilTheyArePut() {
    keep("c", "a", "b");
    assertThat(links.unlinked(2)).containsExactly("a", "b");
    assertThat(links.unsettled()).isNull();

    put("a");
    assertThat(links.unlinked(9)).containsExactly("b", "c");
    assertThat(links.unsettled()).isEqualTo("a");
    assertThat(sketches()).extracting(Sketch::id).containsExactly("a");
  }

  @Test
  void putReplacesWhatWasThere() {
    keep("a", "b");
    links.put(
        new Edges(
            "a",
            Signature.of(""),
            List.of("https://a.example/1"),
            List.of("https://b.example/1"),
            List.of(copy("a", "b"), credited("a", "Nort Agency")),
            List.of("b")));
    assertThat(links.at(List.of("https://a.example/1"))).containsExactly("a");
    assertThat(links.at(List.of("https://b.example/1"))).isEmpty();
    assertThat(links.citing(List.of("https://b.example/1"))).containsExactly("a");
    assertThat(links.citing(List.of("https://a.example/1"))).isEmpty();
    assertThat(links.copiesOf(List.of("a")))
        .containsExactly(copy("a", "b"), credited("a", "Nort Agency"));

    links.put(
        new Edges(
            "a",
            Signature.of(""),
            List.of("https://a.example/2"),
            List.of(),
            List.of(),
            List.of()));
    assertThat(links.at(List.of("https://a.example/1", "https://a.example/2")))
        .containsExactly("a");
    assertThat(links.at(List.of("https://a.example/1"))).isEmpty();
    assertThat(links.citing(List.of("https://b.example/1"))).isEmpty();
    assertThat(links.copiesOf(List.of("a", "b"))).isEmpty();
    assertThat(links.tiedTo(List.of("a"))).isEmpty();
  }

  @Test
  void formerAndNewNeighboursBecomeUnsettledAndNobodyElse() {
    keep("a", "b", "c", "d", "e");
    for (String id : List.of("a", "b", "c", "d", "e")) {
      put(id);
    }
    links.put(
        new Edges(
            "a", Signature.of(""), List.of(), List.of(), List.of(copy("b", "a")), List.of("c")));
    assertThat(links.tiedTo(List.of("a"))).containsExactlyInAnyOrder("b", "c");
    assertThat(links.tiedTo(List.of("c"))).containsExactly("a");
    assertThat(links.tiedTo(List.of("a", "b", "c"))).isEmpty();
    settle("a", "b", "c", "d", "e");
    assertThat(links.unsettled()).isNull();

    links.put(new Edges("a", Signature.of(""), List.of(), List.of(), List.of(), List.of("d")));

    assertThat(unsettled()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void aTieStandsInOneRowWhicheverOfTheTwoComesLast() {
    keep("a", "b");
    links.put(
        new Edges(
            "a", Signature.of(""), List.of(), List.of(), List.of(copy("a", "b")), List.of("b")));
    links.put(
        new Edges(
            "b",
            Signature.of(""),
            List.of(),
            List.of(),
            List.of(copy("a", "b")),
            List.of("a", "a")));

    assertThat(links.tiedTo(List.of("b"))).containsExactly("a");
    assertThat(links.copiesOf(List.of("a", "b"))).containsExactly(copy("a", "b"));
  }

  @Test
  void theFirstOfSeveralCopiesOfOneTargetIsKept() {
    keep("a", "b");
    String longName = "N".repeat(5000);
    links.put(
        new Edges(
            "a",
            Signature.of(""),
            List.of(),
            List.of(),
            List.of(
                copy("a", "b"),
                new Copy("a", "b", null, Copy.Kind.REWRITE, 0.1, 0.2, List.of()),
                credited("a", longName),
                credited("a", "Nort\u0000"),
                credited("a", "Nort\u0000")),
            List.of()));

    assertThat(links.copiesOf(List.of("a")))
        .containsExactlyInAnyOrder(
            copy("a", "b"), credited("a", longName), credited("a", "Nort\u0000"));
  }

  @Test
  void addressesOfAnyLengthAndNumberStopNothing() {
    keep("a");
    String tooLong = "https://a.example/" + "x".repeat(6000);
    List<String> many = IntStream.range(0, 1200).mapToObj(i -> "https://a.example/" + i).toList();
    List<String> cited = new ArrayList<>(many);
    cited.addAll(List.of(tooLong, many.getFirst()));
    links.put(new Edges("a", Signature.of(""), List.of(tooLong), cited, List.of(), List.of()));

    assertThat(links.citing(many)).containsExactly("a");
    assertThat(links.citing(many.subList(1199, 1200))).containsExactly("a");
    assertThat(links.at(List.of(tooLong))).isEmpty();
    assertThat(links.at(List.of())).isEmpty();
  }

  @Test
  void settleReplacesStoriesAndChoosesCopies() {
    keep("a", "b");
    put("b");
    links.put(
        new Edges(
            "a",
            Signature.of(""),
            List.of(),
            List.of(),
            List.of(copy("a", "b"), credited("a", "Nort")),
            List.of()));
    links.settle(List.of("a", "b"), List.of(story("s-b", "b", "a")), List.of(copy("a", "b")));

    assertThat(links.unsettled()).isNull();
    assertThat(storyOf("a")).isEqualTo("s-b");
    assertThat(copies()).containsExactly(copy("a", "b"));
    assertThat(store.catalogue().copiesWith("a")).containsExactly(copy("a", "b"));
    assertThat(store.catalogue().copiesWith("b")).containsExactly(copy("a", "b"));
    assertThat(store.catalogue().copiesWith("c")).isEmpty();
    StoryEntry entry = store.catalogue().story("s-b").orElseThrow();
    assertThat(entry.kept()).isEqualTo(story("s-b", "b", "a").kept());
    assertThat(entry.storylineId()).isNull();

    links.settle(
        List.of("a", "b"),
        List.of(story("s-a", "a"), story("s-b", "b")),
        List.of(credited("a", "Nort")));
    assertThat(stories()).containsExactly("s-a", "s-b");
    assertThat(storyOf("a")).isEqualTo("s-a");
    assertThat(storyOf("b")).isEqualTo("s-b");
    assertThat(copies()).containsExactly(credited("a", "Nort"));

    links.settle(List.of("a", "b"), List.of(story("s-a", "a", "b")), List.of());
    assertThat(stories()).containsExactly("s-a");
    assertThat(copies()).isEmpty();
  }

  @Test
  void aStoryWhoseComponentFallsApartKeepsBothParts() {
    keep("a", "b");
    links.put(new Edges("a", Signature.of(""), List.of(), List.of(), List.of(), List.of("b")));
    put("b");
    links.put(new Edges("b", Signature.of(""), List.of(), List.of(), List.of(), List.of("a")));
    links.settle(List.of("a", "b"), List.of(story("s-a", "a", "b")), List.of());

    put("b");
    links.settle(List.of("a"), List.of(story("s-a", "a")), List.of());
    links.settle(List.of("b"), List.of(story("s-b", "b")), List.of());

    assertThat(stories()).containsExactly("s-a", "s-b");
    assertThat(storyOf("a")).isEqualTo("s-a");
    assertThat(storyOf("b")).isEqualTo("s-b");
  }

  @Test
  void storylinesReplaceAllOthersAndSurviveSettlingOfOtherStories() {
    keep("a", "b", "c");
    links.settle(
        List.of("a", "b", "c"),
        List.of(story("s-a", "a"), story("s-b", "b"), story("s-c", "c")),
        List.of());
    assertThat(links.storySketches())
        .containsExactly(
            story("s-a", "a").sketch(), story("s-b", "b").sketch(), story("s-c", "c").sketch());

    links.storylines(List.of(line("line-1", "s-a", "s-b")));
    assertThat(lineOf("s-a")).isEqualTo("line-1");
    assertThat(store.catalogue().storiesOf("line-1")).hasSize(2);
    links.storylines(List.of(line("line-2", "s-b", "s-c")));

    assertThat(store.catalogue().storylines()).containsExactly(line("line-2", "s-b", "s-c"));
    assertThat(lineOf("s-a")).isNull();
    assertThat(lineOf("s-c")).isEqualTo("line-2");
    links.storylines(List.of());
    assertThat(store.catalogue().storylines()).isEmpty();
    assertThat(lineOf("s-c")).isNull();
  }

  @Test
  void aDateAheadOfItsPageDoesNotLead() {
    keep("a", "b");
    PageDate yesterday = PageDate.stated("2026-03-31");
    links.settle(
        List.of("a", "b"),
        List.of(dated("s-a", PageDate.stated("2031-01-01"), "a"), dated("s-b", yesterday, "b")),
        List.of());
    keep("c");
    links.settle(
        List.of("c"), List.of(dated("s-c", PageDate.stated("2026-04-01"), "c")), List.of());

    assertThat(store.catalogue().newest(9, 0))
        .extracting(entry -> entry.kept().story().id())
        .containsExactly("s-a", "s-c", "s-b");
    assertThat(store.catalogue().story("s-a").orElseThrow().kept().story().last())
        .isEqualTo(PageDate.stated("2031-01-01"));
  }

  @Test
  void clearForgetsAllButTheArticles() {
    keep("a", "b");
    Reading thread = Readings.article("t").text("Which ferry?").build();
    store.archive().keep(List.of(thread, Readings.reply(thread, 2).text("The late one").build()));
    links.put(
        new Edges(
            "a",
            Signature.of(""),
            List.of("https://a.example/"),
            List.of(),
            List.of(copy("a", "b")),
            List.of("b")));
    links.settle(List.of("a"), List.of(story("s-a", "a")), List.of(copy("a", "b")));
    links.storylines(List.of(line("line-1", "s-a")));

    links.clear();

    assertThat(links.unlinked(9)).containsExactly("a", "b", "t");
    assertThat(stories()).isEmpty();
    assertThat(store.catalogue().storylines()).isEmpty();
    assertThat(copies()).isEmpty();
    assertThat(links.copiesOf(List.of("a"))).isEmpty();
    assertThat(links.tiedTo(List.of("a"))).isEmpty();
    assertThat(links.at(List.of("https://a.example/"))).isEmpty();
    assertThat(sketches()).isEmpty();
    assertThat(storyOf("a")).isNull();
  }

  @Test
  void thousandsOfArticlesAreTakenAtOnce() {
    List<String> ids = IntStream.range(0, 1203).mapToObj("a%04d"::formatted).toList();
    keep(ids.toArray(String[]::new));
    String hub = ids.getFirst();
    List<Copy> copies = ids.stream().skip(1).map(id -> copy(id, hub)).toList();
    links.put(new Edges(hub, Signature.of(""), List.of(), List.of(), copies, List.of()));

    assertThat(links.load(ids)).hasSize(1203);
    assertThat(links.tiedTo(List.of(hub))).hasSize(1202);
    assertThat(links.tiedTo(ids.subList(1, 1203))).containsExactly(hub);
    assertThat(links.copiesOf(ids)).hasSize(1202);
    links.settle(ids, List.of(story("s", ids.toArray(String[]::new))), copies);
    assertThat(copies()).hasSize(1202);
    assertThat(storyOf("a1202")).isEqualTo("s");
  }

  private void keep(String... ids) {
    store
        .archive()
        .keep(List.of(ids).stream().map(id -> Readings.article(id).text(id).build()).toList());
  }

  private void put(String id) {
    links.put(new Edges(id, Signature.of(""), List.of(), List.of(), List.of(), List.of()));
  }

  private void settle(String... ids) {
    links.settle(List.of(ids), List.of(), List.of());
  }

  private Set<String> unsettled() {
    Set<String> all = new TreeSet<>();
    for (String id = links.unsettled(); id != null; id = links.unsettled()) {
      all.add(id);
      settle(id);
    }
    return all;
  }

  private List<Sketch> sketches() {
    List<Sketch> all = new ArrayList<>();
    links.linked(finder -> all.add(finder.sketch()));
    return all;
  }

  private List<Copy> copies() {
    List<Copy> all = new ArrayList<>();
    store.catalogue().copies(all::add);
    return all;
  }

  private List<String> stories() {
    List<String> all = new ArrayList<>();
    store.catalogue().stories(entry -> all.add(entry.kept().story().id()));
    return all;
  }

  private @Nullable String storyOf(String article) {
    return store.catalogue().article(article).map(KeptArticle::storyId).orElse(null);
  }

  private @Nullable String lineOf(String story) {
    return store.catalogue().story(story).map(StoryEntry::storylineId).orElse(null);
  }

  private static Copy copy(String from, String to) {
    return new Copy(from, to, null, Copy.Kind.VERBATIM, 1, 0.9, List.of());
  }

  private static Copy credited(String from, String name) {
    return new Copy(from, null, name, Copy.Kind.CREDITED, 0, 0.7, List.of());
  }

  private static Storyline line(String id, String... stories) {
    return new Storyline(id, "Ferries", List.of(stories), LocalDate.of(2026, 3, 1), null);
  }

  private static SettledStory story(String id, String... articles) {
    return dated(id, null, articles);
  }

  private static SettledStory dated(String id, @Nullable PageDate day, String... articles) {
    Story story =
        new Story(
            id,
            "Ferry turned back",
            articles[0],
            List.of(),
            null,
            List.of(articles),
            articles.length,
            day,
            day);
    Origins origins = new Origins(1, 1, List.of(new Origin(articles[0], null, List.of())));
    return new SettledStory(
        new KeptStory(story, origins),
        new StorySketch(
            id,
            "Ferry turned back",
            new float[] {1, 0},
            new TreeMap<>(),
            new TreeSet<>(),
            null,
            null));
  }
}
