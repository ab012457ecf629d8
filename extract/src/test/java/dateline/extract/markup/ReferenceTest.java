package dateline.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
  private static final String PAGE = "https://www.vale-post.example/2026/ferry";

  private static String of(String base, String href) {
    Element link = Markup.parse("<a>x</a>", base).expectFirst("a").attr("href", href);
    return Reference.of(link, "href");
  }

  @ParameterizedTest
  @CsvSource({
    "storm,          https://www.vale-post.example/2026/storm",
    "'  /harbour ',  https://www.vale-post.example/harbour",
    "//orm.example/, https://orm.example/",
    "?page=2,        https://www.vale-post.example/2026/ferry?page=2",
    "HTTP://a.example/b, HTTP://a.example/b",
    "mailto:a@b.example, mailto:a@b.example",
    "javascript:open(), javascript:open()",
    "'',             https://www.vale-post.example/2026/ferry"
  })
  void whatIsWrittenIsResolvedAgainstThePage(String written, String address) {
    assertThat(of(PAGE, written)).isEqualTo(address);
  }

  @Test
  void aPageWithoutAnAddressOfTheWebLeavesReferencesAsWritten() {
    assertThat(of("javascript:open()", " storm")).isEqualTo("storm");
    assertThat(of("", "/storm")).isEqualTo("/storm");
    assertThat(Reference.of(Markup.parse("<a>x</a>", PAGE).expectFirst("a"), "href")).isEmpty();
  }

  @Test
  void anEndlessBaseIsNone() {
    assertThat(of("https://a.example/" + "a/".repeat(2_000), "storm")).isEqualTo("storm");
  }
}
