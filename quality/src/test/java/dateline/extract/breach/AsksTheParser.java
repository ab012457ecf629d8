package dateline.extract.breach;

import edu.stanford.nlp.pipeline.Annotation;

/** Uses CoreNLP outside its seam. */
public record AsksTheParser(Annotation annotation) {}
