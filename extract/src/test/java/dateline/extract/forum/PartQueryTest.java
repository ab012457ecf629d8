package dateline.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartQueryTest {
  private static final Document PAGE =
      Jsoup.parse(
          """
          <div class=post id=a><p class=meta><time id=b></time><span class=meta><time id=c></time></span></p>
          <time id=d></time><div class=post id=e><p class=meta id=f><b class=meta></b></p><time id=g></time>
          </div></div><p class=meta><time id=h></time></p><div class=post><time></time></div>
          """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time",
        ".meta time",
        ".post .meta time",
        ".post .post",
        ".meta .meta",
        ".post > time",
        "p.meta [id]",
        ".none time",
        "time[id]:not(.meta time)",
        ".meta time, .post b"
      })
  void findsWhatTheParserWouldFind(String query) {
    assertThat(PartQuery.of(query).in(PAGE)).isEqualTo(PAGE.select(query));
  }
}
