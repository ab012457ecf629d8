package dateline.language;

import java.util.List;

/**
 * What was found in a text, in order of offsets.
 *
 * @param sentences sentences with their tokens; none crosses a paragraph break
 * @param names names of persons, organizations and places; they do not overlap
 * @param dates words that name a day, month or year, resolved against the text's own date where
 *     they need one
 */
public record Annotation(List<Sentence> sentences, List<Name> names, List<DateMention> dates) {

  /** Nothing was found, or the language is not one that can be read. */
  public static final Annotation EMPTY = new Annotation(List.of(), List.of(), List.of());

  public Annotation {
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
    dates = List.copyOf(dates);
  }
}
