package dateline.language.corenlp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.language.Name;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads sentences, and remembers the latest ones so that a copy is not read again. Thread-safe.
 *
 * <p>Much of the press is the same agency text on many pages, and tagging and naming are the most
 * expensive thing that is done with a page. Both look at one sentence's words alone, so remembering
 * changes nothing but the time.
 */
final class SentenceMemory {
  /** How many tokens are remembered at most: some 35 MB. */
  private static final long TOKENS = 500_000;

  private final Cache<String, ReadSentence> read =
      Caffeine.newBuilder()
          .maximumWeight(TOKENS)
          .weigher((String words, ReadSentence sentence) -> sentence.tags().size())
          .build();

  /** What the models say of a sentence. */
  ReadSentence read(Models models, List<CoreLabel> labels) {
    String words = labels.stream().map(CoreLabel::word).collect(Collectors.joining("\u0000"));
    ReadSentence known = read.getIfPresent(words);
    if (known == null) {
      known = ask(models, labels);
      read.put(words, known);
    }
    return known;
  }

  private static ReadSentence ask(Models models, List<CoreLabel> labels) {
    models.tagger().tagCoreLabels(labels);
    Morphology morphology = new Morphology();
    List<String> tags = labels.stream().map(CoreLabel::tag).toList();
    List<String> lemmas = labels.stream().map(label -> lemma(morphology, label)).toList();
    return new ReadSentence(tags, lemmas, names(models, labels));
  }

  private static String lemma(Morphology morphology, CoreLabel label) {
    String lemma = morphology.lemma(label.word(), label.tag());
    return label.tag().startsWith("NNP") ? lemma : lemma.toLowerCase(Locale.ROOT);
  }

  private static List<Optional<Name.Kind>> names(Models models, List<CoreLabel> labels) {
    if (labels.stream().noneMatch(label -> mayBeName(label.word()))) {
      return labels.stream().map(label -> Optional.<Name.Kind>empty()).toList();
    }
    List<Optional<Name.Kind>> kinds = new ArrayList<>(labels.size());
    for (CoreLabel label : models.names().classifySentence(labels)) {
      kinds.add(kind(label));
    }
    return kinds;
  }

  private static Optional<Name.Kind> kind(CoreLabel label) {
    return switch (label.get(CoreAnnotations.AnswerAnnotation.class)) {
      case "PERSON" -> Optional.of(Name.Kind.PERSON);
      case "ORGANIZATION" -> Optional.of(Name.Kind.ORGANIZATION);
      case "LOCATION" -> Optional.of(Name.Kind.PLACE);
      case null, default -> Optional.empty();
    };
  }

  /** Whether a word has a letter that is not lower case; a sentence without one has no name. */
  private static boolean mayBeName(String word) {
    return !word.isEmpty()
        && Character.isLetter(word.charAt(0))
        && !Character.isLowerCase(word.charAt(0));
  }
}
