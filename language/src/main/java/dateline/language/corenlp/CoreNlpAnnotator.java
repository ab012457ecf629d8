package dateline.language.corenlp;

import dateline.language.Annotation;
import dateline.language.Annotator;
import dateline.language.DateMention;
import dateline.language.Name;
import dateline.language.Sentence;
import dateline.language.Token;
import dateline.language.dates.DateResolver;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads English with Stanford CoreNLP.
 *
 * <p>The models are loaded by the first text, which takes some seconds and 200 MB to 300 MB of
 * heap; keep one instance. Thread-safe. The given language is not looked at: give it English.
 *
 * <p>Names come from the three-class model of Finkel, Grenager and Manning (ACL 2005); nothing but
 * a single paragraph or table row is ever read as one, so that neither a headline nor a table's
 * cells fuse with the sentence that follows.
 */
public final class CoreNlpAnnotator implements Annotator {

  /** Longer texts are read up to here, in code units. */
  static final int MAX_TEXT = 200_000;

  /** Longer sentences are cut, in tokens: they are lists, tables or noise. */
  static final int MAX_SENTENCE = 150;

  private final DateResolver dates = DateResolver.of("en");
  private volatile @Nullable Models models;

  @Override
  public Annotation annotate(
      String text, @Nullable String language, @Nullable LocalDate writtenOn) {
    String head = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    Reading reading = new Reading(models(), head);
    List<DateMention> mentions = dates.resolve(head, reading.sentences, writtenOn);
    return new Annotation(reading.sentences, reading.names, mentions);
  }

  private Models models() {
    Models loaded = models;
    if (loaded == null) {
      synchronized (this) {
        loaded = models;
        if (loaded == null) {
          loaded = Models.load();
          models = loaded;
        }
      }
    }
    return loaded;
  }

  /** One text being read. */
  private static final class Reading {
    private final Models models;
    private final String text;
    private final Morphology morphology = new Morphology();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final Casing casing;

    Reading(Models models, String text) {
      this.models = models;
      this.text = text;
      List<List<CoreLabel>> split = new ArrayList<>();
      for (Segments.Segment segment : Segments.of(text)) {
        split(segment, split);
      }
      casing = Casing.of(split);
      split.forEach(this::read);
    }

    private void split(Segments.Segment segment, List<List<CoreLabel>> split) {
      List<CoreLabel> tokens =
          models
              .tokenizer()
              .getTokenizer(new StringReader(text.substring(segment.start(), segment.end())))
              .tokenize();
      for (CoreLabel token : tokens) {
        token.setBeginPosition(token.beginPosition() + segment.start());
        token.setEndPosition(token.endPosition() + segment.start());
      }
      for (List<CoreLabel> sentence : models.sentences().process(tokens)) {
        for (int from = 0; from < sentence.size(); from += MAX_SENTENCE) {
          split.add(sentence.subList(from, Math.min(sentence.size(), from + MAX_SENTENCE)));
        }
      }
    }

    private void read(List<CoreLabel> labels) {
      if (labels.isEmpty()) {
        return;
      }
      casing.restore(labels);
      models.tagger().tagCoreLabels(labels);
      List<Token> tokens = new ArrayList<>(labels.size());
      for (CoreLabel label : labels) {
        tokens.add(token(label));
      }
      sentences.add(new Sentence(tokens.getFirst().start(), tokens.getLast().end(), tokens));
      if (labels.stream().anyMatch(label -> mayBeName(label.word()))) {
        addNames(models.names().classifySentence(labels), tokens);
      }
    }

    private Token token(CoreLabel label) {
      String written = text.substring(label.beginPosition(), label.endPosition());
      String lemma = morphology.lemma(label.word(), label.tag());
      if (!label.tag().startsWith("NNP")) {
        lemma = lemma.toLowerCase(Locale.ROOT);
      }
      return new Token(label.beginPosition(), label.endPosition(), written, lemma, label.tag());
    }

    private void addNames(List<CoreLabel> classified, List<Token> tokens) {
      int i = 0;
      while (i < classified.size()) {
        Name.@Nullable Kind kind = kind(classified.get(i));
        int end = i + 1;
        while (kind != null && end < classified.size() && kind == kind(classified.get(end))) {
          end++;
        }
        while (kind == Name.Kind.PERSON && isHyphenated(tokens, end)) {
          end += 2;
        }
        if (kind != null) {
          int first = tokens.get(i).start();
          int last = tokens.get(end - 1).end();
          names.add(new Name(kind, first, last, text.substring(first, last)));
        }
        i = end;
      }
    }

    /** Whether a name goes on with a hyphen, where the tokenizer and so the model part it. */
    private static boolean isHyphenated(List<Token> tokens, int hyphen) {
      if (hyphen + 1 >= tokens.size() || !tokens.get(hyphen).text().equals("-")) {
        return false;
      }
      Token next = tokens.get(hyphen + 1);
      return tokens.get(hyphen - 1).end() == tokens.get(hyphen).start()
          && tokens.get(hyphen).end() == next.start()
          && Character.isUpperCase(next.text().charAt(0));
    }

    private static Name.@Nullable Kind kind(CoreLabel label) {
      return switch (label.get(CoreAnnotations.AnswerAnnotation.class)) {
        case "PERSON" -> Name.Kind.PERSON;
        case "ORGANIZATION" -> Name.Kind.ORGANIZATION;
        case "LOCATION" -> Name.Kind.PLACE;
        case null, default -> null;
      };
    }

    /** Whether a word has a letter that is not lower case; a sentence without one has no name. */
    private static boolean mayBeName(String word) {
      return !word.isEmpty()
          && Character.isLetter(word.charAt(0))
          && !Character.isLowerCase(word.charAt(0));
    }
  }
}
