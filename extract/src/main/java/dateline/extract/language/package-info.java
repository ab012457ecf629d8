/**
 * Which language a text is written in.
 *
 * <p>A page's markup often names the language of the site's template and not that of the article,
 * so the text itself is asked: the short sequences of letters that a language likes (n-grams) give
 * it away after a sentence or two. {@link dateline.extract.language.LanguageDetector} answers with
 * a BCP 47 tag, or not at all: a wrong language misleads every later stage more than a missing one.
 */
@NullMarked
package dateline.extract.language;

import org.jspecify.annotations.NullMarked;
