package dateline.collect.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of an answer in the order in which they came (RFC 9110, section 5). Immutable.
 *
 * @param fields names as the server wrote them, and values without the space around them
 */
public record Headers(List<Field> fields) {
  /** No fields. */
  public static final Headers NONE = new Headers(List.of());

  public Headers {
    fields = List.copyOf(fields);
  }

  /** One field. */
  public record Field(String name, String value) {}

  /** The last value of a field, whatever the case of its name; null where it is missing. */
  public @Nullable String last(String name) {
    List<String> all = all(name);
    return all.isEmpty() ? null : all.getLast();
  }

  /** All values of a field, whatever the case of its name. */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name.equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }

  static Headers of(okhttp3.Headers headers) {
    return new Headers(
        java.util.stream.IntStream.range(0, headers.size())
            .mapToObj(i -> new Field(headers.name(i), headers.value(i)))
            .toList());
  }
}
