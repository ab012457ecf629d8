package dateline.extract.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Extraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Comments on comments: each keeps its own words, in the order of the page, however deep. */
class NestedThreadTest {
  private static final int DEEPEST = 60;

  /** How a comment is marked up: what opens it with its number, and what closes it. */
  private record Form(String opening, String before, String after, String end) {
    String page(List<Integer> depths) {
      StringBuilder html = new StringBuilder(opening);
      int open = 0;
      for (int i = 0; i < depths.size(); i++) {
        int depth = Math.min(depths.get(i), open);
        html.append(after.repeat(open - depth));
        html.append(before.formatted(i, i));
        open = depth + 1;
      }
      return html.append(after.repeat(open)).append(end).toString();
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form(
              "<shreddit-post author=brine post-title=Ferry><div slot=text-body>It is late.</div></shreddit-post>",
              "<shreddit-comment author=a%d><div slot=comment><p>Words of %d.</p></div>",
              "</shreddit-comment>",
              ""),
          new Form(
              "<div class='thing link' data-author=brine><a class=title>Ferry</a><div class=usertext-body>It is late.</div></div>",
              "<div class='thing comment' data-author=a%d><div class=usertext-body><div class=md>Words of %d.</div></div><div class=child>",
              "</div></div>",
              ""),
          new Form(
              "<main itemscope itemtype='https://schema.org/DiscussionForumPosting'><h1 itemprop=headline>Ferry</h1><b itemprop=author>brine</b><p itemprop=text>It is late.</p>",
              "<div itemprop=comment itemscope itemtype='https://schema.org/Comment'><b itemprop=author>a%d</b><div itemprop=text>Words of %d.</div>",
              "</div>",
              "</main>"));

  @Property(tries = 120)
  void eachKeepsItsOwnWordsInTheOrderOfThePage(
      @ForAll("depths") List<Integer> depths, @ForAll("forms") Form form) {
    Extraction thread = ForumPages.read(form.page(depths)).orElseThrow();
    assertThat(thread.main().text()).isEqualTo("It is late.");
    holds(thread, depths.size());
  }

  @Provide
  Arbitrary<List<Integer>> depths() {
    return Arbitraries.integers().between(0, DEEPEST).list().ofMinSize(1).ofMaxSize(150);
  }

  @Provide
  Arbitrary<Form> forms() {
    return Arbitraries.of(FORMS);
  }

  private static void holds(Extraction thread, int comments) {
    assertThat(thread.replies()).hasSize(comments);
    for (int i = 0; i < comments; i++) {
      Article reply = thread.replies().get(i);
      assertThat(reply.text()).isEqualTo("Words of " + i + ".");
      assertThat(reply.authors()).containsExactly("a" + i);
    }
  }

  /** The parser flattens what is nested deeper than any real page, and takes its words from it. */
  @Test
  void commentsAboveTheDepthThatIsParsedKeepTheirOrder() {
    List<Integer> ladder = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      ladder.add(i);
    }
    for (Form form : FORMS) {
      Extraction thread = ForumPages.read(form.page(ladder)).orElseThrow();
      List<Article> above = thread.replies().subList(0, DEEPEST);
      holds(new Extraction(thread.main(), above), DEEPEST);
    }
  }

  @Property(tries = 60)
  void commentsInJsonAreReadEachBeforeThoseOnIt(@ForAll("depths") List<Integer> depths) {
    holds(ForumPages.read(json(depths)).orElseThrow(), depths.size());
  }

  private static String json(List<Integer> depths) {
    StringBuilder json =
        new StringBuilder(
            "{\"@type\":\"DiscussionForumPosting\",\"headline\":\"Ferry\",\"author\":\"brine\",\"text\":\"It is late.\",\"comment\":[");
    int open = 0;
    for (int i = 0; i < depths.size(); i++) {
      int depth = Math.min(depths.get(i), open);
      json.append("]}".repeat(open - depth))
          .append(json.charAt(json.length() - 1) == '}' ? "," : "");
      json.append(
          "{\"@type\":\"Comment\",\"author\":\"a%d\",\"text\":\"Words of %d.\",\"comment\":["
              .formatted(i, i));
      open = depth + 1;
    }
    json.append("]}".repeat(open)).append("]}");
    return "<script type=application/ld+json>" + json + "</script><div id=root></div>";
  }

  @Test
  void jsonOfAnyDepthIsReadOrPassedOver() {
    List<Integer> ladder = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      ladder.add(i);
    }
    assertThat(ForumPages.read(json(ladder))).isEmpty();
  }

  @Test
  void aPageThatIsAllPostsAndNoTextIsNoThread() {
    String html = "<div class=\"post\"><div class=\"postbody\"><p class=\"author\">".repeat(30_000);
    Optional<Extraction> thread = ForumPages.read(html);
    assertThat(thread).isEmpty();
  }
}
