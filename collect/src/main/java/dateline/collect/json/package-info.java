/**
 * Pages that come as JSON.
 *
 * <p>Three shapes are known. A post of the WordPress REST API (wp/v2), alone or in an array, has
 * its HTML under {@code content.rendered} and is handed on as it stands. A <a
 * href="https://jsonfeed.org/version/1.1">JSON Feed</a> names its version and lists items. A file
 * of JSON lines has one page a line, in the fields {@code id, url, html, text, wordpress,
 * retrieved, published, site, title, language}, so that any program can write pages down for this
 * one to read.
 */
@NullMarked
package dateline.collect.json;

import org.jspecify.annotations.NullMarked;
