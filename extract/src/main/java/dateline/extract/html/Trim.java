package dateline.extract.html;

import dateline.extract.Body;
import dateline.extract.letters.Letters;
import dateline.extract.markup.Outline;
import dateline.extract.markup.Sign;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Takes single blocks out of the main content that are no text of the article. Stateless. */
final class Trim {
  /** Headings behind which no text of the article follows. */
  private static final Set<String> END_HEADINGS =
      Set.of(
          "related",
          "related articles",
          "related stories",
          "related posts",
          "related news",
          "related topics",
          "related content",
          "related links",
          "related coverage",
          "comments",
          "leave a reply",
          "leave a comment",
          "post a comment",
          "recommended",
          "recommended for you",
          "you may also like",
          "you might also like",
          "more stories",
          "most read",
          "most popular",
          "popular posts",
          "trending",
          "trending now",
          "latest news",
          "read next",
          "up next",
          "what to read next",
          "about the author",
          "share this",
          "share this article",
          "read more",
          "more from",
          "more news",
          "newsletter",
          "kommentare",
          "das könnte sie auch interessieren",
          "mehr zum thema",
          "ähnliche artikel",
          "commentaires",
          "à lire aussi",
          "articles similaires",
          "comentarios",
          "artículos relacionados",
          "noticias relacionadas",
          "te puede interesar",
          "leia também",
          "notícias relacionadas",
          "комментарии",
          "читайте также",
          "похожие статьи",
          "материалы по теме",
          "التعليقات",
          "مقالات ذات صلة",
          "اقرأ أيضا",
          "مطالب مرتبط",
          "ilgili haberler",
          "yorumlar",
          "关推荐",
          "相关阅读",
          "相关新闻");

  /** "More great stories", "More Politics News", "More from our desk". */
  private static final Pattern MORE_STORIES =
      Pattern.compile(
          "(?:more|related|other|latest|popular|recent|top|recommended|trending)\\s(?:\\S{1,20}\\s){0,4}"
              + "(?:stories|story|articles?|news|posts?|reads?|coverage|headlines|videos?|reading)\\W*|more (?:from|on)\\s.{2,40}",
          Pattern.CASE_INSENSITIVE);

  /** Notes of the editors about the text, and of the owners about the site. */
  private static final Pattern NOTE =
      Pattern.compile(
          "^\\W*(?:corrections?|clarification|berichtigung|korrektur|rectificatif|corrección|correção|rettifica|исправление)\\b[^.]{0,40}:"
              + "|^\\W*(?:disclaimer|denial of responsibility|haftungsausschluss|aviso legal|отказ от ответственности)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int MAX_NOTES = 6;

  /** Where else to follow the outlet or the author. */
  private static final Pattern NETWORKS =
      Pattern.compile(
          "\\b(?:facebook|twitter|instagram|youtube|telegram|whatsapp|linkedin|tiktok|bluesky|threads|newsletters?)\\b|(?<!\\S)@\\w",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FOLLOW =
      Pattern.compile(
          "\\b(?:follow|subscribe|sign up|join|folgen|abonnier\\p{L}*|suivez|abonnez|sigue|síguenos|suscríbete|seguici|siga|inscreva)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int MAX_NETWORKS = 260;

  /** Where so much prose stands behind a heading, compared with that before, the text goes on. */
  private static final double GOES_ON = 0.1;

  private static final int MAX_SMALL = 200;

  private Trim() {}

  /** The blocks that are text of the article, in their order. */
  static List<TextBlock> trim(Outline page, List<TextBlock> blocks) {
    List<TextBlock> kept = new ArrayList<>();
    int prose = 0;
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      if (prose > 2 && isEndHeading(block)) {
        // A list of links may stand in the middle of a text, which goes on behind it.
        if (!goesOn(page, blocks, i)) {
          break;
        }
        continue;
      }
      if (isText(block)) {
        kept.add(block);
        prose += MainContent.weight(block) > 0 ? 1 : 0;
      }
    }
    return dropClosingNotes(page, kept);
  }

  /** Whether paragraphs set as those before a block follow behind it, and no few of them. */
  private static boolean goesOn(Outline page, List<TextBlock> blocks, int at) {
    Map<String, Integer> before = new HashMap<>();
    blocks.subList(0, at).stream()
        .filter(block -> MainContent.weight(block) > 0)
        .forEach(block ->
            before.merge(Setting.of(page, block.at()), block.text().length(), Integer::sum));
    String usual =
        before.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    int behind =
        blocks.subList(at, blocks.size()).stream()
            .filter(block ->
                MainContent.weight(block) > 0 && Setting.of(page, block.at()).equals(usual))
            .mapToInt(block -> block.text().length())
            .sum();
    return behind > before.getOrDefault(usual, 0) * GOES_ON;
  }

  static boolean isEndHeading(TextBlock block) {
    String text = block.text();
    return text.length() <= 60
        && (END_HEADINGS.contains(withoutSigns(Letters.lower(text)))
            || MORE_STORIES.matcher(text).matches());
  }

  private static String withoutSigns(String line) {
    int end = line.length();
    while (end > 0 && !Character.isLetterOrDigit(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end);
  }

  private static boolean isText(TextBlock block) {
    String text = block.text();
    double density = block.linkDensity();
    if (!hasLetter(text) && block.kind() != Body.Kind.TABLE_ROW) {
      return false;
    }
    if (InterfaceLine.is(text)) {
      return false;
    }
    if (block.kind() == Body.Kind.HEADING) {
      return density < 0.5;
    }
    if (density > 0.8 && text.length() < 250) {
      return false;
    }
    return density <= 0.5 || (text.length() >= 60 && block.endsLikeSentence());
  }

  private static boolean hasLetter(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /** Takes small print, corrections and headings with nothing under them off the end. */
  private static List<TextBlock> dropClosingNotes(Outline page, List<TextBlock> blocks) {
    List<TextBlock> kept = new ArrayList<>(blocks);
    for (int i = 0; i < MAX_NOTES && !kept.isEmpty() && isClosingNote(page, kept.getLast()); i++) {
      kept.removeLast();
    }
    return kept;
  }

  private static boolean isClosingNote(Outline page, TextBlock block) {
    return block.kind() == Body.Kind.HEADING
        || isSmallPrint(page, block)
        || pointsElsewhere(block)
        || (block.text().length() <= 400 && NOTE.matcher(block.text()).find());
  }

  /** A last line that names two networks, or asks to follow on one, sends the reader there. */
  private static boolean pointsElsewhere(TextBlock block) {
    if (block.text().length() > MAX_NETWORKS) {
      return false;
    }
    Matcher network = NETWORKS.matcher(block.text());
    int named = 0;
    while (network.find()) {
      named++;
    }
    return named > 1 || (named == 1 && FOLLOW.matcher(block.text()).find());
  }

  private static boolean isSmallPrint(Outline page, TextBlock block) {
    if (block.text().length() > MAX_SMALL) {
      return false;
    }
    for (int at = block.at(); at < page.end(block.at()); at++) {
      Element element = page.has(at, Sign.SMALL) ? page.element(at) : null;
      if (element != null) {
        return element.text().length() >= block.text().length() - 1;
      }
    }
    return false;
  }
}
