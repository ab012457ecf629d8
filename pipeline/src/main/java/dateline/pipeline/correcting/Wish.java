package dateline.pipeline.correcting;

import dateline.stories.correction.Correction.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correction as a person asks for it.
 *
 * @param kind what is asked for
 * @param subjects of what, by ids or by the addresses of pages at the desk: {@code merge} STORY
 *     STORY…, {@code split} STORY ARTICLE…, {@code move} ARTICLE STORY, {@code pin} ARTICLE, {@code
 *     apart} ID ID (of stories or articles), {@code undo} NUMBER
 * @param who the name that the person gave, 1 to 100 UTF-16 code units
 * @param note why, at most 1000 UTF-16 code units, or null
 */
public record Wish(Kind kind, List<String> subjects, String who, @Nullable String note) {
  private static final int MOST_OF_A_NAME = 100;
  private static final int MOST_OF_A_NOTE = 1000;

  /**
   * Takes control characters and needless blanks out of what was given.
   *
   * @throws RefusedCorrection if the name is missing, or something is too long
   */
  public Wish {
    subjects = subjects.stream().map(Wish::clean).filter(subject -> !subject.isEmpty()).toList();
    who = clean(who);
    note = note == null || clean(note).isEmpty() ? null : clean(note);
    if (who.isEmpty() || who.length() > MOST_OF_A_NAME) {
      throw new RefusedCorrection(
          "A correction needs the name of who makes it, of at most "
              + MOST_OF_A_NAME
              + " characters; \""
              + who.substring(0, Math.min(who.length(), MOST_OF_A_NAME))
              + "\" is none.");
    }
    if (note != null && note.length() > MOST_OF_A_NOTE) {
      throw new RefusedCorrection(
          "A note can be "
              + MOST_OF_A_NOTE
              + " characters long at most; this one has "
              + note.length()
              + ".");
    }
  }

  private static String clean(String given) {
    return given.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
