package dateline.extract.kind;

import dateline.extract.PageKind;
import dateline.extract.letters.Letters;
import dateline.extract.metadata.Metadata;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a page is. Stateless and thread-safe. */
public final class PageKinds {
  /** An error, a wall, a stub, a film's description are short. UTF-16 code units. */
  private static final int SHORT = 800;

  private static final int MAX_STUB = 2_000;

  /** Fewer entries with times are no live blog's. */
  private static final int LEAST_ENTRIES = 4;

  /** A list of links has less prose for each link than this, in UTF-16 code units. */
  private static final int PROSE_FOR_A_LINK = 8;

  private static final int MANY_LINKS = 30;

  /** The headlines of error pages, in the languages of the press. */
  private static final Pattern ERROR =
      Pattern.compile(
          "\\b(?:404|403|410|500|502|503)\\b.{0,40}\\b(?:not found|error|forbidden|gone|unavailable|fehler|erreur|errore?|ошибка)\\b"
              + "|\\b(?:error|fehler|erreur|errore|ошибка|hata|błąd)\\W{0,3}(?:404|403|410|500|502|503)\\b|^\\W*(?:404|403)\\W*$"
              + "|\\b(?:page|site|article|story|file|content)\\b.{0,20}\\b(?:not found|(?:can(?:no|')t|could ?n[o']t) be found|does ?n[o']t exist|no longer (?:exists|available))"
              + "|seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvée)|página no encontrada|página não encontrada|pagina non trovata"
              + "|страница не найдена|сторінку не знайдено|sayfa bulunamadı|nie znaleziono strony|pagina niet gevonden|sidan (?:kunde inte hittas|hittades inte)|siden (?:ble ikke funnet|findes ikke)"
              + "|الصفحة غير موجودة|页面不存在|找不到页面|ページが見つかりません|페이지를 찾을 수 없"
              + "|^\\W*access denied|^\\W*forbidden|just a moment|attention required|are you (?:a robot|human)|verify(?:ing)? you are human|checking your browser"
              + "|service (?:temporarily )?unavailable|bad gateway|internal server error",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A line of the text on an error page whose headline names no number. */
  private static final Pattern ERROR_LINE =
      Pattern.compile(
          "^\\W{0,3}error code(?: explanation)?\\W{1,3}[45]\\d\\d\\b",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final Pattern CONSENT =
      Pattern.compile(
          "\\b(?:cookies?|consent|gdpr|privacy|partners?|datenschutz\\p{L}*|einwilligung\\p{L}*|consentement|confidentialité|consentimiento|privacidad|consenso|toestemming|samtykke|zgod\\p{L}+)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What is said to readers and never in a report. */
  private static final Pattern ASKS =
      Pattern.compile(
          "\\b(?:we (?:value|respect|care about) your privacy|(?:accept|allow) (?:all )?cookies|we (?:and our partners )?use cookies"
              + "|wir (?:verwenden|nutzen) cookies|cookies (?:zulassen|akzeptieren)|accepter (?:tous )?les cookies|aceptar (?:todas )?las cookies)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LIVE =
      Pattern.compile(
          "\\b(?:live(?: ?blog| ?ticker| ?updates?)?|liveticker|newsblog|ticker|en direct|en vivo|en directo|ao vivo|in diretta|онлайн|прямая трансляция|canlı)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * What a reader sees of a page.
   *
   * @param headline the headline, or null
   * @param text the text that was found
   * @param linkChars how much text the page's hyperlinks have, menus left out
   * @param links how many hyperlinks there are, menus left out
   * @param times how many moments of its own the text has, as the entries of a live blog do
   */
  public record Seen(@Nullable String headline, String text, int linkChars, int links, int times) {}

  /** The kind of a page that is no forum's thread. */
  public PageKind of(Metadata metadata, Seen seen) {
    if (Withdrawal.standsIn(seen.headline(), seen.text())) {
      return PageKind.WITHDRAWN;
    }
    boolean isShort = seen.text().length() <= SHORT;
    if (isShort && metadata.published().isEmpty()) {
      if (seen.headline() != null && ERROR.matcher(seen.headline()).find()) {
        return PageKind.ERROR;
      }
      if (ERROR_LINE.matcher(seen.text()).find()) {
        return PageKind.ERROR;
      }
      if (asksConsent(seen.text())) {
        return PageKind.CONSENT_WALL;
      }
    }
    if (isLive(metadata, seen)) {
      return PageKind.LIVE_BLOG;
    }
    if (isFilm(metadata) && isShort) {
      return PageKind.VIDEO;
    }
    if (Boolean.FALSE.equals(metadata.filed().free()) && seen.text().length() <= MAX_STUB) {
      return PageKind.PAYWALL_STUB;
    }
    return isList(metadata, seen) ? PageKind.LINK_LIST : PageKind.ARTICLE;
  }

  private static boolean asksConsent(String text) {
    var word = CONSENT.matcher(text);
    int words = 0;
    while (word.find()) {
      words++;
    }
    return (words >= 3 && words * 60 > text.length())
        || (words >= 2 && words * 100 > text.length() && ASKS.matcher(text).find());
  }

  private static boolean isLive(Metadata metadata, Seen seen) {
    if (hasType(metadata, "LiveBlogPosting")) {
      return true;
    }
    return seen.times() >= LEAST_ENTRIES
        && seen.headline() != null
        && LIVE.matcher(seen.headline()).find();
  }

  private static boolean isFilm(Metadata metadata) {
    String type = metadata.filed().type();
    boolean film = type != null && Letters.lower(type).startsWith("video");
    return film || (hasType(metadata, "VideoObject") && !isArticle(metadata));
  }

  /** What says itself that it is an article, or when it was published, is no list. */
  private static boolean isList(Metadata metadata, Seen seen) {
    boolean says = !metadata.published().isEmpty() || isArticle(metadata);
    return !says
        && seen.links() >= MANY_LINKS
        && seen.text().length() < seen.links() * PROSE_FOR_A_LINK
        && seen.linkChars() > seen.text().length() * 2;
  }

  private static boolean isArticle(Metadata metadata) {
    return "article".equalsIgnoreCase(metadata.filed().type())
        || metadata.filed().schemaTypes().stream()
            .anyMatch(type -> type.endsWith("Article") || type.endsWith("BlogPosting"));
  }

  private static boolean hasType(Metadata metadata, String type) {
    return metadata.filed().schemaTypes().contains(type);
  }
}
