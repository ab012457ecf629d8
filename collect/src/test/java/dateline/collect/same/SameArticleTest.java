package dateline.collect.same;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.collect.files.Reading;
import dateline.extract.Article;
import dateline.extract.CanonicalUrl;
import dateline.extract.Credit;
import dateline.extract.Dateline;
import dateline.extract.Extraction;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Image;
import dateline.extract.Link;
import dateline.extract.PageDate;
import dateline.extract.PrimarySource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One article in every form that it can come in. Each folder beside this class has the page of an
 * article, what a careful reader keeps of it (expected.txt), and the other forms of the same
 * article. A form may say less than the page where it cannot know more, but never anything else;
 * what one outlet's form lacks though others of its kind have it stands in lacks.txt.
 */
class SameArticleTest {
  private static final Extractor EXTRACTOR = new Extractor();

  /** The forms in which every article is there. */
  private static final Set<String> FORMS =
      Set.of(
          "amp.html",
          "print.html",
          "page.mhtml",
          "wordpress.json",
          "rss.xml",
          "atom.xml",
          "feed.json",
          "page.txt");

  private static final Set<String> NOTES = Set.of("page.html", "expected.txt", "lacks.txt");

  @TestFactory
  List<DynamicContainer> cases() throws IOException, URISyntaxException {
    Path folder = Path.of(SameArticleTest.class.getResource(".").toURI());
    List<Path> cases;
    try (Stream<Path> paths = Files.walk(folder, 2)) {
      cases =
          paths.filter(path -> path.endsWith("page.html")).map(Path::getParent).sorted().toList();
    }
    assertThat(cases).hasSizeGreaterThan(2);
    List<DynamicContainer> containers = new ArrayList<>();
    for (Path one : cases) {
      containers.add(container(one));
    }
    return containers;
  }

