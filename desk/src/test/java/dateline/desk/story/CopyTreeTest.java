package dateline.desk.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.lineage.copy.Copy;
import dateline.lineage.origin.Origin;
import dateline.pipeline.reading.Findings;
import dateline.store.catalogue.KeptArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CopyTreeTest {
  @Test
  void copiesStandBelowTheirSource() {
    assertThat(
            shape(
                CopyTree.rows(
                    articles(4), List.of(copy(2, 0), copy(1, 2), copy(3, 0)), Map.of(), List.of())))
        .containsExactly("0 outlet0", "1 outlet2", "2 outlet1", "1 outlet3");
  }

  @Test
  void sourcesOfOtherStoriesAndUncollectedOnesAreNodes() {
    Map<String, KeptArticle> all = articles(4);
    Map<String, KeptArticle> others = Map.of("3", all.remove("3"));
    List<Copy> copies =
        List.of(
            copy(0, 3), new Copy("1", null, "Far Agency", Copy.Kind.CREDITED, 0, 0.9, List.of()));
    assertThat(
            shape(
                CopyTree.rows(
                    all, copies, others, List.of(new Origin(null, "Far Agency", List.of())))))
        .containsExactly("0 outlet3", "1 outlet0", "0 Far Agency origin", "1 outlet1", "0 outlet2");
  }

  @Test
  void otherPagesOfAnOutletAreCountedWithItsOrigin() {
    Map<String, KeptArticle> all = articles(3);
    Article article = all.get("0").article();
    all.put("1", new KeptArticle("1", null, "1", 1, "s", article, Findings.NONE, null));

    List<CopyTree.Row> rows =
        CopyTree.rows(all, List.of(), Map.of(), List.of(new Origin("0", null, List.of())));

    assertThat(rows).extracting(CopyTree.Row::counted).containsExactly(false, true, false);
  }

  @Test
  void circlesLoseNobody() {
    List<Copy> circle = List.of(copy(0, 1), copy(1, 2), copy(2, 0));
    assertThat(CopyTree.rows(articles(3), circle, Map.of(), List.of())).hasSize(3);
  }

  @Test
  void longChainsAreIndentedOnlySoFar() {
    List<Copy> chain = new ArrayList<>();
    for (int i = 1; i < 5000; i++) {
      chain.add(copy(i, i - 1));
    }
    List<CopyTree.Row> rows = CopyTree.rows(articles(5000), chain, Map.of(), List.of());
    assertThat(rows).hasSize(5000);
    assertThat(rows.getLast().indent()).isEqualTo(5);
  }

  @Property
  void everyMemberStandsThereOnce(
      @ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> from,
      @ForAll @Size(max = 12) List<@IntRange(max = 9) Integer> to) {
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < Math.min(from.size(), to.size()); i++) {
      if (!from.get(i).equals(to.get(i))) {
        copies.add(copy(from.get(i), to.get(i)));
      }
    }
    assertThat(
            CopyTree.rows(articles(10), copies, Map.of(), List.of()).stream()
                .map(CopyTree.Row::outlet))
        .hasSize(10)
        .doesNotHaveDuplicates();
  }

  private static List<String> shape(List<CopyTree.Row> rows) {
    return rows.stream()
        .map(row -> row.indent() + " " + row.outlet() + (row.origin() ? " origin" : ""))
        .toList();
  }

  private static Copy copy(int from, int to) {
    return new Copy(
        String.valueOf(from), String.valueOf(to), null, Copy.Kind.VERBATIM, 1, 0.9, List.of());
  }

  private static Map<String, KeptArticle> articles(int count) {
    Map<String, KeptArticle> articles = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      Article article = Article.builder(Article.Kind.ARTICLE).site("outlet" + i).build();
      String id = String.valueOf(i);
      articles.put(id, new KeptArticle(id, null, id, 1, "s", article, Findings.NONE, null));
    }
    return articles;
  }
}
