package dateline.app;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.Body.Block;
import dateline.extract.PageDate;
import dateline.extract.PrimarySource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article as text for reading. */
final class ArticleText {
  private ArticleText() {}

  /** Headline, deck, byline, text, pictures and credits, parted by blank lines. */
  static String plain(Article article) {
    return parts(
        spam(article),
        Objects.toString(article.headline(), ""),
        Objects.toString(article.deck(), ""),
        byline(article),
        article.text(),
        String.join("\n", notes(article)));
  }

  /** The same with Markdown's marks for headline, headings, lists, tables and quotations. */
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
    String notes =
        notes(article).stream().map(note -> "- " + escaped(note)).collect(Collectors.joining("\n"));
    return parts(spam(article), headline, deck, byline, body.toString(), notes);
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

  /** A planted reply is shown, so that a reader can judge the mark. */
  private static String spam(Article article) {
    return article.spam() ? "(Spam: this reply looks planted)" : "";
  }

  /** What a page says of its pictures and its sources, which is no part of the text. */
  private static List<String> notes(Article article) {
    Stream<String> pictures =
        article.images().stream()
            .map(image ->
                Stream.of(image.caption(), image.credit())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · ")))
            .filter(words -> !words.isEmpty())
            .map(words -> "Picture: " + words);
    Stream<String> credits = article.credits().stream().map(credit -> "Credit: " + credit.name());
    PrimarySource source = article.primarySource();
    Stream<String> taken =
        source == null
            ? Stream.of()
            : Stream.of("Taken from: " + (source.name() == null ? source.url() : source.name()));
    return Stream.of(pictures, credits, taken).flatMap(all -> all).distinct().toList();
  }

  private static String parts(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_#<>\\[\\]])", "\\\\$1");
  }
}
