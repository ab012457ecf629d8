package dateline.claims;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.language.Annotation;
import dateline.language.Annotator;
import dateline.language.AnnotatorByLanguage;
import dateline.language.capitals.CapitalizedNames;
import dateline.language.corenlp.CoreNlpAnnotator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Articles for the tests, and the one annotator that all of them share. */
final class Samples {
  static final Annotator ANNOTATOR =
      new AnnotatorByLanguage(Map.of("en", new CoreNlpAnnotator()), new CapitalizedNames());
  static final Path GOLDEN = Path.of("src/test/resources/dateline/claims");

  private Samples() {}

  /** An article whose paragraphs are parted by blank lines. */
  static Article article(String text) {
    return article(text, "en");
  }

  static Article article(String text, String language) {
    Body.Builder body = new Body.Builder();
    for (String paragraph : text.split("\n\n")) {
      body.add(Body.Kind.PARAGRAPH, paragraph);
    }
    return Article.builder(Article.Kind.ARTICLE).language(language).body(body.build()).build();
  }

  static Annotation annotate(Article article) {
    return ANNOTATOR.annotate(article.text(), article.language(), null);
  }

  static List<Statement> statements(String text) {
    return statements(article(text));
  }

  static List<Statement> statements(Article article) {
    return new Statements().find(article, annotate(article));
  }

  static List<Actor> actors(String text) {
    Article article = article(text);
    return new Actors().of(article, annotate(article));
  }

  /** The article of a golden case: "es-harbour" is in Spanish, "harbour" in English. */
  static Article golden(String name) {
    int hyphen = name.indexOf('-');
    return article(
        read(GOLDEN.resolve(name).resolve("text.txt")),
        hyphen < 0 ? "en" : name.substring(0, hyphen));
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
