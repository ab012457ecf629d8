package dateline.extract.html;

import dateline.extract.letters.Letters;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows lines of the interface of news sites, which stand among the paragraphs and are no text:
 * invitations to read on elsewhere, to share, to subscribe; labels; notices of rights. In the
 * languages of the press. Stateless.
 */
final class InterfaceLine {
  /** Longer lines are text. UTF-16 code units. */
  private static final int MAX_LENGTH = 200;

  /** With these words such a line begins; most lines do not, and are told by this alone. */
  private static final Set<String> OPENERS =
      Set.of(
          """
          advert advertisement advertising anzeige publicité publicidad pubblicità реклама إعلان sponsored
          read see watch learn also more related recommended don't don’t must trending up lire à leia lea leer lee leggi
          lesen mehr читайте читать смотрите اقرأ بیشتر ayrıca baca load show view share follow sign subscribe get click
          comments comment leave post print email e-mail save tweet pin loading continue story skip tags tag topics topic
          filed categories schlagwörter теги etiquetas copyright all alle tous last updated published posted modified
          image photo picture slide bild foto caption close iklan werbung annonce mainos annons reklama reklam
          czytaj lees les läs læs citește přečtěte ادامه devamı
          """
              .strip()
              .split("\\s+"));

  private static final Pattern LINE =
      Pattern.compile(
          "(?:advert(?:isement|ising)?|anzeige|publicité|publicidad|pubblicità|реклама|إعلان|sponsored|"
              + "(?:read|see|watch|learn|also read|read also|see also|more on|related|recommended|don['’]?t miss|must read|trending|up next|"
              + "lire aussi|à lire aussi|leia também|lea también|leer más|lee también|leggi anche|lesen sie auch|mehr zum thema|"
              + "читайте также|читать также|смотрите также|اقرأ أيضا|بیشتر بخوانید|ayrıca oku|baca juga)\\s*(?:more|also|now|next)?\\s*[:：|–—-].*"
              + "|(?:read|see|watch|learn|load|show|view) (?:more|also|all|next|comments?|full (?:story|article|bio))\\W*"
              + "|related (?:articles?|stories|posts?|news|topics?|links?|content|coverage)\\W*|more (?:from|on|in|stories)\\b.{0,60}"
              + "|share (?:this|on|via|article|story)\\b.{0,60}|share\\W*|follow (?:us|me|him|her|them)\\b.{0,120}|follow @.{0,60}"
              + "|sign up (?:for|to|here|now)\\b.{0,160}|subscribe\\b.{0,120}|get (?:our|the) (?:daily|free|latest|best)\\b.{0,160}"
              + "|click here\\b.{0,100}|comments?(?: \\(?\\d+\\)?)?|\\d+ comments?|leave a (?:reply|comment)\\b.{0,60}|post a comment|view comments"
              + "|print(?: this)?(?: article)?|e-?mail(?: this)?(?: article)?|save|tweet|pin it|loading\\W*|continue reading\\b.{0,60}|story continues below.{0,40}|skip to .{0,40}"
              + "|tags?\\s*:.*|topics?\\s*:.*|filed under\\s*:?.*|categories\\s*:.*|schlagwörter\\s*:.*|теги\\s*:.*|etiquetas\\s*:.*"
              + "|\\d{1,2} ?min(?:ute)?s?(?: read)?|©.*|copyright\\b.*|all rights reserved.*|alle rechte vorbehalten.*|tous droits réservés.*"
              + "|(?:image|photo|picture|slide|bild|foto) \\d{1,3} (?:of|/|von|de|di|van) \\d{1,3}|(?:show |hide |view )?caption|close|iklan|werbung|annonce|mainos|annons|reklama|reklam"
              + "|czytaj (?:więcej|także|też|dalej)\\W*|lees (?:ook|meer|verder)\\W*|leggi (?:anche|tutto)\\W*|les også\\W*|läs (?:mer|också|även)\\W*|læs (?:også|mere)\\W*"
              + "|citește și\\W*|přečtěte si také\\W*|devamı\\W*|lire (?:aussi|plus|la suite)\\W*|mehr (?:lesen|erfahren)\\W*|leer más\\W*|lee también\\W*"
              + "|(?:last )?(?:updated|published|posted|modified)\\s*(?:on|at|:)?\\s*.{0,60}\\d{4}.{0,30})");

  private InterfaceLine() {}

  /** Whether a line is the site's and not the text's. */
  static boolean is(String line) {
    if (line.length() > MAX_LENGTH) {
      return false;
    }
    int start = 0;
    while (start < line.length() && !isWordPart(line.charAt(start)) && line.charAt(start) != '©') {
      start++;
    }
    int end = start;
    while (end < line.length() && (isWordPart(line.charAt(end)) || isInWord(line.charAt(end)))) {
      end++;
    }
    boolean mayBe =
        end == start
            || Character.isDigit(line.charAt(start))
            || OPENERS.contains(Letters.lower(line.substring(start, end)));
    return mayBe && LINE.matcher(Letters.lower(line.substring(start))).matches();
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static boolean isInWord(char c) {
    return c == '\'' || c == '’' || c == '-';
  }
}
