package dateline.extract.byline;

import dateline.extract.letters.Letters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the words with which bylines open: "By", "Ein Kommentar von", "Autor:". Stateless. */
final class Cue {
  /** After these comes a name. */
  private static final Set<String> CUES =
      words(
          """
          by von par por di door av af autor autorin autora autores autoren autori auteur auteure auteurs autore author
          authors writer verfasser verfasserin text texte texto testo tekst autor/in autor*in autor:in autorin/autor
          autor/autorin forfatter författare skribent kirjoittaja szerző írta autorka autori autorul
          автор авторы автори текст συντάκτης
          بقلم كتب كتبت نویسنده yazar yazan penulis oleh giả लेखक द्वारा מאת
          作者 文 撰文 記者 记者 本报记者 筆者 執筆 글
          """);

  /** Cues that are the word for an author. */
  private static final Set<String> LABELS =
      words(
          """
          autor autorin autora autores autoren autori auteur auteure auteurs autore author authors autor/in autor*in
          autor:in autorin/autor autor/autorin forfatter författare kirjoittaja szerző autorka autorul автор авторы автори
          συντάκτης نویسنده yazar penulis 作者 筆者 記者 记者
          """);

  /** Cues of so few letters of a script without spaces that a sign has to follow them. */
  private static final Set<String> SHORT = words("文 글");

  /** These may stand before a cue: what was done, and what was made. */
  private static final Set<String> BEFORE =
      words(
          """
          written reporting posted published reported authored submitted story text words article report analysis opinion
          review commentary column essay interview
          ein eine einem artikel beitrag blog blogbeitrag eingestellt erstellt gepostet eingetragen bericht kommentar analyse gastbeitrag kolumne essay reportage porträt leitartikel rezension
          glosse aufgezeichnet geschrieben verfasst
          propos recueillis rédigé publié écrit un une billet chronique tribune récit
          escrito redactado texto publicado posteado pubblicato una análisis columna crónica reportaje
          a cura scritto articolo escrito redigido tác geschreven skrevet skriven
          """);

  /** Cues of so common a word that one of {@link #BEFORE} has to stand before them. */
  private static final Set<String> BEHIND = words("da de do of from");

  private static final Set<String> OTHER_GENDER = words("in innen autor autorin");

  private static final int MOST_BEFORE = 4;

  private Cue() {}

  private static Set<String> words(String words) {
    return new HashSet<>(List.of(words.strip().split("\\s+")));
  }

  /** Whether a word, in lower case, is a cue. */
  static boolean is(String word) {
    return CUES.contains(word);
  }

  /** Whether a line opens with a word that says what was done: "Posted by", "Erstellt von". */
  static boolean isFull(String line) {
    int end = wordEnd(line, 0);
    return end <= 16 && BEFORE.contains(Letters.lower(line.substring(0, end)));
  }

  /** Whether a line opens with the word for an author and a name may follow. */
  static boolean isLabel(String line) {
    int end = wordEnd(line, 0);
    return end <= 16
        && LABELS.contains(Letters.lower(line.substring(0, end)))
        && next(line, end, false) > end;
  }

  /** Where what follows the cue begins, or -1 where a line does not open with one. */
  static int end(String line) {
    int at = 0;
    while (at < line.length() && isLead(line.charAt(at))) {
      at++;
    }
    for (int words = 0; words <= MOST_BEFORE && at < line.length(); words++) {
      int end = wordEnd(line, at);
      if (end == at || end - at > 16) {
        return -1;
      }
      String word = Letters.lower(line.substring(at, end));
      int next = next(line, end, SHORT.contains(word));
      boolean cue = CUES.contains(word) || (words > 0 && BEHIND.contains(word));
      if (cue && next > end && !isBefore(line, word, next)) {
        return next;
      }
      if (!BEFORE.contains(word) || next <= end) {
        return -1;
      }
      at = next;
    }
    return -1;
  }

  /** "Text by …": a word that may be a cue is none where a cue follows it. */
  private static boolean isBefore(String line, String word, int next) {
    if (!BEFORE.contains(word)) {
      return false;
    }
    int end = wordEnd(line, next);
    String after = Letters.lower(line.substring(next, Math.min(end, next + 16)));
    return CUES.contains(after) && next(line, end, false) > end;
  }

  private static boolean isLead(char c) {
    return Character.isWhitespace(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || c == '|'
        || c == '•'
        || c == '·'
        || c == '/'
        || c == '✍'
        || c == '\u00a0';
  }

  private static int wordEnd(String line, int from) {
    int end = from;
    while (end < line.length()) {
      char c = line.charAt(end);
      boolean inner = (c == '/' || c == '*' || c == ':') && isGenderSign(line, from, end);
      if (!Character.isLetter(c) && Character.getType(c) != Character.NON_SPACING_MARK && !inner) {
        break;
      }
      end++;
    }
    return end;
  }

  /** "Autor/in", "Autor*in", "Autor:in", "Autorin/Autor". */
  private static boolean isGenderSign(String line, int from, int at) {
    if (!line.regionMatches(true, from, "autor", 0, 5)) {
      return false;
    }
    int end = at + 1;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return OTHER_GENDER.contains(Letters.lower(line.substring(at + 1, end)));
  }

  /** Where the next word begins: behind white space or a colon; the word's end where none is. */
  private static int next(String line, int end, boolean sign) {
    int next = end;
    boolean colon = false;
    while (next < line.length()) {
      char c = line.charAt(next);
      boolean isColon = c == ':' || c == '：' || (c == '/' && next == end) || c == '｜';
      if (!isColon && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        break;
      }
      colon |= isColon;
      next++;
    }
    return sign && !colon ? end : next;
  }
}
