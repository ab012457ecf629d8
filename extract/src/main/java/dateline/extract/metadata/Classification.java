package dateline.extract.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under what a page's markup files it.
 *
 * @param schemaTypes the schema.org types of its article; where it describes none, of whatever it
 *     describes
 * @param type its Open Graph type, or null
 * @param section the part of the outlet, or null
 * @param tags keywords, in order
 * @param free whether it can be read without paying, or null where that is not said
 */
public record Classification(
    List<String> schemaTypes,
    @Nullable String type,
    @Nullable String section,
    List<String> tags,
    @Nullable Boolean free) {

  /** Nothing is said. */
  static final Classification NOTHING = new Classification(List.of(), null, null, List.of(), null);

  public Classification {
    schemaTypes = List.copyOf(schemaTypes);
    tags = List.copyOf(tags);
  }
}
