package dateline.desk.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lineage.origin.Origins;
import dateline.pipeline.reading.Findings.Span;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @Test
  void numbersComeWithTheirWord() {
    assertThat(Numbers.outlets(1)).isEqualTo("1 outlet");
    assertThat(Numbers.outlets(1204)).isEqualTo("1,204 outlets");
    assertThat(Numbers.origins(new Origins(1, 1, List.of()))).isEqualTo("1 origin");
    assertThat(Numbers.origins(new Origins(1, 3, List.of()))).isEqualTo("1–3 origins");
    assertThat(Numbers.percent(0.998)).isEqualTo("99%");
    assertThat(Numbers.percent(1)).isEqualTo("100%");
    assertThat(Numbers.sure(1)).isEqualTo("99%");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "ftp://paper.example/",
        "//paper.example/",
        "/stories/1",
        "http://",
        "http:///a",
        "https://?q",
        "java\nscript:alert(1)",
        "vbscript:x",
        "https://bank.example@paper.example/",
        "http://a\\b",
        ""
      })
  void onlyTheWebIsLinkedTo(String address) {
    assertThat(Address.elsewhere(address)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://paper.example",
        "HTTPS://paper.example/a|b?c d#é",
        "https://paper.example/новости"
      })
  void addressesOfThePressAreLinkedTo(String address) {
    assertThat(Address.elsewhere(address)).isEqualTo(address);
  }

  @Property
  void whateverIsLinkedToIsOfTheWeb(@ForAll String address) {
    String linked = Address.elsewhere(address);
    assertThat(linked == null || linked.toLowerCase(Locale.ROOT).matches("(?s)https?://.*"))
        .isTrue();
  }

  @Property
  void idsStayOnePartOfAnAddress(@ForAll String id) {
    assertThat(Address.article(id).substring("/articles/".length())).matches("[-\\w.*%~]*");
  }

  @Test
  void languagesAndCountriesHaveNames() {
    assertThat(Tongue.name("ru")).isEqualTo("Russian");
    assertThat(Tongue.name("en\" onload=\"x")).isNull();
    assertThat(Tongue.country("FI")).isEqualTo("Finland");
    assertThat(Tongue.country("<b>")).isNull();
  }

  @Test
  void interruptedQuotationsAreFoundInParts() {
    String sentence = "“We stay,” she said. “All of us.”";
    assertThat(Spoken.in(sentence, "We stay All of us."))
        .containsExactly(new Span(1, 8), new Span(22, 32));
    assertThat(Spoken.in(sentence, "We stay")).containsExactly(new Span(1, 8));
    assertThat(Spoken.in(sentence, "We go")).containsExactly(new Span(0, sentence.length()));
  }

  @Property
  void spokenWordsFollowOneAnother(@ForAll String sentence, @ForAll String content) {
    int at = 0;
    for (Span span : Spoken.in(sentence, content)) {
      assertThat(span.start()).isBetween(at, sentence.length());
      assertThat(span.end()).isBetween(span.start(), sentence.length());
      at = span.end();
    }
  }

  @Property
  void shortenedWordsAreABeginning(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 40) int limit) {
    String cut = Shortened.to(limit, text);
    assertThat(cut.length()).isLessThanOrEqualTo(Math.max(limit, 0) + 2);
    assertThat(text)
        .startsWith(
            cut.endsWith(" …") && !cut.equals(text) ? cut.substring(0, cut.length() - 2) : cut);
  }

  @Test
  void pagersLeadBothWays() {
    assertThat(Pager.of("/?", 1, false)).isEqualTo(new Pager(1, null, null));
    assertThat(Pager.of("/?", 2, true)).isEqualTo(new Pager(2, "/?page=1", "/?page=3"));
  }
}
