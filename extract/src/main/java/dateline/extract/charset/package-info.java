/**
 * Bytes become characters.
 *
 * <p>A page is bytes, and nothing in the bytes themselves says for certain which characters they
 * stand for. Whoever sent the page may have said so (the transport's charset), the page may say so
 * (a byte order mark, a {@code meta} element, an XML declaration), and often one of them is wrong.
 * {@link dateline.extract.charset.Decoder} asks in the order in which browsers ask, since it is in
 * browsers that an author saw the page and found it readable. {@link
 * dateline.extract.charset.Magic} tells bytes that stand for no characters at all.
 *
 * <p>The names of charsets are those of the web, not those of the registry: {@code iso-8859-1} is
 * read as windows-1252, as the WHATWG Encoding Standard has it.
 */
@NullMarked
package dateline.extract.charset;

import org.jspecify.annotations.NullMarked;
