package dateline.extract.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.Credit;
import dateline.extract.ExtractionException;
import dateline.extract.Page;
import org.junit.jupiter.api.Test;

class ClosingCreditTest {
  private static final String TEXT =
      """
      Mill on the Tarn burns down

      12 May 2026

      The old paper mill on the Tarn burned down in the night to Tuesday, the fire service of Orm said.

      Nobody was hurt, and the road along the river was closed until the afternoon.
      """;

  private static Article read(String below) throws ExtractionException {
    return new DumpReader().read(Page.of("mill", Page.Form.TEXT, TEXT + below)).main();
  }

  @Test
  void anOutletInBracketsBelowTheTextIsACreditAndNoPicture() throws ExtractionException {
    for (String below :
        new String[] {"\n(Vale Press)\n", "(Vale Press)", "\n(Vale Press)\n\nHome\n\nSport"}) {
      Article article = read(below);
      assertThat(article.credits())
          .as(below)
          .containsExactly(new Credit("Vale Press", "(Vale Press)"));
      assertThat(article.text()).endsWith("until the afternoon.");
      assertThat(article.images()).isEmpty();
    }
  }

  @Test
  void aPlaceInBracketsIsNone() throws ExtractionException {
    assertThat(read("\n(Orm)\n").credits()).isEmpty();
  }
}
