package dateline.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeanReaderTest {
  private static String lean(String html) {
    LeanReader reader = new LeanReader(html);
    StringBuilder read = new StringBuilder();
    char[] some = new char[7];
    for (int n = reader.read(some, 0, 7); n >= 0; n = reader.read(some, 0, 7)) {
      assertThat(n).isPositive();
      read.append(some, 0, n);
    }
    return read.toString();
  }

  @Test
  void leavesOutWhatScriptsStylesAndDrawingsHold() {
    assertThat(
            lean(
                "<style>p{}</style><p>a</p><SCRIPT src='>'>go()</Script ><svg a=\"b\"><path/></svg>"))
        .isEqualTo("<style></style><p>a</p><SCRIPT src='>'></Script ><svg a=\"b\"></svg>");
    assertThat(lean("x<svg> <g> <path d='m'/> </g></svg>y")).isEqualTo("x<svg> </svg>y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<script",
        "<script>go()",
        "<script>go()</scripts>",
        "<script type='application/ld+json'>{}</script>",
        "<script>{\"datePublished\": 1}</script>",
        "<script><!-- write('<script>a</script>') --></script>",
        "<!-- <script>a</script> --><p>a</p>",
        "<!a <script>a</script><p>a</p>",
        "<?a <style>a</style><p>a</p>",
        "<![CDATA[<script>]]>a</script>",
        "<svg/><p>a</p><svg><path></svg",
        "<svg><title>Logo</title><path/></svg>",
        "<svg><path/> <path/></svg>",
        "<svg><p>a</p></svg>",
        "<script a\"b>go()</script>",
        "<published<script>go()</script>",
        "</published<style>p{}</style>",
        "<a class='<svg>'><title></svg><style>p{}</style>",
        "<path><svg></path></svg></path>"
      })
  void handsTheRestOverAsItIs(String html) {
    assertThat(lean(html)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<svg>", "<svg a='b' ", "<script a='", "<style>", "<!--", "</", "<svg/>"})
  @Timeout(10)
  void takesTimeInProportionToLength(String part) {
    assertThat(lean(part.repeat(500_000))).hasSize(part.length() * 500_000);
  }

  /** Whatever the markup, the elements and the texts that a reader sees are the same. */
  @Property(tries = 2_000)
  void changesNoElementAndNoText(@ForAll("pages") String html) {
    Element whole = Jsoup.parse(html);
    Element lean = Parser.htmlParser().parseInput(new LeanReader(html), "");
    for (Element page : List.of(whole, lean)) {
      page.select("svg *").remove();
    }
    assertThat(lean.text()).isEqualTo(whole.text());
    assertThat(lean.getAllElements().eachAttr("class"))
        .isEqualTo(whole.getAllElements().eachAttr("class"));
  }

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "<script>",
            "</script>",
            "<style>",
            "</style>",
            "<svg>",
            "</svg>",
            "<path>",
            "</path>",
            "<g class=g>",
            "<p class=a>",
            "</p>",
            "<!--",
            "-->",
            "--!>",
            "-",
            ">",
            "<",
            " ",
            "word",
            "<script type=ld+json>",
            "<a class='<svg>'>",
            "</a>",
            "published",
            "<title>",
            "</title>",
            "<div class=b>",
            "</div>",
            "<svg/>",
            "\"",
            "'",
            "=")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }
}
