package dateline.stories.novelty;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.PageDate;
import dateline.stories.Passage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoveltyTest {

  private static final int ALL = Integer.MAX_VALUE;
  private static final Novelty NOVELTY = new Novelty();

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-02", "2026-03-03", "2026-03-05T07:00:00Z", "2026-04-01"})
  void whatIsNewOfAStoryInTwoLanguages(String since) {
    Told told = Told.read("bridge");

    assertThat(told.lines(NOVELTY.since(told.pages(), Since.of(since).instant(), 10)))
        .isEqualTo(told.expected("since-" + since.replace(":", "")));
  }

  @Test
  void aNewFigureIsNews() {
    Telling early = page("a", "2026-03-02", "Rescuers have found 14 sailors of the sunken Tilda.");
    Telling later = page("b", "2026-03-03", "Rescuers have found 19 sailors of the sunken Tilda.");
    Telling same = page("c", "2026-03-04", "Rescuers had found 19 sailors of the sunken Tilda.");

    assertThat(texts(List.of(early, later, same), "2026-03-03"))
        .containsExactly("Rescuers have found 19 sailors of the sunken Tilda.");
  }

  @Test
  void aNewFigureIsNewsHoweverAlikeTheWordsAndInACopyToo() {
    String told =
        "The number of people killed when a ferry sank off Ulmark on Sunday has risen to ";
    Telling early = page("a", "2026-03-02", told + "31, the coast guard said on Monday.");
    Telling later = page("b", "2026-03-03", told + "33, the coast guard said on Tuesday.");
    Article copied = article("2026-03-04", "en", told + "37, the coast guard said on Wednesday.");
    Telling copy = new Telling("c", copied, List.of(), List.of(), null, true);

    assertThat(texts(List.of(early, later, copy), "2026-03-03"))
        .containsExactly(
            told + "33, the coast guard said on Tuesday.",
            told + "37, the coast guard said on Wednesday.");
  }

  @Test
  void ofTheBestSoManyAreGivenAndInOrderOfTime() {
    List<Telling> pages =
        IntStream.range(0, 9).mapToObj(i -> page("p" + i, "2026-03-0" + (9 - i), own(i))).toList();

    News news = NOVELTY.since(pages, Instant.MIN, 4);

    assertThat(news.articleIds()).hasSize(9).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(news.passages())
        .extracting(Passage::articleId)
        .hasSize(4)
        .isSortedAccordingTo(Collections.reverseOrder());
  }

  @Test
  void aPageWithoutADateCameWhenItWasFetched() {
    Article undated = article(null, "en", own(1));
    Instant fetched = Instant.parse("2026-03-04T10:00:00Z");
    Telling page = new Telling("a", undated, List.of(), List.of(), fetched, false);

    assertThat(NOVELTY.since(List.of(page), fetched, ALL).articleIds()).containsExactly("a");
    assertThat(NOVELTY.since(List.of(page), fetched.plusSeconds(1), ALL).articleIds()).isEmpty();
  }

  @Test
  void aPageThatNobodyDatesIsNeverNew() {
    Telling page = new Telling("a", article(null, "en", own(1)), List.of(), List.of(), null, false);

    assertThat(NOVELTY.since(List.of(page), Instant.MIN, ALL).articleIds()).isEmpty();
  }

  @Property(tries = 80)
  void theOrderOfThePagesDoesNotMatter(@ForAll long seed) {
    List<Telling> pages = many(seed);
    List<Telling> shuffled = new ArrayList<>(pages);
    Collections.shuffle(shuffled, new Random(seed));
    Instant since = Since.of("2026-03-04").instant();

    assertThat(NOVELTY.since(shuffled, since, 5)).isEqualTo(NOVELTY.since(pages, since, 5));
  }

  @Property(tries = 80)
  void whatIsNewSinceLaterIsAmongWhatIsNewSinceEarlier(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int day) {
    List<Telling> pages = many(seed);
    News earlier = NOVELTY.since(pages, Since.of("2026-03-0" + day).instant(), ALL);
    News later = NOVELTY.since(pages, Since.of("2026-03-0" + (day + 1)).instant(), ALL);

    assertThat(earlier.articleIds()).containsAll(later.articleIds());
    assertThat(earlier.passages()).containsAll(later.passages());
  }

  @Property(tries = 80)
  void sinceTheBeginningOfTimeEveryNewThingIsSaidOnce(@ForAll long seed) {
    List<Telling> pages = many(seed);
    List<Passage> passages = NOVELTY.since(pages, Instant.MIN, ALL).passages();

    assertThat(passages)
        .extracting(Passage::text)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            pages.stream()
                .filter(page -> !page.copy())
                .map(page -> page.article().text())
                .distinct()
                .toList());
  }

  @Property(tries = 80)
  void copiesSayNothingNew(@ForAll long seed) {
    List<Telling> pages = many(seed);
    List<String> copies = pages.stream().filter(Telling::copy).map(Telling::id).toList();

    assertThat(NOVELTY.since(pages, Instant.MIN, ALL).passages())
        .extracting(Passage::articleId)
        .doesNotContainAnyElementsOf(copies);
  }

  /** Pages of one sentence each, of which several have the same; copies come last. */
  private static List<Telling> many(long seed) {
    Random random = new Random(seed);
    List<Telling> pages = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      boolean copy = i > 8;
      String text = own(random.nextInt(6));
      String day = copy ? "2026-03-10" : "2026-03-0" + (1 + random.nextInt(9));
      Article article = article(day, "en", text);
      pages.add(new Telling("p" + i, article, List.of(), List.of(), null, copy));
    }
    return pages;
  }

  /** A sentence whose words no other number has. */
  private static String own(int number) {
    String letter = String.valueOf((char) ('k' + number)).repeat(2);
    return "Captain W%1$sodar Qu%1$sistle sailed W%1$sember towards Z%1$sarrow and J%1$simmer."
        .formatted(letter)
        .replace("Captain", letter + "aptain")
        .replace("sailed", letter + "ailed")
        .replace("towards", letter + "owards");
  }

  private static List<String> texts(List<Telling> pages, String since) {
    return NOVELTY.since(pages, Since.of(since).instant(), ALL).passages().stream()
        .map(Passage::text)
        .toList();
  }

  private static Telling page(String id, String published, String text) {
    return new Telling(id, article(published, "en", text), List.of(), List.of(), null, false);
  }

  private static Article article(@Nullable String published, String language, String text) {
    return Article.builder(Article.Kind.ARTICLE)
        .language(language)
        .published(published == null ? null : PageDate.stated(published))
        .body(new Body.Builder().add(Body.Kind.PARAGRAPH, text).build())
        .build();
  }
}
