package dateline.pipeline.linking;

import dateline.lineage.copy.Copy;
import dateline.lineage.signature.Signature;
import java.util.List;

/**
 * All that ties one article to others.
 *
 * @param id the article
 * @param facts the signature of what it tells, under which later articles will find it
 * @param addresses its own addresses
 * @param cited addresses that it names as a source
 * @param copies from it or to it, undirected duplicates left out
 * @param alike ids of articles whose sketches are alike
 */
public record Edges(
    String id,
    Signature facts,
    List<String> addresses,
    List<String> cited,
    List<Copy> copies,
    List<String> alike) {}
