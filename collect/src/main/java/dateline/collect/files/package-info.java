/**
 * Files and folders, read one after the other.
 *
 * <p>{@link dateline.collect.files.FileSource} is what the rest of the house uses. It lists the
 * files under a path in the order of their names, so that every machine reads them in the same
 * order, and hands each to the reader of its format, which may hand parts of it back: the members
 * of an archive are inputs like any other.
 */
@NullMarked
package dateline.collect.files;

import org.jspecify.annotations.NullMarked;
