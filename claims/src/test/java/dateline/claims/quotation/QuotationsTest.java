package dateline.claims.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class QuotationsTest {

  @Example
  void marksOfManyPresses() {
    assertThat(contents("He said “one” and \"two\" and «three» and „four“ and 「五」."))
        .containsExactly("one", "two", "three", "four", "五");
    assertThat(contents("‘It’s the workers’ right,’ she said."))
        .containsExactly("It’s the workers’ right,");
    assertThat(contents("»Ja«, sagte sie.")).containsExactly("Ja");
  }

  @Example
  void innerQuotationsBelongToTheOuter() {
    assertThat(contents("“He said ‘no’ to “me” twice,” she said."))
        .containsExactly("He said ‘no’ to “me” twice,");
  }

  @Example
  void inchesAndApostrophesAreNoMarks() {
    assertThat(contents("The 5'10\" striker’s shirt and the 12\" disc.")).isEmpty();
  }

  @Example
  void aMarkThatNothingClosesOpensALongSpeech() {
    List<Quotation> found = Quotations.of("“We sailed at dawn.", 0, 19);
    assertThat(found).singleElement().satisfies(q -> assertThat(q.open()).isTrue());
    assertThat(contents("The word “dawn is not closed.")).isEmpty();
  }

  @Property
  void quotationsAreInOrderAndWithinTheParagraph(
      @ForAll
          @StringLength(max = 60)
          @Chars({'“', '”', '"', '«', '»', '„', '‘', '’', ' ', '.', ',', ':'})
          @CharRange(from = 'a', to = 'c')
          String text) {
    int end = 0;
    for (Quotation quotation : Quotations.of(text, 0, text.length())) {
      assertThat(quotation.start()).isGreaterThanOrEqualTo(end);
      assertThat(quotation.contentStart()).isBetween(quotation.start(), quotation.contentEnd());
      assertThat(quotation.contentEnd()).isLessThanOrEqualTo(quotation.end());
      end = quotation.end();
      assertThat(end).isLessThanOrEqualTo(text.length());
    }
  }

  private static List<String> contents(String text) {
    return Quotations.of(text, 0, text.length()).stream().map(q -> q.content(text)).toList();
  }
}
