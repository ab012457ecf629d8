package dateline.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.markup.Outline;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {
  private static final Signs SIGNS =
      new Signs(
          List.of(
              List.of(".bbWrapper", ".postbody"),
              List.of(".postbody", "x-post"),
              List.of("#post_message_"),
              List.of("/DiscussionForumPosting", "\"DiscussionForumPosting")));

  private static long in(String html) {
    return SIGNS.in(new Outline(Jsoup.parse(html)));
  }

  @Test
  void eachSignPointsToItsFamilies() {
    assertThat(in("<p class=bbWrapper>")).isEqualTo(0b0001);
    assertThat(in("<p class='a postbody b' id=x>")).isEqualTo(0b0011);
    assertThat(in("<div><x-post></x-post></div>")).isEqualTo(0b0010);
    assertThat(in("<p id=post_message_12>")).isEqualTo(0b0100);
    assertThat(in("<p itemscope itemtype='https://schema.org/DiscussionForumPosting'>"))
        .isEqualTo(0b1000);
    assertThat(
            in("<script type=application/ld+json>{\"@type\":\"DiscussionForumPosting\"}</script>"))
        .isEqualTo(0b1000);
    assertThat(in("<i></i><p class=bbWrapper></p><p id=post_message_1></p>")).isEqualTo(0b0101);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>bbWrapper postbody DiscussionForumPosting</p>",
        "<p class='bbWrapper-x xpostbody post body'>",
        "<p id=post_message_ name=post_message_1><p id=post_message_1a>",
        "<bbWrapper></bbWrapper><xpost></xpost>",
        "<script>var type = 'DiscussionForumPosting'</script>",
        "<!-- <p class=bbWrapper> -->"
      })
  void nothingElseIsASign(String html) {
    assertThat(in(html)).isZero();
  }

  /** A class is found among any others, however they are parted. */
  @Property(tries = 300)
  void aClassIsASignWhereverItStands(
      @ForAll("classes") List<String> names, @ForAll("gaps") String gap) {
    String html = "<div><p class=\"" + String.join(gap, names) + "\">x</p></div>";
    boolean wrapper = names.contains("bbWrapper");
    boolean body = names.contains("postbody");
    assertThat(in(html)).isEqualTo((wrapper ? 0b0001 : 0) | (body ? 0b0011 : 0));
  }

  @Provide
  Arbitrary<List<String>> classes() {
    Arbitrary<String> others =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(9);
    Arbitrary<String> signs = Arbitraries.of("bbWrapper", "postbody", "post", "bbwrapper");
    return Arbitraries.oneOf(others.filter(name -> !Set.of("postbody").contains(name)), signs)
        .list()
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> gaps() {
    return Arbitraries.of(" ", "  ", "\n", "\t ", "\r\n");
  }
}
