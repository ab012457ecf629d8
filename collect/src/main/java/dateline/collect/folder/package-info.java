/**
 * Folders that are watched: whatever is dropped there is read, each file once for what it holds.
 *
 * <p>A {@link dateline.collect.folder.Watch} looks at a folder again and again and says which files
 * are ready: those that are new or changed, and stood still from one look to the next, so that no
 * file is read while it is written. What was read is known by its {@link
 * dateline.collect.folder.Stamp} and its digest, kept behind {@link
 * dateline.collect.folder.DroppedFiles}. Links are not followed: they may lead out of the folder,
 * and what they lead to within it is there under its own name.
 */
@NullMarked
package dateline.collect.folder;

import org.jspecify.annotations.NullMarked;
