package dateline.app;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Body.Block;
import dateline.extract.PageDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article as text for reading. */
final class ArticleText {
  private ArticleText() {}

  /** Headline, byline and text, parted by blank lines. */
  static String plain(Article article) {
    return parts(Objects.toString(article.headline(), ""), byline(article), article.text());
  }

  /**
   * The same with the deck, and Markdown's marks for headline, headings, lists, tables and
   * quotations.
   */
  static String markdown(Article article) {
    String headline = article.headline() == null ? "" : "# " + escaped(article.headline());
    String deck = article.deck() == null ? "" : "**" + escaped(article.deck()) + "**";
    String byline = byline(article).isEmpty() ? "" : "*" + escaped(byline(article)) + "*";
    StringBuilder body = new StringBuilder();
    List<Block> blocks = article.body().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (i > 0) {
        body.append(tight(blocks.get(i - 1), block) ? "\n" : "\n\n");
      }
      String text = escaped(article.body().textOf(block));
      body.append(
          switch (block.kind()) {
            case PARAGRAPH -> text;
            case HEADING -> "## " + text;
            case LIST_ITEM -> "- " + text;
            case TABLE_ROW ->
                row(article.body().textOf(block), i == 0 || !isRow(blocks.get(i - 1)));
            case QUOTATION -> "> " + text;
          });
    }
    return parts(headline, deck, byline, body.toString());
  }

  /** A row of a table; Markdown wants a line of dashes below the first. */
  private static String row(String cells, boolean isFirst) {
    String row = "| " + cells.strip() + " |";
    int columns = cells.split(" \\| ", -1).length;
    return isFirst ? row + "\n|" + " --- |".repeat(columns) : row;
  }

  private static boolean isRow(Block block) {
    return block.kind() == Body.Kind.TABLE_ROW;
  }

  private static boolean tight(Block above, Block below) {
    return above.kind() == below.kind()
        && switch (below.kind()) {
          case LIST_ITEM, TABLE_ROW -> true;
          case PARAGRAPH, HEADING, QUOTATION -> false;
        };
  }

  private static String byline(Article article) {
    PageDate published = article.published();
    return Stream.of(
            article.site(),
            String.join(", ", article.authors()),
            published == null ? null : published.value())
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String parts(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_#<>\\[\\]])", "\\\\$1");
  }
}
