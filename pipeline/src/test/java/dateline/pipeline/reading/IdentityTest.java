package dateline.pipeline.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentityTest {
  private static final String URL = "https://www.tolva-courier.example/2026/ferry";

  @Test
  void anIdIsShortAndOfTheAddressAlone() {
    String id = id(URL, null, null, "page.html");
    assertThat(id).matches("a[0-9a-f]{16}");
    assertThat(id(URL, null, "Tolva Courier", "other.html")).isEqualTo(id);
    assertThat(id(URL + "?page=2", null, null, "page.html")).isNotEqualTo(id);
  }

  @Test
  void theCanonicalUrlCountsOnTheSameHost() {
    String other = "https://tolva-courier.example/story/77";
    assertThat(id(URL, other, null, "x")).isEqualTo(id(other, null, null, "x"));
    assertThat(id(URL + "?amp", other, null, "x")).isEqualTo(id(URL, other, null, "x"));
  }

  @Test
  void aForeignCanonicalUrlIsNotThePagesOwn() {
    String foreign = "https://wire.example/story/77";
    assertThat(id(URL, foreign, null, "x"))
        .isEqualTo(id(URL, null, null, "x"))
        .isNotEqualTo(id(foreign, null, null, "x"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.tolva-courier.example/1, Tolva Courier",
    "https://www.tolva-courier.example/1, The Courier",
    "https://news.tolva.example/1, Tolva",
    "https://elperiodicodetolva.example/1, El Periódico de Tolva",
    "https://tolva-courier.example/1, tolva-courier.example",
    "https://tolva-courier.example/1, —",
  })
  void withoutAnAddressTheCanonicalUrlCountsWhereItsHostBearsTheSitesName(
      String canonical, String site) {
    assertThat(id(null, canonical, site, "x")).isEqualTo(id(canonical, null, null, "y"));
  }

  @Test
  void aLiftedPageThatKeepsTheOriginalsCanonicalUrlIsAnotherArticle() {
    String original = id(URL, null, "Tolva Courier", "x");
    String lifted = id(null, URL, "Harbour Gazette", "lifted.html");
    assertThat(lifted).isNotEqualTo(original);
    assertThat(id(null, URL, "Harbour Gazette", "again.html")).isEqualTo(lifted);
    assertThat(id(null, URL, "Ледовый вестник", "x")).isNotEqualTo(original);
    assertThat(id(null, URL, null, "x")).isEqualTo(original);
  }

  @Test
  void withoutAnyAddressTheNameCounts() {
    assertThat(id(null, null, "Tolva Courier", "a.html"))
        .isEqualTo(id(null, "no address", null, "a.html"))
        .isEqualTo(id("file:///tmp/a.html", null, null, "a.html"))
        .isNotEqualTo(id(null, null, null, "b.html"));
  }

  @Test
  void aFrontPageAsCanonicalUrlSaysNothing() {
    String front = "https://www.tolva-courier.example";
    assertThat(id(URL, front, null, "x")).isEqualTo(id(URL, null, null, "x"));
    assertThat(id(null, front + "/", "Tolva Courier", "a")).isEqualTo(id(null, null, null, "a"));
    assertThat(id(front, front, null, "x"))
        .isEqualTo(id(front + "/", null, null, "y"))
        .isNotEqualTo(id(null, null, null, "x"));
    assertThat(id(URL, front + "/?p=7", null, "x")).isEqualTo(id(front + "/?p=7", null, null, "x"));
  }

  @Test
  void repliesAndNamesakesHaveIdsOfTheirThreadOrName() {
    Article article = Article.builder(Article.Kind.ARTICLE).headline("Ferry").build();
    String namesake = Identity.ofNamesake("a1", article);
    assertThat(namesake).matches("a1-[0-9a-f]{16}");
    assertThat(Identity.ofReply("a1", 12)).isEqualTo("a1-12");
    assertThat(Identity.inThread(namesake, "a1-12", "a1")).isEqualTo(namesake + "-12");
    assertThat(Identity.inThread("a1", namesake + "-12", namesake)).isEqualTo("a1-12");
  }

  @Property(tries = 200)
  void trackingDoesNotChangeTheId(
      @ForAll("tracking") String tracking, @ForAll("tracking") String more) {
    String canonical = "https://tolva-courier.example/story?id=77";
    String tracked =
        "HTTPS://Tolva-Courier.example:443/story?" + tracking + "&id=77&" + more + "#top";

    assertThat(id(tracked, null, null, "x")).isEqualTo(id(canonical, null, null, "y"));
    assertThat(id(URL, tracked, null, "x")).isEqualTo(id(URL, canonical, null, "y"));
    assertThat(id(null, tracked, null, "x")).isEqualTo(id(null, canonical, null, "y"));
  }

  @Provide
  Arbitrary<String> tracking() {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.of("fbclid", "gclid", "GCLID", "mc_cid", "igshid"),
            Arbitraries.strings().alpha().ofMaxLength(8).map("utm_"::concat));
    Arbitrary<String> values = Arbitraries.strings().alpha().numeric().ofMaxLength(12);
    return Combinators.combine(names, values)
        .as((name, value) -> name + "=" + value)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(parameters -> String.join("&", parameters));
  }

  private static String id(
      @Nullable String url, @Nullable String canonical, @Nullable String site, String sourceId) {
    Article article =
        Article.builder(Article.Kind.ARTICLE)
            .url(url)
            .canonicalUrl(canonical)
            .site(site)
            .headline("Ferry turned back")
            .build();
    return Identity.of(article, sourceId);
  }
}
