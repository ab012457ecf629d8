package dateline.extract.byline;

import dateline.extract.letters.Letters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the persons in bylines. Stateless and thread-safe. */
public final class Byline {
  /** A byline is short; longer lines are none. UTF-16 code units. */
  private static final int MAX_LENGTH = 220;

  private static final int MAX_AUTHORS = 12;
  private static final int MAX_DESK = 60;

  private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+|@\\w+|https?://\\S+");
  private static final Pattern BRACKETS =
      Pattern.compile("[(\\[（【]([^()\\[\\]（）【】]{0,80})[)\\]）】]");

  /** Small words that a byline has without being a sentence. */
  private static final Set<String> PLAIN =
      Set.of("and", "for", "in", "at", "of", "on", "und", "et", "with", "pm", "am");

  /** Labels before the name of whoever edited a text. */
  private static final Set<String> EDITORS =
      Set.of(
          "editor",
          "editors",
          "edited by",
          "editing",
          "editing by",
          "editör",
          "redaktur",
          "penyunting",
          "redaktör",
          "redaktion",
          "redakteur",
          "redaktor",
          "редактор",
          "责编",
          "责任编辑",
          "編集",
          "編輯");

  /**
   * The persons that a byline names, or none where the line is no byline. A byline opens with a cue
   * word; see {@link #names} for a text that is already known to be one.
   */
  public List<String> authors(String line) {
    int start = line.length() > MAX_LENGTH ? -1 : Cue.end(line);
    if (start < 0) {
      return List.of();
    }
    String rest = line.substring(start).strip();
    if ((rest.endsWith(".") && rest.indexOf(' ') < 0) || isSentence(rest)) {
      return List.of();
    }
    List<String> names = names(rest);
    return names.isEmpty() || !opensWithName(rest, names.getFirst()) ? List.of() : names;
  }

  /** Whether a line is a byline that names no person: "By Newsroom", "By Vale Post Staff". */
  public boolean namesDesk(String line) {
    int start = line.length() > MAX_DESK ? -1 : Cue.end(line);
    if (start < 0) {
      return false;
    }
    String rest = line.substring(start).strip();
    List<String> words = PersonName.words(rest.replace(',', ' ').replace('|', ' '));
    boolean desk = false;
    for (String word : words) {
      desk |= DeskWords.isDesk(DeskWords.lower(word));
      if (!Character.isUpperCase(word.charAt(0)) && !word.equals("the")) {
        return false;
      }
    }
    return desk && words.size() <= 5 && ".!?:".indexOf(rest.charAt(rest.length() - 1)) < 0;
  }

  /** Whether a line opens with a byline's cue word and is short enough for one. */
  public boolean opensLikeByline(String line) {
    return line.length() <= MAX_LENGTH && Cue.end(line) >= 0;
  }

  /** The persons in a text that is known to name authors, such as an author element. */
  public List<String> names(String text) {
    List<String> names = asWritten(text);
    return names.isEmpty() ? names : names.stream().map(PersonName::calm).distinct().toList();
  }

  /** The same with the letters that the text has, where {@link #names} puts capitals right. */
  public List<String> asWritten(String text) {
    if (text.isBlank() || text.length() > MAX_LENGTH * 4) {
      return List.of();
    }
    String bare = withoutAddresses(text);
    int start = Cue.end(bare);
    boolean single = start >= 0 && Cue.isFull(bare);
    Set<String> names = new LinkedHashSet<>();
    boolean desk = false;
    boolean labelled = false;
    for (BylineParts.Part part : BylineParts.of(start < 0 ? bare : bare.substring(start))) {
      int cue = Cue.end(part.text());
      labelled &= cue < 0;
      String words = cue < 0 ? part.text() : part.text().substring(cue);
      String name = labelled ? "" : BylineParts.tidy(words, single);
      labelled |= BylineParts.hasLabel(words);
      boolean person = PersonName.is(name);
      boolean beside = part.apart() && (desk || !names.isEmpty());
      if (person && names.size() < MAX_AUTHORS && !(beside && isPlace(name, names, desk))) {
        names.add(String.join(" ", PersonName.words(name)));
      }
      desk |= !person && names.isEmpty() && !name.isEmpty();
    }
    return List.copyOf(names);
  }

