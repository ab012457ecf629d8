package dateline.stories.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.extract.Article;
import dateline.extract.Extractor;
import dateline.extract.Page;
import dateline.extract.PageDate;
import dateline.language.Annotation;
import dateline.language.corenlp.CoreNlpAnnotator;
import dateline.stories.Member;
import dateline.stories.Story;
import dateline.stories.StoryWriter;
import dateline.stories.encoding.MiniLmEncoder;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Sketches;
import dateline.stories.storyline.StorySketch;
import dateline.stories.storyline.Storylines;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Five real pages: three tell one happening, two others one each, and all three belong together.
 */
class FoundingPagesTest {

  private static final Path PAGES =
      Path.of(System.getProperty("dateline.root", ".."), "..", "shared", "seeds");

  private final CoreNlpAnnotator annotator = new CoreNlpAnnotator();
  private final Extractor extractor = new Extractor();

  @Test
  void threeStoriesOneStoryline() throws Exception {
    assumeTrue(Files.isDirectory(PAGES), () -> "The founding pages are not at " + PAGES);
    Map<String, Member> members = new TreeMap<>();
    try (MiniLmEncoder encoder = new MiniLmEncoder();
        DirectoryStream<Path> files = Files.newDirectoryStream(PAGES, "00*.txt")) {
      Sketches sketches = new Sketches(encoder);
      for (Path file : files) {
        String id = file.getFileName().toString().substring(0, 3);
        members.put(id, member(id, Files.readString(file), sketches));
      }
    }
    List<List<String>> stories = Stories.of(members.values().stream().map(Member::sketch).toList());

    assertThat(stories)
        .containsExactlyInAnyOrder(List.of("000"), List.of("001", "002", "004"), List.of("003"));
    assertThat(new Storylines().join(stories.stream().map(ids -> story(ids, members)).toList()))
        .singleElement()
        .satisfies(line -> assertThat(line.storyIds()).hasSize(3));
  }

  private Member member(String id, String content, Sketches sketches) throws Exception {
    Page.Form form = content.startsWith("{") ? Page.Form.WORDPRESS : Page.Form.TEXT;
    Article article = extractor.extract(Page.of(id, form, content)).main();
    PageDate published = article.published();
    Annotation annotation =
        annotator.annotate(
            article.text(), article.language(), published == null ? null : published.day());
    return new Member(
        sketches.of(id, article, annotation), article, annotation.sentences(), id, false);
  }

  private static StorySketch story(List<String> ids, Map<String, Member> members) {
    List<Member> told = new ArrayList<>();
    List<Sketch> sketches = new ArrayList<>();
    for (String id : ids) {
      Member member = members.get(id);
      assertThat(member).isNotNull();
      told.add(member);
      sketches.add(member.sketch());
    }
    Story story = new StoryWriter().write(told);
    return StorySketch.of(story, sketches);
  }
}
