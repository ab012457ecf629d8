/**
 * Posts as the WordPress REST API gives them.
 *
 * <p>{@code /wp-json/wp/v2/posts} gives a post as JSON with HTML in it: {@code title.rendered} and
 * {@code content.rendered} carry entities and paragraphs, {@code date} is the local time without a
 * zone and {@code date_gmt} the same moment in UTC without saying so. {@link
 * dateline.extract.wordpress.WordPressReader} reads one post.
 */
@NullMarked
package dateline.extract.wordpress;

import org.jspecify.annotations.NullMarked;
