package dateline.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Body;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import org.junit.jupiter.api.Test;

class LivePageTest {
  @Test
  void itsEntriesAreParagraphsAndAnOrdinaryListStaysOne() throws ExtractionException {
    String html =
        """
        <html><body><main><h1>Ferry in trouble: the day as it happened</h1><ol>
        <li><time>07:10</time><div><h3>No sailing</h3><p>The captain of the ferry to Orm refuses to
        sail, and the harbour office confirms that two engines are out of order.</p></div></li>
        <li><time>09:30</time><div><h3>The owners</h3><p>The owners say that an engineer is on his
        way from the mainland and will be there before the evening.</p></div></li></ol>
        <p>What passengers should bring, according to the harbour office of the island:</p>
        <ul><li>warm clothes and something to eat for a long night</li><li>the ticket, which stays
        valid for all of next week</li></ul></main></body></html>
        """;
    Article article = new Extractor().extract(Page.of("live", Page.Form.HTML, html)).main();
    assertThat(article.body().blocks())
        .extracting(Body.Block::kind)
        .containsExactly(
            Body.Kind.HEADING,
            Body.Kind.PARAGRAPH,
            Body.Kind.HEADING,
            Body.Kind.PARAGRAPH,
            Body.Kind.PARAGRAPH,
            Body.Kind.LIST_ITEM,
            Body.Kind.LIST_ITEM);
  }
}
