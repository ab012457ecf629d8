package dateline.extract.kind;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a notice that stands in place of an article, since the outlet has withdrawn, retracted or
 * removed it. Stateless and thread-safe.
 *
 * <p>Such a notice is short and speaks of itself: "this article has been removed". A report about
 * something withdrawn names that thing, and a note below an article that lives stands beside a
 * text.
 */
final class Withdrawal {
  /** A notice and a word of why; with more, there is an article. UTF-16 code units. */
  private static final int LONGEST = 700;

  private static final String START = "(?:^|[\\n.!?:;。！？؛—–|]\\s{0,3})[\\s\"'“”«»*\\[(]{0,4}";

  /** In words with spaces a subject, a verb of being done and what was done. */
  private static final Pattern NOTICE =
      Pattern.compile(
          START
              + "(?:"
              // English
              + "(?:this|our) (?:news )?(?:article|story|report|post|page|item|piece|content)(?: (?:on|about|from|by|published|headlined|titled)\\b[^.\\n]{0,120})? (?:has been|have been|was|is)(?: now| since| permanently| temporarily)? (?:withdrawn|retracted|removed|taken down|unpublished|deleted|no longer available)"
              + "|we (?:have |are )?(?:withdr(?:awn|ew|awing)|retract(?:ed|ing)?|remov(?:ed|ing)|taken down|took down|deleted|unpublished) (?:this|the|our) (?:article|story|report|post|piece)"
              + "|(?:article|story|report|post) (?:withdrawn|retracted|removed|deleted)\\s*(?:$|[.:\\n])"
              // German
              + "|(?:dieser|der) (?:artikel|beitrag|text|bericht) (?:wurde|ist)(?: [\\p{L}]+){0,4} (?:zurückgezogen|entfernt|gelöscht|depubliziert|zurückgenommen)"
              + "|(?:diese|die) (?:meldung|nachricht|seite) (?:wurde|ist)(?: [\\p{L}]+){0,4} (?:zurückgezogen|entfernt|gelöscht)"
              + "|wir haben (?:diesen|den) (?:artikel|beitrag|text|bericht)(?: [\\p{L}]+){0,4} (?:zurückgezogen|entfernt|gelöscht)"
              // French
              + "|(?:cet article|ce contenu|ce texte|cette publication|cette dépêche) (?:a été|est)(?: [\\p{L}]+){0,2} (?:retirée?|supprimée?|dépubliée?|annulée?)"
              + "|nous avons (?:retiré|supprimé|dépublié) (?:cet article|ce texte|cette publication)"
              // Spanish
              + "|est[ae] (?:artículo|noticia|nota|publicación|contenido|texto) (?:ha sido|fue)(?: [\\p{L}]+){0,2} (?:retirad|eliminad|borrad|suprimid)[oa]"
              + "|hemos (?:retirado|eliminado) est[ae] (?:artículo|noticia|nota|publicación|texto)"
              // Portuguese
              + "|est[ae] (?:artigo|notícia|reportagem|matéria|texto|conteúdo|publicação) foi(?: [\\p{L}]+){0,2} (?:retirad|removid|apagad|excluíd|eliminad|despublicad)[oa]"
              // Italian
              + "|quest[oa'’] ?(?:articolo|notizia|contenuto|pezzo|testo) è stat[oa](?: [\\p{L}]+){0,2} (?:ritirat|rimoss|cancellat|eliminat)[oa]"
              // Russian, Ukrainian
              + "|(?:эта|данная|этот|данный) (?:статья|новость|публикация|заметка|материал|текст)(?: был[аои]?)? (?:удал[её]н|отозван|снят|изъят)[аоы]?"
              + "|(?:ця|цей|дана|даний) (?:стаття|новина|публікація|матеріал|текст)(?: бул[аои]| був)? (?:видален|відкликан|знят)[аоиий]*"
              // Polish, Czech
              + "|(?:ten|ta|niniejszy) (?:artykuł|tekst|materiał|publikacja|wiadomość) (?:został|została)(?: [\\p{L}]+){0,2} (?:wycofan|usunięt)[yea]"
              + "|tento (?:článek|text|příspěvek) byl(?: [\\p{L}]+){0,2} (?:stažen|odstraněn|smazán)"
              // Dutch, Swedish, Norwegian, Danish
              + "|dit (?:artikel|bericht|stuk) (?:is|werd)(?: [\\p{L}]+){0,3} (?:ingetrokken|teruggetrokken|verwijderd|offline gehaald)"
              + "|(?:denna|den här) (?:artikel|artikeln|text|texten|nyhet|nyheten) har(?: [\\p{L}]+){0,2} (?:dragits tillbaka|tagits bort|avpublicerats|raderats)"
              + "|(?:denne|dette) (?:artikkelen|saken|artikel|historie|innlegget|indlæg) er(?: blevet| blitt)? (?:trukket|fjernet|slettet|avpublisert|afpubliceret)"
              // Turkish, Indonesian
              + "|bu (?:haber|yazı|makale|içerik) (?:yayından |siteden )?(?:kaldırıl|geri çekil|silin)"
              + "|(?:artikel|berita|tulisan) ini (?:telah|sudah) (?:ditarik|dihapus|dicabut)"
              // Arabic, Persian, Hindi
              + "|(?:تم|جرى) (?:حذف|سحب|إزالة) (?:هذا|هذه) (?:المقال|المقالة|الخبر|المادة|التقرير)"
              + "|(?:حُذف|سُحب|حذف|سحب) هذا (?:المقال|الخبر|التقرير)"
              + "|این (?:خبر|مطلب|مقاله|گزارش) (?:حذف|پس گرفته|برداشته) شد"
              + "|यह (?:लेख|खबर|ख़बर|समाचार) (?:हटा|वापस ले)"
              // Chinese, Japanese, Korean
              + "|(?:本文|此文|该文|該文|本篇文章|此文章|该文章|本报道|本報導|该报道)(?:章)?(?:现|現)?已(?:被|经|經)?(?:作者|编辑部|編輯部)?(?:撤回|撤稿|删除|刪除|撤下|下架)"
              + "|(?:この|本)(?:記事|ニュース|投稿)(?:は|を)[^。\\n]{0,12}(?:削除|取り下げ|撤回|取り消)"
              + "|(?:이|해당|본) (?:기사|게시물|보도)[는은가이를]?[^.\\n]{0,12}(?:삭제|철회|취소)"
              + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Withdrawal() {}

  /** Whether a text is nothing but such a notice, or stands below a headline that is one. */
  static boolean standsIn(@Nullable String headline, String text) {
    return text.length() <= LONGEST
        && (NOTICE.matcher(text).find()
            || (headline != null
                && headline.length() <= LONGEST
                && NOTICE.matcher(headline).find()));
  }
}
