package dateline.desk.article;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.desk.article.MarkedText.Block;
import dateline.desk.article.MarkedText.Line;
import dateline.desk.article.MarkedText.Piece;
import dateline.desk.article.MarkedText.Run;
import dateline.extract.Body;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
  @Test
  void rowsMakeOneTableAndItemsOneList() {
    Body body =
        new Body.Builder()
            .add(Body.Kind.PARAGRAPH, "First.")
            .add(Body.Kind.TABLE_ROW, "a | b")
            .add(Body.Kind.TABLE_ROW, "c | d | e")
            .add(Body.Kind.LIST_ITEM, "one")
            .add(Body.Kind.LIST_ITEM, "two")
            .add(Body.Kind.PARAGRAPH, "Last.")
            .add(Body.Kind.PARAGRAPH, "Really.")
            .build();
    List<Block> blocks = MarkedText.of(body, List.of(), List.of(), List.of());
    assertThat(blocks.stream().map(Block::kind))
        .containsExactly(
            Body.Kind.PARAGRAPH,
            Body.Kind.TABLE_ROW,
            Body.Kind.LIST_ITEM,
            Body.Kind.PARAGRAPH,
            Body.Kind.PARAGRAPH);
    assertThat(blocks.get(1).lines().get(1).cells()).hasSize(3);
    assertThat(words(blocks.get(1))).isEqualTo("abcde");
  }

  @Test
  void sentencesHaveAnchorsAndStatementsMarks() {
    Body body = new Body.Builder().add(Body.Kind.PARAGRAPH, "It rained. “Much,” she said.").build();
    List<Piece> pieces =
        MarkedText.of(body, List.of(0, 11), List.of(10, 28), List.of(new Highlight(12, 16, "she")))
            .getFirst()
            .lines()
            .getFirst()
            .cells()
            .getFirst();
    assertThat(pieces)
        .containsExactly(
            new Piece("c0", List.of(new Run("It rained.", null))),
            new Piece(null, List.of(new Run(" ", null))),
            new Piece(
                "c11",
                List.of(
                    new Run("“", null), new Run("Much", "she"), new Run(",” she said.", null))));
  }

  @Property
  void nothingIsLostAndNoAnchorTwice(
      @ForAll @Size(max = 6) List<@AlphaChars @NotBlank String> paragraphs,
      @ForAll @Size(max = 20) List<@IntRange(max = 200) Integer> anchors,
      @ForAll @Size(max = 20) List<@IntRange(max = 200) Integer> marks) {
    Body.Builder builder = new Body.Builder();
    paragraphs.forEach(paragraph -> builder.add(Body.Kind.PARAGRAPH, paragraph));
    Body body = builder.build();
    List<Highlight> highlights =
        marks.stream().map(start -> new Highlight(start, start + 7, "x")).toList();
    List<Block> blocks = MarkedText.of(body, anchors, List.of(), highlights);
    assertThat(blocks.stream().map(MarkedTextTest::words))
        .containsExactlyElementsOf(body.blocks().stream().map(body::textOf).toList());
    List<String> ids =
        blocks.stream()
            .flatMap(block -> block.lines().stream())
            .flatMap(line -> line.cells().getFirst().stream())
            .map(piece -> String.valueOf(piece.id()))
            .filter(id -> id.startsWith("c"))
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  private static String words(Block block) {
    return block.lines().stream()
        .map(Line::cells)
        .flatMap(List::stream)
        .flatMap(List::stream)
        .map(Piece::runs)
        .flatMap(List::stream)
        .map(Run::text)
        .collect(Collectors.joining());
  }
}
