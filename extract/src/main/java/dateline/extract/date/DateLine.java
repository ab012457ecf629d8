package dateline.extract.date;

import dateline.extract.PageDate;
import dateline.extract.date.DateForms.Found;
import dateline.extract.date.DateWords.Word;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a line, with what its other words say of them: "Published 3 May 2026, updated 4
 * May".
 *
 * @param dates in the order of the line
 * @param others how many words of the line are neither part of a date nor about one
 */
public record DateLine(List<Dated> dates, int others) {
  static final DateLine NONE = new DateLine(List.of(), 0);

  /** What a date is said to be. */
  public enum Role {
    /** The line names publication. */
    PUBLISHED,
    /** It names a change. */
    CHANGED,
    /** It names something else that has a date: a deadline, a copyright. */
    OTHER,
    /** It does not say. */
    UNSAID
  }

  /** A date and what the line says it is. */
  public record Dated(PageDate date, Role role) {}

  public DateLine {
    dates = List.copyOf(dates);
  }

  /** The first date of a role, or null. */
  public @Nullable PageDate first(Role role) {
    for (Dated dated : dates) {
      if (dated.role() == role) {
        return dated.date();
      }
    }
    return null;
  }

  /** Whether the line says of any date what it is. */
  public boolean isSaid() {
    for (Dated dated : dates) {
      if (dated.role() == Role.PUBLISHED || dated.role() == Role.CHANGED) {
        return true;
      }
    }
    return false;
  }

  static DateLine of(List<Word> line, List<Found> found, List<PageDate> dates) {
    List<Dated> dated = new ArrayList<>();
    int others = 0;
    int from = 0;
    Role last = Role.UNSAID;
    for (int i = 0; i < found.size(); i++) {
      Role before = Role.UNSAID;
      for (int at = from; at < found.get(i).first(); at++) {
        Role said = DateCues.role(line.get(at));
        before = said == Role.UNSAID ? before : said;
        others += isOther(line.get(at), said) ? 1 : 0;
      }
      last = before;
      dated.add(new Dated(dates.get(i), before));
      from = found.get(i).end();
    }
    for (int at = from; at < line.size(); at++) {
      Role said = DateCues.role(line.get(at));
      others += isOther(line.get(at), said) ? 1 : 0;
      // "29.01.2026 aktualisiert": what follows the last date is about it if nothing stands before.
      if (last == Role.UNSAID && said != Role.UNSAID) {
        last = said;
        dated.set(dated.size() - 1, new Dated(dates.getLast(), said));
      }
    }
    return new DateLine(dated, others);
  }

  static Role cue(List<Word> line) {
    Role role = Role.UNSAID;
    for (Word word : line) {
      Role said = DateCues.role(word);
      role = said == Role.UNSAID ? role : said;
    }
    return role;
  }

  private static boolean isOther(Word word, Role said) {
    return word.isLetters() && said == Role.UNSAID && !DateCues.isNeutral(word);
  }
}
