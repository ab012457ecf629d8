/**
 * What a page's markup says about the page.
 *
 * <p>Four vocabularies say the same things: schema.org in JSON-LD (often broken JSON), schema.org
 * as microdata, the Open Graph protocol, and Dublin Core with its many relatives among the {@code
 * meta} names. {@link dateline.extract.metadata.Metadata} holds what they say in one shape, still
 * as written; {@link dateline.extract.metadata.MetadataReader} reads them in the order of trust:
 * JSON-LD of the article itself, then {@code meta} properties, then microdata and {@code time}
 * elements. {@link dateline.extract.metadata.Headline} takes the site's name off a title and
 * prefers the headline that a reader sees.
 */
@NullMarked
package dateline.extract.metadata;

import org.jspecify.annotations.NullMarked;
