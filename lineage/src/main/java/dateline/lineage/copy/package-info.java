/**
 * Who copied whom, and what says so.
 *
 * <p>{@link dateline.lineage.copy.Copies} takes two articles that may be related and answers three
 * questions in turn. Do they share more of their own words than chance and common quotations
 * explain ({@link dateline.lineage.alignment})? Which way did the text go: does one credit, link or
 * name as canonical the other ({@link dateline.lineage.copy.Trail}), was one certainly earlier, is
 * one a part of the other? And how was it copied ({@link dateline.lineage.copy.Copy.Kind})? Every
 * answer carries its {@link dateline.lineage.copy.Evidence}. Where nothing tells the direction, the
 * ids decide it, and the confidence says that they did.
 *
 * <p>An outlet often names a source that was not collected: a closing link, a credit line, an
 * agency. Such a copy leads to a name instead of an article. Two outlets that print the same agency
 * are siblings: both copied the agency, and neither the other.
 *
 * <p>From all copies, {@link dateline.lineage.copy.Copies#tree} keeps for each article the one that
 * leads to its source.
 */
@NullMarked
package dateline.lineage.copy;

import org.jspecify.annotations.NullMarked;