  private static DynamicContainer container(Path folder) throws IOException {
    List<String> forms;
    try (Stream<Path> files = Files.list(folder)) {
      forms =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !NOTES.contains(name))
              .sorted()
              .toList();
    }
    assertThat(forms).containsAll(FORMS);
    DynamicTest page = DynamicTest.dynamicTest("page.html", () -> checkPage(folder));
    return DynamicContainer.dynamicContainer(
        folder.getFileName().toString(),
        Stream.concat(
            Stream.of(page),
            forms.stream()
                .map(form -> DynamicTest.dynamicTest(form, () -> checkForm(folder, form)))));
  }

  private static void checkPage(Path folder) throws IOException, ExtractionException {
    assertThat(written(article(folder, "page.html")))
        .isEqualTo(Files.readString(folder.resolve("expected.txt")));
  }

  private static void checkForm(Path folder, String form) throws IOException, ExtractionException {
    Article page = article(folder, "page.html");
    Article other = article(folder, form);
    Set<String> lacks = lacks(folder, form);
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(other.headline()).as("headline").isEqualTo(page.headline());
    softly.assertThat(other.text()).as("text").isEqualTo(page.text());
    softly.assertThat(other.language()).as("language").isEqualTo(page.language());
    softly.assertThat(other.dateline()).as("dateline").isEqualTo(page.dateline());
    softly.assertThat(credited(other)).as("credits").isEqualTo(credited(page));
    softly.assertThat(source(other)).as("source").isEqualTo(source(page));
    softly
        .assertThat(other.authors())
        .as("authors")
        .isEqualTo(lacks.contains("authors") ? List.of() : page.authors());
    boolean linked = !form.endsWith(".txt") && !lacks.contains("links");
    softly.assertThat(hrefs(other)).as("links").isEqualTo(linked ? hrefs(page) : List.of());
    PageDate published = other.published();
    if (lacks.contains("published")) {
      boolean stated = published != null && published.from() == PageDate.From.STATED;
      softly.assertThat(stated).as("published is stated").isFalse();
    } else {
      softly.assertThat(published).as("published").isNotNull();
      sameTime(softly, "published", published, page.published());
    }
    sameTime(softly, "modified", other.modified(), page.modified());
    same(softly, "deck", other.deck(), page.deck());
    same(softly, "canonical address", other.canonicalUrl(), page.canonicalUrl());
    if (!isHost(other.site(), other)) {
      same(softly, "site", other.site(), page.site());
    }
    if (!page.images().isEmpty() && !other.images().isEmpty()) {
      softly.assertThat(pictures(other)).as("images").isEqualTo(pictures(page));
    }
    softly.assertAll();
  }

  /** What a form of a case lacks: the names on its line in lacks.txt, where there is one. */
  private static Set<String> lacks(Path folder, String form) throws IOException {
    Path file = folder.resolve("lacks.txt");
    return !Files.exists(file)
        ? Set.of()
        : Files.readAllLines(file).stream()
            .filter(line -> line.startsWith(form + ": "))
            .flatMap(line -> Stream.of(line.substring(form.length() + 2).split(", ")))
            .collect(Collectors.toSet());
  }

  private static void same(SoftAssertions softly, String name, String form, String page) {
    if (form != null) {
      softly.assertThat(form).as(name).isEqualTo(page);
    }
  }

  /** A site without a name is called by its host. */
  private static boolean isHost(String site, Article article) {
    return site != null && site.equals(CanonicalUrl.host(article.url()));
  }

  /**
   * Where both say it, the same instant; of a form without a zone the same time of day, and of one
   * without that the same day.
   */
  private static void sameTime(SoftAssertions softly, String name, PageDate form, PageDate page) {
    if (form == null || page == null) {
      return;
    }
    boolean timed = form.precision() == PageDate.Precision.INSTANT;
    if (timed && form.latest().equals(form.earliest().plusNanos(1))) {
      softly.assertThat(form.earliest()).as(name).isEqualTo(page.earliest());
    } else if (timed) {
      softly.assertThat(page.value()).as(name).startsWith(form.value().substring(0, 16));
    } else {
      softly.assertThat(form.precision()).as(name).isEqualTo(PageDate.Precision.DAY);
      softly.assertThat(form.day()).as(name).isEqualTo(page.day());
    }
  }

  private static Article article(Path folder, String file) throws ExtractionException {
    Extraction extraction = EXTRACTOR.extract(Reading.of(folder.resolve(file)).page());
    assertThat(extraction.replies()).isEmpty();
    return extraction.main();
  }

  private static List<String> credited(Article article) {
    return article.credits().stream().map(Credit::name).toList();
  }

  private static String source(Article article) {
    PrimarySource source = article.primarySource();
    return source == null ? "" : source.name();
  }

  private static List<String> hrefs(Article article) {
    return article.links().stream().map(Link::href).toList();
  }

  private static List<String> pictures(Article article) {
    return article.images().stream().map(SameArticleTest::picture).toList();
  }

  private static String picture(Image image) {
    return image.caption() + " [" + image.credit() + "]";
  }

  /** An article as a reader would note it down. */
  private static String written(Article article) {
    StringBuilder out = new StringBuilder();
    line(out, "headline", article.headline());
    line(out, "deck", article.deck());
    article.authors().forEach(author -> line(out, "author", author));
    line(out, "published", article.published() == null ? null : article.published().value());
    line(out, "modified", article.modified() == null ? null : article.modified().value());
    Dateline dateline = article.dateline();
    line(
        out, "dateline", dateline == null ? null : dateline.place() + " [" + dateline.date() + "]");
    line(out, "site", article.site());
    line(out, "address", article.canonicalUrl());
    line(out, "language", article.language());
    article.credits().forEach(credit -> line(out, "credit", credit.name()));
    line(out, "source", source(article));
    hrefs(article).forEach(link -> line(out, "link", link));
    article
        .body()
        .blocks()
        .forEach(block -> line(out, block.kind().name(), article.body().textOf(block)));
    return out.toString();
  }

  private static void line(StringBuilder out, String name, String value) {
    if (value != null && !value.isEmpty()) {
      out.append(name).append(": ").append(value).append('\n');
    }
  }
}
