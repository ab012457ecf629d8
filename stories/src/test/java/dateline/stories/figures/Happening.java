package dateline.stories.figures;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.PageDate;
import dateline.stories.Member;
import dateline.stories.Sample;
import dateline.stories.Story;
import dateline.stories.sketch.Sketch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The pages of a story that is written down in a file: of each a line {@code = id | time | language
 * | origin} whose last part only copies have, its headline, and a paragraph a line.
 */
record Happening(String name, List<Member> members) {

  static Happening read(String name) {
    List<Member> members = new ArrayList<>();
    for (String page : text(name, "pages").substring(2).split("\n= ")) {
      members.add(member(page.strip().split("\n")));
    }
    return new Happening(name, members);
  }

  private static Member member(String[] lines) {
    String[] head = lines[0].split(" *\\| *");
    Body.Builder body = new Body.Builder();
    Arrays.stream(lines).skip(2).forEach(line -> body.add(Body.Kind.PARAGRAPH, line));
    Sketch sketch =
        Sample.headlined(
            head[0], lines[1], head[2], head[1].isBlank() ? null : PageDate.stated(head[1]));
    boolean copy = head.length > 3;
    Article article = Article.builder(Article.Kind.ARTICLE).body(body.build()).build();
    return new Member(sketch, article, List.of(), copy ? head[3] : head[0], copy);
  }

  /** The headline, then the sentences of the summary, each with its page before it. */
  static String lines(Story story) {
    return story.headlineFrom()
        + ": "
        + story.headline()
        + "\n"
        + story.summary().stream()
            .map(passage -> passage.articleId() + ": " + passage.text() + "\n")
            .collect(Collectors.joining());
  }

  String expected() {
    return text(name, "story");
  }

  private static String text(String name, String file) {
    String path = name + "/" + file + ".txt";
    try (InputStream in = Happening.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
