package dateline.extract.forum;

import dateline.extract.letters.Letters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows the lines that a forum's program, or the program somebody posts with, puts into a post:
 * whom a quotation quotes, that a post was edited, the rule over a signature. In the languages of
 * the programs' own translations. Stateless.
 */
public final class PostNotes {
  private static final int LONGEST = 160;

  /** Shorter rules of underscores are blanks to be filled in. */
  private static final int SIGNATURE_RULE = 8;

  /** "ana_lind said:" */
  private static final Set<String> SAID =
      Set.of(
          "said",
          "wrote",
          "says",
          "writes",
          "schrieb",
          "schreibt",
          "sagte",
          "gesagt",
          "geschrieben",
          "écrit",
          "dit",
          "escribió",
          "dijo",
          "scritto",
          "scrive",
          "escreveu",
          "disse",
          "schreef",
          "napisał",
          "napisała",
          "написал",
          "написала",
          "написал(а)",
          "пишет",
          "писал",
          "писал(а)",
          "yazdı",
          "dedi",
          "skrev",
          "kirjoitti");

  /** "Quote from: ana_lind on 8 May 2026" */
  private static final List<String> QUOTED =
      List.of(
          "quote from",
          "quoted from",
          "quote by",
          "originally posted by",
          "in reply to",
          "zitat von",
          "citation de",
          "posté par",
          "cita de",
          "citato da",
          "citação de",
          "citaat van",
          "цитата:",
          "цитата ",
          "сообщение от");

  private static final Set<String> QUOTE =
      Set.of(
          "quote",
          "zitat",
          "citation",
          "cita",
          "citazione",
          "citação",
          "citaat",
          "цитата",
          "alıntı");

  private static final List<String> EDITED =
      List.of(
          "last edited",
          "last edit:",
          "« last edit",
          "edited by",
          "this post was last modified",
          "(this post was last modified",
          "this post has been edited",
          "this reply was modified",
          "this topic was modified",
          "zuletzt geändert",
          "zuletzt bearbeitet",
          "zuletzt editiert",
          "dernière modification",
          "dernière édition",
          "última edición",
          "última modificación",
          "editado por",
          "última edição",
          "ultima modifica",
          "laatst bewerkt",
          "laatst gewijzigd",
          "последний раз редактировалось",
          "последнее редактирование",
          "отредактировано",
          "son düzenleme");

  private static final List<String> SENT_FROM =
      List.of(
          "sent from my ",
          "sent via ",
          "gesendet von ",
          "envoyé de mon ",
          "envoyé depuis ",
          "enviado desde ",
          "enviado do meu ",
          "inviato dal mio ",
          "verzonden vanaf ",
          "отправлено с ");

  private static final Set<String> REMOVED =
      Set.of(
          "[deleted]",
          "[removed]",
          "[removed by moderator]",
          "[deleted by user]",
          "[gelöscht]",
          "[supprimé]");

  private static final int LONGEST_NAME = 80;

  private PostNotes() {}

  /** The name that a post gives its author; null where it gives none or was taken back. */
  static @Nullable String author(String words) {
    String name = words.strip();
    name = name.startsWith("@") ? name.substring(1).strip() : name;
    return name.isEmpty() || name.length() > LONGEST_NAME || isRemoved(name) ? null : name;
  }

  /** Whether a program says so in the place of a text or name that was taken back. */
  public static boolean isRemoved(String words) {
    return REMOVED.contains(Letters.lower(words.strip()));
  }

  /**
   * Whom a line over a quotation names as its speaker: "ana_lind said:", "Quote from: ana_lind on 8
   * May 2026". Empty where it names nobody ("Quote:"), null where the line is none of these.
   */
  public static @Nullable String quoted(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    String lower = Letters.lower(line);
    for (String cue : QUOTED) {
      if (lower.startsWith(cue)) {
        return speaker(line, cue.length());
      }
    }
    int end = line.length();
    while (end > 0 && ": ↑.".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    if (line.indexOf(':', end) < 0) {
      return null;
    }
    if (QUOTE.contains(lower.substring(0, Math.min(end, lower.length())))) {
      return "";
    }
    int verb = line.lastIndexOf(' ', end - 1);
    boolean says = verb > 0 && SAID.contains(Letters.lower(line.substring(verb + 1, end)));
    return says ? withoutHelpingVerb(line.substring(0, verb).strip()) : null;
  }

  private static String speaker(String line, int from) {
    int start = from;
    while (start < line.length() && ": ".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    String name = line.substring(start);
    for (String end : List.of(" on ", " am ", " le ", " el ", " от ")) {
      int at = name.lastIndexOf(end);
      boolean dated = at > 0 && name.substring(at).chars().anyMatch(Character::isDigit);
      name = dated ? name.substring(0, at) : name;
    }
    return name.strip();
  }

  private static String withoutHelpingVerb(String name) {
    for (String verb : List.of(" a", " ha", " hat")) {
      if (name.endsWith(verb)) {
        return name.substring(0, name.length() - verb.length());
      }
    }
    return name;
  }

  /** Whether a line says no more than that its post was changed. */
  public static boolean isEdit(String line) {
    return opensWith(line, EDITED);
  }

  /** Whether a line is the signature of the program or the machine that a post was written with. */
  public static boolean isSentFrom(String line) {
    return line.length() < LONGEST / 2 && opensWith(line, SENT_FROM);
  }

  private static boolean opensWith(String line, List<String> cues) {
    if (line.length() > LONGEST) {
      return false;
    }
    String lower = Letters.lower(line);
    return cues.stream().anyMatch(lower::startsWith);
  }

  /** Whether a line is a rule of signs without words. */
  public static boolean isRule(String line) {
    return line.length() >= 3
        && line.chars().allMatch(c -> "_-–—=*~+".indexOf(c) >= 0)
        && line.length() < 2 * LONGEST;
  }

  /** Whether a line is the rule under which programs put the signature, "-- " by RFC 3676. */
  public static boolean isSignatureRule(String line) {
    boolean drawn = line.length() >= SIGNATURE_RULE && line.chars().allMatch(c -> c == '_');
    return drawn || line.equals("--") || line.equals("-- ");
  }
}
