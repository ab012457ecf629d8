/**
 * English by Stanford CoreNLP: tokens, sentences, parts of speech, lemmas and names.
 *
 * <p>CoreNLP is licensed under GPL-3.0-or-later; this is the only package that may import it. Of
 * the library only five parts are used, called one by one and not as its own pipeline: the Penn
 * Treebank tokenizer, its sentence splitter, the left-three-words tagger, the morphology and one
 * name model. What the pipeline would load besides (time expressions, fine-grained names, number
 * classifiers) costs most of its time and memory and is not needed here.
 */
@NullMarked
package dateline.language.corenlp;

import org.jspecify.annotations.NullMarked;
