package dateline.stories.encoding;

/**
 * How one vector is made of those of all tokens, where a model does not do it itself.
 *
 * @see <a href="https://arxiv.org/abs/1908.10084">Reimers and Gurevych, Sentence-BERT (2019)</a>
 */
public enum Pooling {
  /** Their mean. */
  MEAN,
  /** The first one's, which stands for the whole. */
  CLS
}
