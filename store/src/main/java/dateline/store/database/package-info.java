/** Opens the database, brings its schema up to date, and turns records into columns and back. */
@NullMarked
package dateline.store.database;

import org.jspecify.annotations.NullMarked;
