package dateline.language.corenlp;

import dateline.language.Annotation;
import dateline.language.Annotator;
import dateline.language.DateMention;
import dateline.language.Name;
import dateline.language.Sentence;
import dateline.language.Token;
import dateline.language.dates.DateResolver;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private final SentenceMemory memory = new SentenceMemory();
  private volatile @Nullable Models models;

  @Override
  public Annotation annotate(
      String text, @Nullable String language, @Nullable LocalDate writtenOn) {
    String head = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    Reading reading = new Reading(models(), memory, head);
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
    private final SentenceMemory memory;
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final Casing casing;

    Reading(Models models, SentenceMemory memory, String text) {
      this.models = models;
      this.memory = memory;
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
      ReadSentence read = memory.read(models, labels);
      List<Token> tokens = new ArrayList<>(labels.size());
      for (int i = 0; i < labels.size(); i++) {
        int start = labels.get(i).beginPosition();
        int end = labels.get(i).endPosition();
        String written = text.substring(start, end);
        tokens.add(new Token(start, end, written, read.lemmas().get(i), read.tags().get(i)));
      }
      sentences.add(new Sentence(tokens.getFirst().start(), tokens.getLast().end(), tokens));
      addNames(read.names(), tokens);
    }

    private void addNames(List<Optional<Name.Kind>> kinds, List<Token> tokens) {
      int i = 0;
      while (i < kinds.size()) {
        Name.@Nullable Kind kind = kinds.get(i).orElse(null);
        int end = i + 1;
        while (kind != null && end < kinds.size() && kind == kinds.get(end).orElse(null)) {
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
  }
}
