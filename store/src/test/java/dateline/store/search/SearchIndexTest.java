package dateline.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.pipeline.reading.Reading;
import dateline.store.Readings;
import dateline.store.Store;
import dateline.store.database.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchIndexTest {
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
  void allWordsMustOccur() {
    press();
    assertThat(found("harbour")).containsExactlyInAnyOrder("ferry", "crane");
    assertThat(found("harbour ice")).containsExactly("ferry");
    assertThat(found("ice, harbour!")).containsExactly("ferry");
    assertThat(found("harbour – ice & snow")).isEmpty();
    assertThat(found("harbour – ice &")).containsExactly("ferry");
    assertThat(found("desert")).isEmpty();
  }

  @Test
  void aPhraseIsFoundAsItStands() {
    press();
    assertThat(found("\"harbour mouth\"")).containsExactly("ferry");
    assertThat(found("“harbour mouth” “night ferry”")).containsExactly("ferry");
    assertThat(found("\"mouth harbour\"")).isEmpty();
    assertThat(found("\"harbour mouth")).containsExactly("ferry");
    assertThat(found("«harbour mouth»ice")).containsExactly("ferry");
  }

  @Test
  void aMinusSignLeavesOut() {
    press();
    assertThat(found("harbour -ice")).containsExactly("crane");
    assertThat(found("-ice harbour")).containsExactly("crane");
    assertThat(found("harbour -\"harbour mouth\"")).containsExactly("crane");
    assertThat(found("harbour - ice")).containsExactly("ferry");
    assertThat(found("harbour -,")).containsExactlyInAnyOrder("ferry", "crane");
    assertThat(found("mid-harbour")).isEmpty();
  }

  @Test
  void caseAndAccentsDoNotMatterInAnyScript() {
    keep("fr", "L’Élan de Sørby a cédé à Çelik");
    keep("nfd", "Cafe\u0301 Zu\u0308rich");
    keep("ru", "Мост в Остреле закрыли, пришёл лёд, Чайка");
    keep("el", "Η γέφυρα άνοιξε");
    keep("zh", "大桥关闭");
    keep("ko", "다리가 닫혔다");
    keep("wide", "ＦＥＲＲＹ");
    store.search().refresh();

    assertThat(found("ELAN sorby celik")).containsExactly("fr");
    assertThat(found("café zürich")).containsExactly("nfd");
    assertThat(found("cafe ZURICH")).containsExactly("nfd");
    assertThat(found("МОСТ ЗАКРЫЛИ")).containsExactly("ru");
    assertThat(found("пришел лед")).containsExactly("ru");
    assertThat(found("чаи\u0306ка")).containsExactly("ru");
    assertThat(found("ΓΕΦΥΡΑ ανοιξε")).containsExactly("el");
    assertThat(found("大桥")).containsExactly("zh");
    assertThat(found("다리가")).containsExactly("ko");
    assertThat(found("ferry")).containsExactly("wide");
  }

  @Test
  void apostrophesPartWords() {
    keep("en", "Tolva's mayor can't say, O’Hara said.");
    keep("it", "Il sindaco dell’Aurenia è partito.");
    store.search().refresh();

    assertThat(found("tolva")).containsExactly("en");
    assertThat(found("Tolva’s hara")).containsExactly("en");
    assertThat(found("\"tolva's mayor\" O'Hara")).containsExactly("en");
    assertThat(found("aurenia")).containsExactly("it");
  }

  @Test
  void outletsAndAuthorsAreFoundAndHeadlinesCountMost() {
    store
        .archive()
        .keep(
            List.of(
                Readings.article("text").headline("Weather").text("A ferry turned back.").build(),
                Readings.article("head").headline("Ferry turned back").text("Ice.").build(),
                Readings.article("more")
                    .with(article ->
                        article
                            .site("The Brenholm Courier")
                            .authors(List.of("Ada Quill", "Jón Þór")))
                    .text("Nothing of note.")
                    .build()));
    store.search().refresh();

    assertThat(found("ferry")).containsExactly("head", "text");
    assertThat(found("brenholm courier")).containsExactly("more");
    assertThat(found("\"Ada Quill\"")).containsExactly("more");
    assertThat(found("jon thor note")).containsExactly("more");
    assertThat(store.search().search("courier", 5, 0).hits().getFirst().snippet())
        .isEqualTo("Nothing of note.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "--",
        "- -",
        "\"",
        "\"\"",
        "-\"\"",
        "\"-",
        "!!!",
        "-!!!",
        "*",
        "*:*",
        "?",
        "()",
        "((((",
        "~",
        "+",
        "&&",
        "||",
        "\\",
        "“",
        "…",
        "\u0000",
        "\ud800",
        "-\udc00",
        "^2",
        "[* TO *]",
        "-nothing",
        "-\"no such phrase\""
      })
  void signsAndExclusionsAloneFindNothing(String query) {
    press();
    assertThat(store.search().search(query, 5, 0)).isEqualTo(new SearchIndex.Hits(0, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "ice)",
        "harbour AND OR NOT",
        "text:ice",
        "ice~9999",
        "ic*e?",
        "\"ice\"~5000",
        "/ice/",
        "\\ice\\",
        "a b c d e f g h i j k l",
        "<script>",
        "'; drop table article; --",
        "{!boost}",
        "-\"ice",
        "ice^99999999999",
        "\u202eice",
        "\ud83d\ude00 \ud83d",
        "i\u0000ce"
      })
  void noQueryThrows(String query) {
    press();
    assertThat(store.search().search(query, 5, 0).hits().size()).isLessThanOrEqualTo(3);
  }

  @Test
  void queriesOfAnyLengthAreReadAsFarAsTheyGo() {
    press();
    for (String one :
        List.of("(", "\"", "-", "harbour ", "桥", "a.", "-ice ", "\"ice\" ", "\ud83d")) {
      assertThat(store.search().search(one.repeat(100_000), 5, 0).total()).isLessThan(3);
    }
    assertThat(found("harbour ".repeat(10_000))).containsExactlyInAnyOrder("ferry", "crane");
    assertThat(found("ice " + "harbour".repeat(1000))).containsExactly("ferry");
  }

  @Test
  void snippetsAreEscapedButForTheMarksOfMatches() {
    keep("evil", "The ferry <script>alert('x')</script> & \"more\" <b>bold</b> ferry.");
    store.search().refresh();

    String snippet = store.search().search("ferry", 5, 0).hits().getFirst().snippet();
    assertThat(snippet)
        .contains("<b>ferry</b>", "&lt;script&gt;", "&lt;b&gt;bold")
        .doesNotContain("<script");
    assertThat(snippet.replace("<b>ferry</b>", "")).doesNotContain("<", ">", "\"", "'");
  }

  @Test
  void aNewVersionReplacesTheOld() {
    keep("ferry", "The ferry left at nine.");
    store.search().refresh();
    keep("ferry", "The ferry left at ten.");
    assertThat(found("nine")).containsExactly("ferry");

    store.search().refresh();
    assertThat(found("nine")).isEmpty();
    assertThat(found("ten")).containsExactly("ferry");
  }

  @Test
  void spamIsNeverFound() {
    Reading thread = Readings.article("thread").text("Which ferry?").build();
    store
        .archive()
        .keep(
            List.of(
                thread,
                Readings.reply(thread, 2).text("The ferry at nine").build(),
                Readings.reply(thread, 3)
                    .with(article -> article.spam(true))
                    .text("Cheap ferry watches")
                    .build()));
    store.search().refresh();
    assertThat(found("ferry")).containsExactlyInAnyOrder("thread", "thread-2");
    assertThat(found("watches")).isEmpty();
    store.search().rebuild();
    assertThat(found("watches")).isEmpty();
  }

  @Test
  void pagesOfHitsFollowOneAnother() {
    store
        .archive()
        .keep(
            IntStream.range(0, 1500)
                .mapToObj(i -> Readings.article("a" + i).text("ferry " + i).build())
                .toList());
    store.search().refresh();

    assertThat(store.search().search("ferry", 10, 0).total()).isEqualTo(1500);
    assertThat(
            Stream.of(0, 10, 20)
                .flatMap(offset -> store.search().search("ferry", 10, offset).hits().stream())
                .map(SearchIndex.Hit::id))
        .hasSize(30)
        .doesNotHaveDuplicates();
    assertThat(store.search().search("ferry", 10, 1495).hits()).hasSize(5);
    assertThat(store.search().search("ferry", 10, Integer.MAX_VALUE).hits()).isEmpty();
    assertThatThrownBy(() -> store.search().search("ferry", 0, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDeletedFolderIsBuiltAnewAfterOpening() {
    press();
    store.close();
    delete(folder.resolve("search"));
    open();
    store.search().refresh();
    assertThat(found("ice")).containsExactly("ferry");
  }

  @Test
  void whatIsIndexedIsThereAfterOpeningAndRebuilding() {
    press();
    store.close();
    open();
    assertThat(found("ice")).containsExactly("ferry");
    store.search().rebuild();
    assertThat(found("harbour")).containsExactlyInAnyOrder("ferry", "crane");
  }

  @Test
  void aBrokenIndexSaysWhereItIsAndWhatHelps() throws IOException {
    press();
    store.close();
    try (Stream<Path> files = Files.list(folder.resolve("search"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segm")).toList()) {
        Files.writeString(file, "no index");
      }
    }
    assertThatThrownBy(() -> Store.open(folder, Readings.CLOCK))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(folder.resolve("search").toString())
        .hasMessageContaining("can be deleted");
    delete(folder.resolve("search"));
    open();
    store.search().refresh();
    assertThat(found("ice")).containsExactly("ferry");
  }

  @Test
  void aSecondOpeningIsRefusedAndDoesNotHarmTheFirst() {
    press();
    assertThatThrownBy(() -> Store.open(folder, Readings.CLOCK))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("try again");
    assertThat(found("ice")).containsExactly("ferry");
  }

  /** Three articles, indexed. */
  private void press() {
    keep("ferry", "The night ferry was turned back because ice had closed the harbour mouth.");
    keep("crane", "A crane fell in the harbour.");
    keep("market", "The market opens on Sundays.");
    store.search().refresh();
  }

  private void keep(String id, String text) {
    store.archive().keep(List.of(Readings.article(id).text(text).build()));
  }

  private List<String> found(String words) {
    return store.search().search(words, 10, 0).hits().stream().map(SearchIndex.Hit::id).toList();
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
