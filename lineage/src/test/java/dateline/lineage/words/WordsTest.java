package dateline.lineage.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void foldsCaseAccentsWidthAndApostrophes() {
    assertThat(hashes("The Café’s ＯＰＥＮ, naïve"))
        .isEqualTo(hashes("the \u201Ccafe\u0301's\u201D open — NAIVE!"));
    assertThat(hashes("co\u00ADoperate")).isEqualTo(hashes("cooperate"));
  }

  @Test
  void tellsWordsWithOffsets() {
    Words words = Words.of("  Two ships, sank.");
    assertThat(texts(words)).containsExactly("Two", "ships", "sank");
    assertThat(words.weight()).isEqualTo(6);
  }

  @Test
  void takesEachCharacterOfAScriptWithoutSpacesAsAWord() {
    Words words = Words.of("港口开放 at 五点𠀀😀");
    assertThat(texts(words)).containsExactly("港", "口", "开", "放", "at", "五", "点", "𠀀");
    assertThat(words.weight()).isEqualTo(9);
  }

  @Test
  void keepsVowelSignsOfIndicScriptsInTheirWords() {
    assertThat(texts(Words.of("नदी का पानी"))).containsExactly("नदी", "का", "पानी");
    assertThat(hashes("नदी")).isNotEqualTo(hashes("नद"));
  }

  @Property
  void offsetsOfAnyTextAreInOrderAndFoldToTheSameWord(@ForAll String text) {
    Words words = Words.of(text);
    int end = 0;
    for (int i = 0; i < words.size(); i++) {
      assertThat(words.start(i)).isGreaterThanOrEqualTo(end);
      end = words.end(i);
      assertThat(end).isGreaterThan(words.start(i)).isLessThanOrEqualTo(text.length());
      assertThat(hashes(text.substring(words.start(i), end))).containsExactly(words.hash(i));
    }
  }

  @Test
  void quotationMarksOfAllStylesSetWordsApart() {
    assertThat(quoted("He said “no more ships” today")).containsExactly("no", "more", "ships");
    assertThat(quoted("Er sagte „keine Schiffe“ heute")).containsExactly("keine", "Schiffe");
    assertThat(quoted("Il a dit « plus rien » hier")).containsExactly("plus", "rien");
    assertThat(quoted("She said \"not now,\" then left")).containsExactly("not", "now");
    assertThat(quoted("the minister’s ‘don’t panic’ line")).containsExactly("don’t", "panic");
    assertThat(quoted("他说「不行」了")).containsExactly("不", "行");
  }

  @Test
  void anOpenQuotationEndsWithItsParagraphOrIsNone() {
    assertThat(quoted("“One two\n\n“three” four")).containsExactly("One", "two", "three");
    assertThat(quoted("A 5\" pipe and no more\n\nnext")).isEmpty();
    assertThat(quoted("“never closed\n\nnext")).isEmpty();
  }

  private static List<Long> hashes(String text) {
    Words words = Words.of(text);
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      hashes.add(words.hash(i));
    }
    return hashes;
  }

  private static List<String> texts(Words words) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      texts.add(words.text().substring(words.start(i), words.end(i)));
    }
    return texts;
  }

  private static List<String> quoted(String text) {
    List<String> texts = texts(Words.of(text));
    return Quotations.of(Words.of(text)).stream().mapToObj(texts::get).toList();
  }
}
