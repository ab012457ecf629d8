/** What is new in a kept story since a time: the pages and copies that it needs, fetched. */
@NullMarked
package dateline.store.news;

import org.jspecify.annotations.NullMarked;
