package dateline.language.corenlp;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The trained parts of CoreNLP that reading English needs. All of them may be used by many threads
 * at a time.
 */
record Models(
    TokenizerFactory<CoreLabel> tokenizer,
    WordToSentenceProcessor<CoreLabel> sentences,
    MaxentTagger tagger,
    CRFClassifier<CoreLabel> names) {

  private static final String TAGGER =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String NAMES =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  /**
   * Loads the models from the class path, which takes seconds.
   *
   * @throws IllegalStateException if the models' jar is not on the class path
   */
  static Models load() {
    // Progress messages of the library would land on standard error.
    RedwoodConfiguration.errorLevel().apply();
    try {
      return new Models(
          PTBTokenizer.coreLabelFactory("untokenizable=noneDelete"),
          new WordToSentenceProcessor<>(WordToSentenceProcessor.NewlineIsSentenceBreak.NEVER),
          new MaxentTagger(TAGGER, new Properties(), false),
          CRFClassifier.getClassifier(NAMES, namesSettings()));
    } catch (IOException e) {
      throw new UncheckedIOException("The model " + NAMES + " cannot be read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          NAMES + " does not fit the stanford-corenlp jar on the class path: use one version", e);
    }
  }

  private static Properties namesSettings() {
    Properties settings = new Properties();
    // Else words met in earlier texts change what is found in later ones.
    settings.setProperty("maxAdditionalKnownLCWords", "0");
    return settings;
  }
}
