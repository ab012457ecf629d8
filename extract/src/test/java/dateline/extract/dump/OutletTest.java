package dateline.extract.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.ExtractionException;
import dateline.extract.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutletTest {
  private static final String ARTICLE =
      """
      Ferry stays in harbour

      By Ana Lind
      3 March 2026

      The ferry to Orm stayed in harbour on Tuesday after its captain refused to sail.

      He told the owners that two of the four engines had not been looked at since the autumn.

      The owners said that they would send an engineer from the mainland before the end of the week.
      """;

  private static @Nullable String site(String dump) throws ExtractionException {
    return new DumpReader().read(Page.of("p", Page.Form.TEXT, dump)).main().site();
  }

  @Test
  void aMastheadThatThePageRepeatsIsItsName() throws ExtractionException {
    assertThat(site("Vale Post\nNews Sport Islands\n\n" + ARTICLE + "\nVale Post, Ropewalk 3, Orm"))
        .isEqualTo("Vale Post");
    assertThat(
            site(
                "Vale Post\nNews Sport Islands\n\n"
                    + ARTICLE
                    + "\nDenial of responsibility! Vale Post is a gatherer of all that is said. Write to us."))
        .isEqualTo("Vale Post");
  }

  @Test
  void theWindowsTitleNamesIt() throws ExtractionException {
    assertThat(site("Ferry stays in harbour - Vale Post\n\n" + ARTICLE)).isEqualTo("Vale Post");
  }

  @Test
  void theOwnerOfTheRightsIsIt() throws ExtractionException {
    assertThat(site(ARTICLE + "\n© 2026 Vale Post. All rights reserved.")).isEqualTo("Vale Post");
  }

  @Test
  void aLineOverTheHeadlineAloneIsNot() throws ExtractionException {
    assertThat(site("World in brief\n\n" + ARTICLE)).isNull();
    assertThat(site(ARTICLE)).isNull();
  }
}
