package dateline.stories;

import dateline.extract.Article;
import dateline.language.Sentence;
import java.util.List;

/**
 * An article as a part of a story.
 *
 * @param sketch what it is about
 * @param article its text
 * @param sentences the sentences of its text; may be empty where they are not known
 * @param relay whether it copies or retells another article, so that its origin speaks first
 */
public record Member(Sketch sketch, Article article, List<Sentence> sentences, boolean relay) {
  public Member {
    sentences = List.copyOf(sentences);
  }

  String id() {
    return sketch.id();
  }
}
