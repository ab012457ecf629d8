package dateline.collect.json;

import dateline.collect.Limits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the readers of JSON share: a bounded parser, and the words for its complaints. */
final class Json {
  private Json() {}

  static JsonMapper mapper(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.nesting())
            .maxStringLength(Math.max(limits.fileBytes(), limits.lineBytes()))
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .build();
  }

  /** A field's text, trimmed; null where it is missing, empty or neither a string nor a number. */
  static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.get(field);
    if (value == null || !(value.isString() || value.isNumber())) {
      return null;
    }
    String text = value.asString().strip();
    return text.isEmpty() ? null : text;
  }

  /** What the parser complains of, in one line with its place. */
  static String complaint(JacksonException e) {
    String message = e.getOriginalMessage();
    int end = message.indexOf('\n');
    String first = end < 0 ? message : message.substring(0, end);
    if (e.getLocation() == null) {
      return first;
    }
    return "line "
        + e.getLocation().getLineNr()
        + ", column "
        + e.getLocation().getColumnNr()
        + ": "
        + first;
  }
}
