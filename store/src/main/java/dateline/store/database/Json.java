package dateline.store.database;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON text for a column, and reads them back. Thread-safe. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private Json() {}

  /** The JSON text of a record; null components are left out. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** The record of a JSON text that {@link #write} made. */
  public static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }
}
