package dateline.extract.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.extract.Article;
import dateline.extract.ExtractionException;
import dateline.extract.Extractor;
import dateline.extract.Page;
import dateline.extract.PageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalTest {
  private final Extractor extractor = new Extractor();

  private Article read(String headline, String... paragraphs) throws ExtractionException {
    String html =
        "<!doctype html><html><head><title>%1$s</title></head><body><article><h1>%1$s</h1><p>%2$s</p></article></body></html>"
            .formatted(headline, String.join("</p><p>", paragraphs));
    return extractor.extract(Page.of("page", Page.Form.HTML, html)).main();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This article has been withdrawn.",
        "Editor's note: This story, which ran on Monday, did not meet our standards. We have retracted this story.",
        "This article about the Ostrel bridge was removed because its figures could not be confirmed.",
        "Dieser Artikel wurde von der Redaktion zurückgezogen, weil seine Zahlen nicht zu belegen waren.",
        "Cet article a été retiré à la demande de la rédaction.",
        "Esta noticia ha sido eliminada porque contenía datos que no se pudieron comprobar.",
        "Esta reportagem foi removida por conter erros que não puderam ser corrigidos.",
        "Questo articolo è stato rimosso perché conteneva errori.",
        "Эта статья удалена по решению редакции.",
        "Ця новина була видалена за рішенням редакції.",
        "Ten artykuł został wycofany przez redakcję.",
        "Dit artikel is door de redactie ingetrokken.",
        "Den här artikeln har tagits bort eftersom uppgifterna inte kunde bekräftas.",
        "Denne artikkelen er trukket fordi opplysningene ikke kunne bekreftes.",
        "Bu haber yayından kaldırılmıştır.",
        "Berita ini telah dihapus oleh redaksi.",
        "تم حذف هذا المقال بقرار من هيئة التحرير.",
        "این خبر حذف شده است.",
        "本文已被编辑部撤回,因为其中的数字无法核实。",
        "この記事は編集部の判断により削除されました。",
        "이 기사는 편집국의 결정으로 삭제되었습니다."
      })
  void aNoticeInPlaceOfAnArticleIsToldFromOne(String notice) throws ExtractionException {
    Article read = read("Ostrel bridge closed after inspection", notice);
    assertThat(read.pageKind()).isEqualTo(PageKind.WITHDRAWN);
    assertThat(read.text()).contains(notice.substring(0, 8));
  }

  @Test
  void aHeadlineCanBeTheNotice() throws ExtractionException {
    assertThat(read("Story withdrawn", "The Ostrel Post regrets the error.").pageKind())
        .isEqualTo(PageKind.WITHDRAWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge was closed on Monday, the harbour board said. Correction: This article has been amended; an earlier version named another harbour master.",
        "The harbour board has withdrawn its report on the Ostrel bridge. The report was removed from its site on Monday.",
        "Wenna Dray said that the article had been retracted. The paper did not answer questions about it.",
        "Dieser Artikel wurde aktualisiert. In einer früheren Fassung war der Name der Hafenmeisterin falsch.",
        "Cet article a été modifié le 3 mars pour corriger le nom de la capitaine du port.",
        "Esta noticia ha sido actualizada con la respuesta de la junta del puerto."
      })
  void aCorrectionOrAReportOfAWithdrawalIsNone(String text) throws ExtractionException {
    assertThat(read("Ostrel bridge closed after inspection", text).pageKind())
        .isEqualTo(PageKind.ARTICLE);
  }

  @Test
  void aNoteBesideALivingTextIsNone() throws ExtractionException {
    String text = "The swing bridge was closed on Monday after inspectors found loose bolts. ";
    assertThat(
            read("Ostrel bridge closed", text.repeat(10), "This post was removed by its author.")
                .pageKind())
        .isEqualTo(PageKind.ARTICLE);
  }
}
