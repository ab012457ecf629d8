package dateline.lineage.signature;

import java.util.Collection;

/** The port for signatures that must last: finds the texts that share a band with another. */
public interface SignatureIndex {

  /** Keeps a text's signature, in place of one kept before under the same id. */
  void put(String id, Signature signature);

  /** Forgets a text; nothing happens if it is not known. */
  void remove(String id);

  /**
   * The ids of the texts that share at least one band with a signature, each once, in the order of
   * the ids; includes the text itself if it was put. Empty for an empty signature.
   */
  Collection<String> near(Signature signature);
}