  private static String withoutAddresses(String text) {
    String bare = text;
    if (bare.indexOf('@') >= 0 || bare.contains("http")) {
      bare = ADDRESS.matcher(bare).replaceAll(" ");
    }
    if (bare.indexOf(')') < 0 && bare.indexOf(']') < 0 && bare.indexOf('）') < 0) {
      return bare;
    }
    // Who has an address of the web in brackets is a site.
    return BRACKETS
        .matcher(bare)
        .replaceAll(found -> found.group(1).contains("www.") ? "www.site | " : " | ");
  }

  /**
   * Whether what stands behind a sign after other names is no further name but where they are: "Ana
   * Lind, Frankfurt", "Ana Lind, RADIO VALE".
   */
  private static boolean isPlace(String name, Set<String> before, boolean desk) {
    boolean cased = Character.isUpperCase(name.codePointAt(0));
    boolean single = cased && name.indexOf(' ') < 0;
    boolean full = before.stream().anyMatch(other -> other.indexOf(' ') > 0);
    boolean mixed = before.stream().anyMatch(other -> !PersonName.isShouted(other));
    return (single && (full || (desk && before.isEmpty())))
        || (full && mixed && PersonName.isShouted(name));
  }

  /** One way to write a name that may be in capitals throughout: "ANA LIND" is "Ana Lind". */
  public static String calm(String name) {
    return PersonName.calm(name);
  }

  /** The persons of a line that holds their full names and nothing else; none for other lines. */
  public List<String> onlyNames(String line) {
    List<String> names = new ArrayList<>();
    for (BylineParts.Part part : BylineParts.of(line)) {
      String name = String.join(" ", PersonName.words(part.text()));
      if (name.indexOf(' ') < 0 || !PersonName.is(name)) {
        return List.of();
      }
      names.add(PersonName.calm(name));
    }
    return names;
  }

  /** Whether a text is a cue and nothing else. */
  public boolean isOnlyCue(String text) {
    return Cue.end(text + " X") == text.length() + 1;
  }

  /**
   * The persons of a line that names, besides dates, them first; none for other lines. Behind a
   * date a sign has to part them from it: sections stand there too.
   */
  public List<String> besideDate(String line) {
    List<String> names = asWritten(line);
    String first = names.isEmpty() ? "" : names.getFirst();
    if (names.isEmpty()
        || (first.indexOf(' ') < 0 && Character.isUpperCase(first.codePointAt(0)))) {
      return List.of();
    }
    for (BylineParts.Part part : BylineParts.of(line)) {
      if (BylineParts.tidy(part.text(), false).equals(first)) {
        return part.text().strip().startsWith(first) ? names : List.of();
      }
      if (!BylineParts.isDate(part.text())) {
        return List.of();
      }
    }
    return List.of();
  }

  /** The persons who are said to have edited a text, "Editor: Ana Lind"; none for other texts. */
  public List<String> editors(String text) {
    int colon = text.indexOf(':') < 0 ? text.indexOf('：') : text.indexOf(':');
    String label = colon < 0 || colon > 20 ? "" : text.substring(0, colon).strip();
    return EDITORS.contains(DeskWords.lower(label))
        ? asWritten(text.substring(colon + 1))
        : List.of();
  }

  /** Whether a line opens with a label that says "author" and cannot open a sentence. */
  public boolean opensWithLabel(String line) {
    return line.length() <= MAX_LENGTH && Cue.isLabel(line);
  }

  /** Whether a text goes on with further names: ", Ana Lind", "and Ana Lind". */
  public static boolean goesOn(String text) {
    return BylineParts.goesOn(text);
  }

  /** Whether a name is in capitals throughout. */
  public static boolean isShouted(String name) {
    return PersonName.isShouted(name);
  }

  private static boolean opensWithName(String rest, String first) {
    return rest.regionMatches(true, 0, first, 0, Math.min(first.length(), rest.length()))
        || Letters.lower(rest).indexOf(Letters.lower(first)) <= 4;
  }

  /** Running lower-case words are a sentence's, not a byline's. */
  private static boolean isSentence(String rest) {
    int lower = 0;
    List<String> words = PersonName.words(rest);
    for (String word : words) {
      String bare = letters(word);
      boolean plain =
          !bare.isEmpty()
              && Character.isLowerCase(bare.charAt(0))
              && !PersonName.isParticle(bare)
              && !DeskWords.isNoName(bare)
              && !PLAIN.contains(bare);
      lower += plain ? 1 : 0;
    }
    return lower >= 3 || (words.size() > 6 && rest.endsWith("."));
  }

  private static String letters(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i))) {
        letters.append(word.charAt(i));
      }
    }
    return letters.toString();
  }
}
