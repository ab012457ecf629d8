package dateline.lineage.signature;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The bands of signatures, kept as the store keeps them, for testing what they find. */
final class BandsInMemory {

  private final Map<String, Signature> signatures = new HashMap<>();
  private final Map<Long, Set<String>> idsOfBand = new HashMap<>();

  void put(String id, Signature signature) {
    remove(id);
    signatures.put(id, signature);
    for (long band : signature.bands()) {
      idsOfBand.computeIfAbsent(band, unused -> new TreeSet<>()).add(id);
    }
  }

  void remove(String id) {
    Signature known = signatures.remove(id);
    if (known == null) {
      return;
    }
    for (long band : known.bands()) {
      idsOfBand.computeIfPresent(
          band, (unused, ids) -> ids.remove(id) && ids.isEmpty() ? null : ids);
    }
  }

  Collection<String> near(Signature signature) {
    Set<String> near = new TreeSet<>();
    for (long band : signature.bands()) {
      near.addAll(idsOfBand.getOrDefault(band, Set.of()));
    }
    return List.copyOf(near);
  }
}
