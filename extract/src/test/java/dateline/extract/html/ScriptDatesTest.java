package dateline.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.markup.Markup;
import dateline.extract.markup.Outline;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptDatesTest {
  static Stream<String> names() {
    return ScriptDates.NAMES.stream();
  }

  /** The parser is not handed what most scripts hold. */
  @ParameterizedTest
  @MethodSource("names")
  void aScriptWithADateReachesThisStage(String name) {
    String page = "<script>var page = {\"" + name + "\": \"2026-05-03\"}</script><p>Text.</p>";
    assertThat(ScriptDates.in(new Outline(Markup.parse(page, null)))).contains("2026-05-03");
  }
}
