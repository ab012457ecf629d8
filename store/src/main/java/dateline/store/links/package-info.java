/**
 * The graph of articles and the stories made of it, in SQL: the pipeline's {@link
 * dateline.pipeline.linking.Links}.
 */
@NullMarked
package dateline.store.links;

import org.jspecify.annotations.NullMarked;
