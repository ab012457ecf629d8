package dateline.stories;

import dateline.extract.Article;
import dateline.language.Sentence;
import dateline.stories.sketch.Sketch;
import java.util.List;

/**
 * An article as a part of a story.
 *
 * @param sketch what it is about
 * @param article its text
 * @param sentences the sentences of its text; may be empty where they are not known
 * @param origin what tells the voice behind it from others: the same for all that go back to one
 *     report, or to one source that nobody has; its own id where it speaks for itself
 * @param relay whether it copies or retells another article, if only possibly, so that its origin
 *     speaks first
 */
public record Member(
    Sketch sketch, Article article, List<Sentence> sentences, String origin, boolean relay) {
  public Member {
    sentences = List.copyOf(sentences);
  }

  String id() {
    return sketch.id();
  }
}
