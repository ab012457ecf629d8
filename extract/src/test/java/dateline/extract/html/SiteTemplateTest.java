package dateline.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SiteTemplateTest {
  private static final Extractor EXTRACTOR = new Extractor();

  private static final String NOTICE =
      "The Isles Gazette belongs to its readers, who own it in shares of ten crowns and elect its editor.";

  private static final List<String> SUBJECTS =
      List.of(
          "ferry",
          "weir",
          "school",
          "lighthouse",
          "market",
          "bridge",
          "mill",
          "harbour",
          "tower",
          "orchard");

  @Test
  void whatManyPagesRepeatInOnePlaceIsNoText() throws ExtractionException {
    List<Page> pages = pages(10);
    SiteTemplate site = SiteTemplate.learn(pages);
    for (Page page : pages) {
      assertThat(EXTRACTOR.extract(page).main().text()).contains(NOTICE);
      String text = EXTRACTOR.extract(page, site).main().text();
      assertThat(text).doesNotContain(NOTICE).startsWith("The council of the isles");
      assertThat(EXTRACTOR.extract(page).main().text()).startsWith(text);
    }
  }

  @Test
  void onePageOrTwoTeachNothing() throws ExtractionException {
    Page page = page("ferry", 1);
    assertThat(EXTRACTOR.extract(page, SiteTemplate.learn(List.of(page))))
        .isEqualTo(EXTRACTOR.extract(page));
    List<Page> thrice = List.of(page, page, page, page("weir", 2));
    assertThat(EXTRACTOR.extract(page, SiteTemplate.learn(thrice)))
        .isEqualTo(EXTRACTOR.extract(page));
  }

  @Test
  void dumpsLoseTheirRepeatedLines() throws ExtractionException {
    List<Page> dumps = pages(5).stream().map(SiteTemplateTest::dump).toList();
    SiteTemplate site = SiteTemplate.learn(dumps);
    for (Page dump : dumps) {
      assertThat(EXTRACTOR.extract(dump, site).main().text())
          .doesNotContain(NOTICE)
          .contains("The council of the isles");
    }
  }

  @Property(tries = 20)
  void theOrderOfPagesDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 10) int count)
      throws ExtractionException {
    List<Page> pages = pages(count);
    List<Page> shuffled = new ArrayList<>(pages);
    Collections.shuffle(shuffled, new Random(seed));
    Page any = pages.getFirst();
    assertThat(EXTRACTOR.extract(any, SiteTemplate.learn(shuffled)))
        .isEqualTo(EXTRACTOR.extract(any, SiteTemplate.learn(pages)));
  }

  private static List<Page> pages(int count) {
    return IntStream.range(0, count).mapToObj(i -> page(SUBJECTS.get(i), i)).toList();
  }

  private static Page page(String subject, int number) {
    String html =
        """
        <html lang="en"><head><title>Council decides on the %1$s</title></head><body><article class="story"><h1>Council decides on the %1$s</h1>
        <div class="words"><p>The council of the isles decided on Monday to repair the %1$s for %2$d thousand crowns, its chair said.</p>
        <p>Work on the %1$s begins in week %2$d and takes until the autumn, when the boats come back from the north.</p>
        <p>Those who live near the %1$s had asked for it %2$d times since the winter in which the roof came down.</p>
        <p>%3$s</p></div></article></body></html>
        """
            .formatted(subject, number + 11, NOTICE);
    return Page.of("page-" + number, Page.Form.HTML, html);
  }

  private static Page dump(Page page) {
    String text = page.content().replaceAll("<head>.*</head>", "").replaceAll("<[^>]+>", "\n");
    return Page.of(page.sourceId(), Page.Form.TEXT, text);
  }
}
