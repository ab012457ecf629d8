package dateline.stories.novelty;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.PageDate;
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
 * A story that is written down in a file: of each page a line {@code = id | time | language | copy}
 * whose last parts may lack, its headline, and a paragraph a line.
 */
record Told(String name, List<Telling> pages) {

  static Told read(String name) {
    List<Telling> pages = new ArrayList<>();
    for (String page : text(name, "pages").substring(2).split("\n= ")) {
      pages.add(telling(page.strip().split("\n")));
    }
    return new Told(name, pages);
  }

  private static Telling telling(String[] lines) {
    String[] head = lines[0].split(" *\\| *");
    Body.Builder body = new Body.Builder();
    Arrays.stream(lines).skip(2).forEach(line -> body.add(Body.Kind.PARAGRAPH, line));
    Article article =
        Article.builder(Article.Kind.ARTICLE)
            .headline(lines[1])
            .language(head[2])
            .published(head[1].isBlank() ? null : PageDate.stated(head[1]))
            .body(body.build())
            .build();
    return new Telling(head[0], article, List.of(), List.of(), null, head.length > 3);
  }

  /** The pages that came in the first line, then each sentence with its page before it. */
  String lines(News news) {
    return "came: "
        + String.join(" ", news.articleIds())
        + "\n"
        + news.passages().stream()
            .map(passage -> passage.articleId() + ": " + passage.text() + "\n")
            .collect(Collectors.joining());
  }

  String expected(String file) {
    return text(name, file);
  }

  private static String text(String name, String file) {
    String path = name + "/" + file + ".txt";
    try (InputStream in = Told.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
