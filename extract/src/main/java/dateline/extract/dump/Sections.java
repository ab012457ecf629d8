package dateline.extract.dump;

import java.util.BitSet;
import java.util.List;

/**
 * Finds the stretches of a dump that are no part of its text, by the phrases that open them:
 * teasers of other pages ("Related articles"), readers' comments, notices.
 *
 * <p>A list of teasers can stand in the middle of a text, which then goes on; it can also be
 * written in full sentences. It is taken to go on only where paragraphs follow in a row that speak
 * of the same, and not where lines of the same cut follow each other to the end.
 */
final class Sections {
  /** Words of running text before a phrase can end it; before that, the phrase is in a menu. */
  private static final int TEXT_WORDS = 40;

  private static final int RUN = 2;
  private static final double SAME_SUBJECT = 0.3;
  private static final double NEAR_SUBJECT = 0.1;
  private static final int PARAGRAPH_WORDS = 12;

  /** How far to look for the text after a list of teasers, in lines. */
  private static final int LOOK_AHEAD = 60;

  private final List<DumpLine> lines;
  private final BitSet out = new BitSet();
  private final Vocabulary before = new Vocabulary();
  private int words;

  private Sections(List<DumpLine> lines) {
    this.lines = lines;
  }

  /** The indexes of the lines that are in such a stretch. */
  static BitSet out(List<DumpLine> lines) {
    return new Sections(lines).find();
  }

  private BitSet find() {
    int at = 0;
    while (at < lines.size()) {
      DumpLine line = lines.get(at);
      if (line.is(Sort.SENTENCE)) {
        before.add(line.text());
        words += line.line().words();
      }
      Phrases.Use use = line.use();
      if (use == null || words < TEXT_WORDS) {
        at++;
        continue;
      }
      int end = end(use, at);
      out.set(at, end);
      at = end;
    }
    return out;
  }

  private int end(Phrases.Use use, int at) {
    return switch (use) {
      case COMMENTS -> lines.size();
      case RELATED, LEGAL, ABOUT_AUTHOR -> resumption(at + 1);
      case TAXONOMY, SUBSCRIBE -> afterTitles(at + 1);
      case READ_MORE -> afterTeaser(at);
      default -> at + 1;
    };
  }

  /** Where the text goes on, or the end of the page. */
  private int resumption(int from) {
    boolean titles = false;
    int last = Math.min(lines.size(), from + LOOK_AHEAD);
    for (int at = from; at < last; at++) {
      DumpLine line = lines.get(at);
      if (line.isFor(Phrases.Use.COMMENTS)) {
        return lines.size();
      }
      titles |= line.is(Sort.TITLE);
      if (line.isProse() && (at == from || !lines.get(at - 1).isProse())) {
        int run = run(at);
        if (goesOn(at, run, titles)) {
          return heading(at);
        }
        at += Math.max(0, run - 1);
      }
    }
    return lines.size();
  }

  /** How many paragraphs follow one another from here, sub-headings between them not counted. */
  private int run(int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isProse()) {
      at++;
    }
    return at - from;
  }

  private boolean goesOn(int from, int run, boolean titles) {
    int whole = 0;
    double same = 0;
    for (int i = from; i < from + run; i++) {
      Line line = lines.get(i).line();
      boolean apart = line.blanks() > 0 || !hasBlanks();
      whole += apart && (line.sentences() > 1 || line.startsWithQuote()) ? 1 : 0;
      same += line.words() < PARAGRAPH_WORDS ? 0 : before.share(line.text());
    }
    double subject = same / run;
    if (titles && whole > 0 && run > RUN) {
      return subject >= NEAR_SUBJECT;
    }
    if (titles && run >= RUN) {
      return subject >= (whole > 0 ? 2 * NEAR_SUBJECT : SAME_SUBJECT);
    }
    return whole >= RUN && subject >= SAME_SUBJECT;
  }

  private boolean hasBlanks() {
    int apart = 0;
    int counted = Math.min(lines.size(), 40);
    for (int i = 1; i < counted; i++) {
      apart += lines.get(i).line().blanks() > 0 ? 1 : 0;
    }
    return apart * 4 > counted;
  }

  /** A sub-heading that stands directly before the paragraph, apart from the teasers, is kept. */
  private int heading(int at) {
    boolean apart =
        at >= 2
            && lines.get(at - 1).is(Sort.TITLE)
            && lines.get(at - 1).line().blanks() > 0
            && lines.get(at - 2).is(Sort.TITLE)
            && lines.get(at - 2).line().blanks() == 0;
    return apart ? at - 1 : at;
  }

  private int afterTitles(int from) {
    int at = from;
    while (at < lines.size()
        && (lines.get(at).is(Sort.TITLE) || lines.get(at).is(Sort.NOISE))
        && (lines.get(at).line().blanks() == 0 || at == from)) {
      at++;
    }
    return at;
  }

  /** "Read more:" on its own takes the title on the next line with it. */
  private int afterTeaser(int at) {
    String text = lines.get(at).text();
    boolean leads = text.endsWith(":") || text.endsWith("|");
    boolean title = at + 1 < lines.size() && lines.get(at + 1).is(Sort.TITLE);
    return leads && title ? at + 2 : at + 1;
  }
}
