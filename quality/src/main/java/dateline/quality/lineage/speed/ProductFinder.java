package dateline.quality.lineage.speed;

import dateline.lineage.signature.Signature;
import dateline.lineage.signature.SignatureIndex;
import java.util.Set;
import java.util.stream.Collectors;

/** The program's own signatures in its own index. */
final class ProductFinder implements Finder<Signature> {
  /** As many as the program looks at. */
  private static final int MOST = 64;

  private final SignatureIndex index = new SignatureIndex();

  @Override
  public Signature sign(String text) {
    return Signature.of(text);
  }

  @Override
  public Set<Integer> findAndAdd(Signature signature, int page) {
    Set<Integer> found =
        index.near(signature, MOST).stream()
            .map(sharer -> Integer.valueOf(sharer.id()))
            .collect(Collectors.toSet());
    index.put(Integer.toString(page), signature);
    return found;
  }
}
