package dateline.desk;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.PageDate;
import dateline.lineage.signature.Signature;
import dateline.pipeline.reading.Findings;
import dateline.pipeline.reading.Reading;
import dateline.store.Store;
import dateline.stories.sketch.Opening;
import dateline.stories.sketch.Sketch;
import dateline.stories.sketch.Terms;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two happenings of three articles each, put into stories by the program: p0 p2 p4, and p1 p3 p5.
 */
final class TwoStories {
  private static final String[] HAPPENINGS = {
    "The swing bridge was shut by its master on Monday.",
    "A whale came up the river as far as the mill."
  };

  private final Store store;

  TwoStories(Store store) {
    this.store = store;
  }

  /** Keeps and links everything. */
  void print() {
    for (int i = 0; i < 6; i++) {
      keep("p" + i, i % 2);
    }
    Press.linker(store).link(linked -> {});
  }

  private void keep(String id, int happening) {
    Article article =
        Article.builder(Article.Kind.ARTICLE)
            .site("Paper " + id)
            .headline("Headline of " + id)
            .language("en")
            .published(PageDate.stated("2026-03-02"))
            .body(new Body.Builder().add(Body.Kind.PARAGRAPH, HAPPENINGS[happening]).build())
            .build();
    float[] vector = {1 - happening, happening};
    Sketch sketch =
        Sketch.of(
            id,
            article.site(),
            article.headline(),
            "en",
            article.published(),
            Opening.of(List.of(vector)),
            Terms.of(Map.of("name" + happening, 2.0), 48),
            Terms.NONE,
            Map.of("name" + happening, 2),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());
    Findings findings =
        new Findings(
            List.of(new Findings.Span(0, article.text().length())),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    store
        .archive()
        .keep(
            List.of(
                new Reading(
                    id,
                    null,
                    id + ".html",
                    "1",
                    null,
                    article,
                    findings,
                    Signature.of(article.text()),
                    sketch)));
  }
}
