/**
 * What is new in a story since a time: the pages that came, and the sentences in them that say what
 * no page of the story had said before.
 *
 * <p>The field calls it novelty detection or update summarization. {@link
 * dateline.stories.novelty.Novelty} goes through the pages of a story in the order of time and
 * remembers what has been said, word by word and sentence by sentence ({@code Said}). A sentence
 * tells something new where enough of the weight of its words was not said yet, and no single
 * sentence before came near it. Whether it does depends on the pages before it alone and not on
 * what is asked, so that what is new since Tuesday is among what is new since Monday.
 */
@NullMarked
package dateline.stories.novelty;

import org.jspecify.annotations.NullMarked;
