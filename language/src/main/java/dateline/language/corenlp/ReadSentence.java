package dateline.language.corenlp;

import dateline.language.Name;
import java.util.List;
import java.util.Optional;

/**
 * What the models say of a sentence's tokens, without their places.
 *
 * @param tags part of speech of each token
 * @param lemmas dictionary form of each token
 * @param names the kind of name that each token is a part of, or empty
 */
record ReadSentence(List<String> tags, List<String> lemmas, List<Optional<Name.Kind>> names) {
  ReadSentence {
    tags = List.copyOf(tags);
    lemmas = List.copyOf(lemmas);
    names = List.copyOf(names);
  }
}
