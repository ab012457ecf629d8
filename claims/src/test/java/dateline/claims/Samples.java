package dateline.claims;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.language.Annotation;
import dateline.language.corenlp.CoreNlpAnnotator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Articles for the tests, and the one annotator that all of them share. */
final class Samples {
  static final CoreNlpAnnotator ANNOTATOR = new CoreNlpAnnotator();
  static final Path GOLDEN = Path.of("src/test/resources/dateline/claims");

  private Samples() {}

  /** An article whose paragraphs are parted by blank lines. */
  static Article article(String text) {
    Body.Builder body = new Body.Builder();
    for (String paragraph : text.split("\n\n")) {
      body.add(Body.Kind.PARAGRAPH, paragraph);
    }
    return Article.builder(Article.Kind.ARTICLE).language("en").body(body.build()).build();
  }

  static Annotation annotate(Article article) {
    return ANNOTATOR.annotate(article.text(), "en", null);
  }

  static List<Statement> statements(String text) {
    Article article = article(text);
    return new Statements().find(article, annotate(article));
  }

  static List<Actor> actors(String text) {
    Article article = article(text);
    return new Actors().of(article, annotate(article));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the golden cases. */
  static List<String> cases() {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
