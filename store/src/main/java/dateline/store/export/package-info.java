/**
 * What leaves the program for other tools: one flat record for each thing that is kept, with the
 * field names of the public contract.
 *
 * <p>The names and shapes here are read by others and stay as they are; new fields may be added. An
 * absent field means unknown. {@link dateline.store.export.Exporter} hands the records over, and
 * {@link dateline.store.export.RowWriter} writes them as JSON lines or CSV.
 */
@NullMarked
package dateline.store.export;

import org.jspecify.annotations.NullMarked;
